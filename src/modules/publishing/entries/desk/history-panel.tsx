import { dayOf } from '#shared/days'
import { Panel } from '#ui/notice'
import { isEntryMove, MOVES } from '../domain/procedure.ts'
import type { DeskEntry } from './entry-file.ts'

/** All that happened to the entry, newest first, with the reviewers' marks. */
export const HistoryPanel = ({ file: { events } }: { file: DeskEntry }) => <Panel title="办理经过" id="history">
  {events.length === 0 ? <p className="quiet">刚刚新建，还没有办理。</p> : <ol className="events">
    {events.toReversed().map(({ id, move, at, accountName, note, marks, revision }) => <li key={id} className="event">
      <span className="event-day">{dayOf(new Date(at))}</span>
      <div className="event-words">
        <span className="event-title">{isEntryMove(move) ? MOVES[move].label : move === 'dismiss' ? '放行检查结果' : move}</span><span className="event-detail">第 {revision} 稿</span>
        {note ? <span className="event-note">{note}</span> : null}
        {marks.length === 0 ? null : <ul className="case-lines">{marks.map((mark) => <li key={mark.id}>{mark.quote ? <q>{mark.quote}</q> : null}{mark.quote && mark.note ? '：' : null}{mark.note}</li>)}</ul>}
      </div>
      <span className="event-who">{accountName}</span>
    </li>)}
  </ol>}
</Panel>
