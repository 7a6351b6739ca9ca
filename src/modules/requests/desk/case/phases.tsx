import type { Day } from '#shared/days'
import { lastOf } from '../../domain/case.ts'
import type { CaseFacts } from '../../domain/facts.ts'
import type { RequestMove, RequestState } from '../../domain/procedure.ts'

type Phase = { readonly title: string; readonly states: readonly RequestState[]; readonly done: readonly RequestMove[] }

/** The way of a request in seven steps; the states of each, and the moves that end it. */
const PHASES: readonly Phase[] = [
  { title: '收到确认', states: ['arrived'], done: ['confirm'] },
  { title: '分派', states: ['registered'], done: ['assign'] },
  { title: '办理', states: ['handling', 'correcting', 'awaiting_fee'], done: ['draft'] },
  { title: '拟稿', states: ['drafting'], done: ['submit'] },
  { title: '审核签批', states: ['department', 'legal', 'approval'], done: ['approve'] },
  { title: '送达', states: ['approved'], done: ['serve', 'withdraw', 'merge'] },
  { title: '归档', states: ['replied'], done: ['archive'] },
]

const dayOfPhase = ({ events }: CaseFacts, { done }: Phase): Day | undefined => done.map((move) => lastOf(events, move)?.on).find((on) => on !== undefined)

/** How far the case is, in one line. */
export function Phases({ facts }: { facts: CaseFacts }) {
  const { state } = facts.head
  const at = state === 'archived' ? PHASES.length : PHASES.findIndex(({ states }) => states.includes(state))
  return <ol className="phases" aria-label="办理进度">
    {PHASES.map((phase, place) => <li key={phase.title} className={`phase phase-${place < at ? 'done' : place === at ? 'current' : 'todo'}`} aria-current={place === at ? 'step' : undefined}>
      <span className="phase-title">{phase.title}</span>
      <span className="phase-day">{place < at ? (dayOfPhase(facts, phase) ?? (place === 0 ? facts.head.receivedOn : undefined))?.slice(5) ?? '' : place === at ? '进行中' : ''}</span>
    </li>)}
  </ol>
}
