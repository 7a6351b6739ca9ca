import { Panel } from './notice.tsx'

export type HistoryLine = { readonly id: number; readonly day: string; readonly title: string; readonly note: string; readonly who: string }
/** What happened to a case, the latest first. */
export const CaseHistory = ({ lines }: { lines: readonly HistoryLine[] }) => <Panel title="办理经过" id="history"><ol className="events">
  {lines.toReversed().map(({ id, day, title, note, who }) => <li key={id} className="event"><span className="event-day">{day}</span>
    <div className="event-words"><span className="event-title">{title}</span>{note ? <span className="event-note">{note}</span> : null}</div><span className="event-who">{who}</span></li>)}
</ol></Panel>
