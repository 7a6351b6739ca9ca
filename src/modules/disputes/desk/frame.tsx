import { Badge } from '#ui/badge'
import { Tabs } from '#ui/tabs'
import { RESULTS } from '../domain/dispute.ts'
import type { DisputeResult } from '../domain/dispute.ts'
import type { Day } from '#shared/days'
import { leftWords, NEXT_LABELS, urgencyOf, type NextStep } from '../domain/dues.ts'
import { STATES, type DisputeState } from '../domain/procedure.ts'
import { paths } from '../paths.ts'
import { RESULT_KINDS, STATE_KINDS, URGENCY_KINDS } from './words.ts'

const VIEWS = [['登记册', paths.disputes], ['被纠正的申请', paths.corrected], ['经验教训', paths.lessons], ['历年情况', paths.years]] as const

/** The neighbouring views of the register. */
export const DisputeTabs = ({ at }: { at: string }) => <Tabs label="复议诉讼的各类视图" items={VIEWS.map(([label, href]) => ({ label, href, current: href === at }))} />

export const CRUMBS = [{ label: '复议诉讼', href: paths.disputes }] as const
export const StateBadge = ({ state }: { state: DisputeState }) => <Badge kind={STATE_KINDS[state]}>{STATES[state].label}</Badge>

export const ResultBadge = ({ result, words }: { result: DisputeResult | null; words: string | null }) =>
  (result ? <Badge kind={RESULT_KINDS[result]}>{RESULTS[result]}{words ? `（${words}）` : ''}</Badge> : <span className="quiet">尚未审结</span>)

/** What is next, and how long there is. */
export function NextBadge({ next, today }: { next: NextStep; today: Day }) {
  if (next.what === 'none') return <span className="quiet">—</span>
  const urgency = urgencyOf(next, today)
  const left = urgency === 'waiting' && next.what === 'decision' ? '' : leftWords(next.on, today)
  return <span className="nowrap">{left ? <><Badge kind={URGENCY_KINDS[urgency]}>{left}</Badge> </> : null}<span className={left ? 'quiet' : undefined}>{NEXT_LABELS[next.what]}</span></span>
}
