import type { ReactNode } from 'react'
import { Badge, type BadgeKind } from '#ui/badge'
import { Button, Form } from '#ui/form'
import { Notice } from '#ui/notice'
import { summary } from '../../domain/clock/summary.ts'
import { daysLeftWords, NEXT, urgencyOf, URGENCY_LABELS, type NextWhat, type Urgency } from '../../domain/next-step.ts'
import { isOpen, STATES, type RequestState } from '../../domain/procedure.ts'
import { TURN } from '../../domain/whose-turn.ts'
import { paths } from '../../paths.ts'
import { mayHere, type CaseFile } from './case-file.ts'
import { casePaths } from './case-paths.ts'

const KINDS: Readonly<Record<Urgency, BadgeKind>> = { late: 'bad', today: 'bad', soon: 'warn', calm: 'good', waiting: 'info' }
const STATE_KINDS: Readonly<Partial<Record<RequestState, BadgeKind>>> = { correcting: 'warn', awaiting_fee: 'warn', approved: 'warn', replied: 'good', archived: 'neutral' }

export const StateBadge = ({ state }: { state: RequestState }) => <Badge kind={STATE_KINDS[state] ?? 'info'}>{STATES[state].label}</Badge>

const urgencyOfCase = ({ facts: { head, today } }: CaseFile): Urgency => urgencyOf(head.nextOn, head.nextWhat, today)

/** What stands under the heading: number, state, whose turn, days left. */
export function CaseLead({ file }: { file: CaseFile }) {
  const { head } = file.facts
  return <>
    <span className="figure">{head.number}</span>
    <StateBadge state={head.state} />
    <span>{file.agency.shortName}</span>
    {head.handlerName ? <span>经办人 {head.handlerName}</span> : null}
    {head.department ? <span>承办 {head.department}</span> : null}
    {head.parent ? <span>由<a href={paths.request(head.parent)}>另一件申请</a>拆分</span> : null}
    {head.mergedInto ? <span>已并入<a href={paths.request(head.mergedInto)}>另一件申请</a></span> : null}
  </>
}

/** What calls for somebody: an alarm that can be cleared, a term that is over, help that the applicant needs. */
export function CaseNotices({ file, help }: { file: CaseFile; help: readonly string[] }) {
  const { head, today } = file.facts
  const late = isOpen(head.state) && head.dueOn !== null && head.dueOn < today
  return <>
    {late ? <Notice kind="bad" title={`已超过答复期限（${head.dueOn}，${daysLeftWords(head.dueOn, today)}）`}>逾期不答复，申请人可以投诉或者申请行政复议、提起行政诉讼（条例第五十一条）。请立即办理并说明原因。</Notice> : null}
    {head.alarm ? <div className="notice notice-warn case-alarm">
      <p className="notice-title">{head.alarm}</p>
      {mayHere(file, 'requests.handle') ? <Form action={casePaths.move(head.id, 'clear_alarm')} look="inline" id="clear-alarm" hidden={{ seen: String(head.version) }}><Button size="small">消除提示</Button></Form> : null}
    </div> : null}
    {help.length > 0 ? <Notice kind="info" title="申请人需要便利（条例第四十三条）"><ul>{help.map((one) => <li key={one}>{one}</li>)}</ul></Notice> : null}
  </>
}

const Cell = ({ label, children, kind }: { label: string; children: ReactNode; kind?: BadgeKind | undefined }) =>
  <div className={kind ? `case-cell case-cell-${kind}` : 'case-cell'}><dt>{label}</dt><dd>{children}</dd></div>

/** Day and days left of what is next, who has it, and how the day was reckoned. */
export function Deadline({ file }: { file: CaseFile }) {
  const { head, clock, today } = file.facts
  const urgency = urgencyOfCase(file)
  const left = daysLeftWords(head.nextOn, today)
  const turn = TURN[head.state]
  const open = isOpen(head.state)
  return <div className="case-deadline">
    <dl className="case-cells">
      {head.nextWhat !== 'none' ? <Cell label={`下一步：${NEXT[head.nextWhat as NextWhat] ?? ''}`} kind={KINDS[urgency]}>
        <b className="case-day">{head.nextOn ?? '—'}</b> <Badge kind={KINDS[urgency]}>{left || URGENCY_LABELS[urgency]}</Badge>{left && urgency === 'waiting' ? <> <span className="quiet small">{URGENCY_LABELS[urgency]}</span></> : null}
      </Cell> : null}
      {open && clock?.due === head.nextOn ? null : <Cell label={open ? '答复期限（条例第三十三条）' : '办结日'}><b className="case-day">{open ? clock?.due ?? '收到补正后重算' : head.closedOn ?? '—'}</b></Cell>}
      {open && clock?.correctionDue && clock.correctionDue >= today ? <Cell label="告知补正截止（条例第三十条）"><b className="case-day">{clock.correctionDue}</b></Cell> : null}
      <Cell label="收到日（条例第三十一条）"><b className="case-day">{head.receivedOn}</b>{head.arrivedOn !== head.receivedOn ? <span className="quiet small"> {head.arrivedOn} 到达</span> : null}</Cell>
      <Cell label="轮到">{turn ? (turn.who === '经办人' && head.handlerName ? `经办人 ${head.handlerName}` : turn.who) : '已归档'}</Cell>
    </dl>
    {clock ? <p className="case-summary">{summary(clock)}</p> : null}
  </div>
}
