import { dayOf } from '#shared/days'
import { Panel } from '#ui/notice'
import { reasonsAgainstStriking } from '../../commands/strike-event.ts'
import type { CaseEvent } from '../../domain/case.ts'
import { mayHere, type CaseFile } from './case-file.ts'
import { casePaths } from './case-paths.ts'
import { eventDetail, moveLabel } from './event-words.ts'

/** The note that strikes a line is told at the line that it strikes, and by the correction's own line. */
const isTwin = ({ data }: CaseEvent): boolean => data['strikes'] !== undefined

function EventItem({ event, file, why }: { event: CaseEvent; file: CaseFile; why: string | null }) {
  const mayStrike = why === null && mayHere(file, 'requests.correct') && file.facts.clock !== null && reasonsAgainstStriking(file.facts, event.id).length === 0
  const detail = eventDetail(event)
  const words = <><span className="event-title">{moveLabel(event.move)}</span>{detail ? <span className="event-detail">{detail}</span> : null}</>
  const writtenOn = dayOf(new Date(event.at))
  return <li className={why === null ? 'event' : 'event event-struck'}>
    <span className="event-day">{event.on}{writtenOn === event.on ? null : <span className="event-late">{writtenOn.slice(5)} 补记</span>}</span>
    <div className="event-words">
      {why === null ? words : <del>{words}</del>}
      {event.note ? <span className="event-note">{event.note}</span> : null}
      {why === null ? null : <span className="event-why">已更正：{why}</span>}
    </div>
    <span className="event-who">{event.accountName}{mayStrike ? <> <a href={`${casePaths.move(file.row.id, 'strike')}?event=${event.id}`}>更正<span className="hidden-text">“{event.on} {moveLabel(event.move)}”</span></a></> : null}</span>
  </li>
}

/** By the day that counts, newest first; of one day the last recorded. */
const newestFirst = (events: readonly CaseEvent[]): readonly CaseEvent[] => events.toSorted((a, b) => (a.on === b.on ? b.id - a.id : a.on < b.on ? 1 : -1))

/** All that happened; a line that was wrong stands crossed out with the reason. */
export function HistoryPanel({ file }: { file: CaseFile }) {
  const { events, head } = file.facts
  const whyOf = ({ struckBy }: CaseEvent): string | null => (struckBy === null ? null : (events.find(({ id }) => id === struckBy)?.note ?? '').replace(/^更正登记：/, ''))
  return <Panel title="办理经过" id="history">
    <ol className="events">
      {newestFirst(events).filter((event) => !isTwin(event)).map((event) => <EventItem key={event.id} event={event} file={file} why={whyOf(event)} />)}
      <li className="event"><span className="event-day">{head.arrivedOn}</span><div className="event-words"><span className="event-title">收到申请</span></div><span className="event-who" /></li>
    </ol>
  </Panel>
}
