import { DeskPage } from '#ui/desk-page'
import { Notice, Panel } from '#ui/notice'
import { momentOf } from '#shared/moments'
import { KINDS } from '../domain/dispute.ts'
import { cautionsOf } from '../domain/faults.ts'
import type { DisputeFile } from '../queries/dispute-file.ts'
import { DuesPanel } from './dues-panel.tsx'
import { CRUMBS, NextBadge, ResultBadge, StateBadge } from './frame.tsx'
import type { LinkedRequest } from './links.ts'
import { MovesPanel } from './moves-panel.tsx'
import { HearingsPanel, LessonsPanel, RecordPanel } from './record-panels.tsx'
import { eventDetail, moveLabel } from './words.ts'

const HistoryPanel = ({ file: { events } }: { file: DisputeFile }) => <Panel title="办理经过">
  {events.length === 0 ? <p className="quiet">这件案件从旧登记册转入，没有办理经过。</p> : <ol className="dispute-events">
    {events.toReversed().map((event) => <li key={event.id}>
      <span className="dispute-event-day">{event.on}</span>
      <div><p><b>{moveLabel(event.move)}</b> {eventDetail(event)}</p>{event.note ? <p className="small dispute-words">{event.note}</p> : null}</div>
      <span className="small quiet">{event.accountName}　{momentOf(new Date(event.at))}</span>
    </li>)}
  </ol>}
</Panel>

/** What calls for somebody before all else. */
function Alarms({ file: { one, today, rules } }: { file: DisputeFile }) {
  const owed = one.performBy !== null && one.performedOn === null
  return <>
    {one.result !== 'corrected' ? null : <Notice kind={owed && one.performBy < today ? 'bad' : 'warn'} title="本机关的答复被纠正">
      {owed ? `请在 ${one.performBy} 前履行，并登记履行情况。` : ''}{one.lessons === '' ? '请写案件总结，说明原因和改进措施。' : '已写总结。'}
    </Notice>}
    {cautionsOf(one, rules).map((words) => <Notice key={words}>{words}</Notice>)}
  </>
}

/** One case: what it is, what is due, what can be done, what was done. */
export const DisputePage = ({ file, linked }: { file: DisputeFile; linked: LinkedRequest | null }) =>
  <DeskPage title={file.one.number} crumbs={CRUMBS}
    lead={<><span>{KINDS[file.one.kind]}</span><StateBadge state={file.one.state} />{file.one.result ? <ResultBadge result={file.one.result} words={file.one.resultWords} /> : null}{file.next.what === 'none' ? null : <NextBadge next={file.next} today={file.today} />}</>}>
    <div className="stack"><Alarms file={file} /></div>
    <div className="dispute-grid">
      <div className="stack"><RecordPanel file={file} linked={linked} /><HearingsPanel one={file.one} /><LessonsPanel one={file.one} /><HistoryPanel file={file} /></div>
      <div className="stack dispute-now"><DuesPanel file={file} /><MovesPanel file={file} /></div>
    </div>
  </DeskPage>
