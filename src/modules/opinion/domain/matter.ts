import type { AgencyId } from '#shared/actor'
import { reasonsAgainst, type Move, type Procedure } from '#shared/procedure'
import type { StepAsk, StepWords } from '#shared/step'
import { clocksOf, LEVELS, type Clock, type Level } from './level.ts'

export const MATTER_STATES = {
  raised: { label: '待核实' }, verified: { label: '待交办' }, assigned: { label: '核查和起草' }, drafted: { label: '待批准' }, approved: { label: '待公布' }, published: { label: '已回应，待复盘' }, reviewed: { label: '已复盘', final: true }, dismissed: { label: '不处置', final: true },
} as const
export type MatterState = keyof typeof MATTER_STATES
const OPEN = ['raised', 'verified', 'assigned', 'drafted', 'approved'] as const
/** 国办发〔2016〕61号: 谁主管、谁负责; facts first, then one voice; afterwards what was learnt. */
export const MATTER_MOVES = {
  verify: { from: ['raised'], to: 'verified', label: '核实', deed: 'opinion.watch' },
  dismiss: { from: ['raised', 'verified'], to: 'dismissed', label: '不需要处置', deed: 'opinion.approve', notBy: ['verify'] },
  assign: { from: ['verified', 'assigned'], to: 'assigned', label: '交办', deed: 'opinion.approve', article: '国办发〔2016〕61号' },
  contribute: { from: ['assigned'], to: 'same', label: '提交核查情况', deed: 'opinion.handle' },
  draft: { from: ['assigned'], to: 'drafted', label: '起草回应', deed: 'opinion.handle' },
  send_back: { from: ['drafted'], to: 'assigned', label: '退回修改', deed: 'opinion.approve' },
  approve: { from: ['drafted'], to: 'approved', label: '批准回应', deed: 'opinion.approve', notBy: ['draft'] },
  publish: { from: ['approved'], to: 'published', label: '公布回应', deed: 'opinion.approve', article: '国办发〔2016〕80号' },
  conference: { from: [...OPEN, 'published'], to: 'same', label: '登记新闻发布会', deed: 'opinion.watch', article: '国办发〔2016〕61号' },
  review: { from: ['published'], to: 'reviewed', label: '复盘', deed: 'opinion.watch' },
} as const satisfies Record<string, Move<MatterState>>
export type MatterMove = keyof typeof MATTER_MOVES
export const MATTER: Procedure<MatterState, MatterMove> = { title: '舆情处置', states: MATTER_STATES, moves: MATTER_MOVES }

export type Contribution = { readonly agency: AgencyId; readonly words: string; readonly at: Date; readonly by: string }
export type Matter = {
  readonly id: string; readonly event: number | null; readonly title: string; readonly level: Level; readonly why: string; readonly state: MatterState; readonly raisedAt: Date; readonly root: AgencyId; readonly lead: AgencyId | null; readonly joint: readonly AgencyId[]
  readonly facts: string; readonly responseTitle: string; readonly response: string; readonly conferenceAt: Date | null; readonly publishedAt: Date | null; readonly address: string | null; readonly lessons: string; readonly doers: Readonly<Record<string, string>>; readonly version: number
}
/** Empty means go ahead. `agency`: whose part a contribution is. */
export function reasonsAgainstMatterMove(matter: Matter, move: MatterMove, account: string, contributions: readonly Contribution[], names: ReadonlyMap<string, string> = new Map()): string[] {
  const reasons = reasonsAgainst(MATTER, move, { state: matter.state, actor: account, doers: matter.doers })
  if (reasons.length > 0) return reasons
  const missing = matter.joint.filter((agency) => !contributions.some((one) => one.agency === agency))
  if (move === 'draft' && missing.length > 0) return [`${missing.map((agency) => names.get(agency) ?? agency).join('、')}还没有提交核查情况`]
  if (move === 'conference' && matter.conferenceAt !== null) return ['新闻发布会已经登记']
  return []
}
export type Running = Clock & { readonly doneAt: Date | null; readonly standing: 'done' | 'late-done' | 'running' | 'soon' | 'late'; readonly hoursLeft: number }
const HOUR = 3_600_000, SOON_SHARE = 0.4
/** The matter's clocks as they stand: what was said in time, what still runs, what is late. */
export const runningClocks = ({ level, raisedAt, publishedAt, conferenceAt, state }: Pick<Matter, 'level' | 'raisedAt' | 'publishedAt' | 'conferenceAt' | 'state'>, now: Date): Running[] => clocksOf(level, raisedAt.toISOString()).map((clock) => {
  const doneAt = clock.name === '召开新闻发布会' ? conferenceAt : publishedAt, due = Date.parse(clock.due), hoursLeft = (due - (doneAt ?? now).getTime()) / HOUR
  const standing = doneAt ? (doneAt.getTime() <= due ? 'done' : 'late-done') : state === 'dismissed' ? 'done' : hoursLeft < 0 ? 'late' : hoursLeft <= clock.hours * SOON_SHARE ? 'soon' : 'running'
  return { ...clock, doneAt, standing, hoursLeft }
})
const NOTE: StepAsk = { name: 'note', label: '理由', kind: 'text', must: true }
const LEVEL_LABELS: Readonly<Record<string, string>> = LEVELS
export const MATTER_STEPS: Readonly<Record<MatterMove, StepWords>> = {
  verify: { tells: ['记下核实到的事实，认定等级；等级决定多久以内必须回应'], asks: [{ name: 'level', label: '等级', kind: 'choice', must: true, options: LEVEL_LABELS }, { name: 'facts', label: '核实的事实', kind: 'text', must: true }] },
  dismiss: { tells: ['不回应，记下理由；以后再发酵会重新报警'], asks: [NOTE] },
  assign: { tells: ['牵头单位起草回应，协办单位先提交核查情况'], asks: [{ name: 'lead', label: '牵头单位', kind: 'choice', must: true }, { name: 'joint', label: '协办单位', kind: 'line', hint: '写简称，用顿号分开；没有的不填' }, { name: 'note', label: '交办要求', kind: 'text', must: true }] },
  contribute: { tells: ['牵头单位起草回应时看得到'], asks: [{ name: 'words', label: '核查情况', kind: 'text', must: true }] },
  draft: { tells: ['回应写事实、态度、措施、进展和时间；提交后由公开办批准'], asks: [{ name: 'responseTitle', label: '标题', kind: 'line', must: true }, { name: 'response', label: '回应', kind: 'text', must: true }] },
  send_back: { tells: ['退回牵头单位修改'], asks: [NOTE] },
  approve: { tells: ['批准以后就可以公布'], asks: [{ name: 'note', label: '批准意见', kind: 'text', hint: '可以不填' }] },
  publish: { tells: ['回应经内容检查后向社会公布'], asks: [], grave: true },
  conference: { tells: ['登记已经召开的新闻发布会'], asks: [{ name: 'day', label: '日期', kind: 'day', must: true }, { name: 'time', label: '时间', kind: 'line', must: true, hint: '例如 09:30' }, { name: 'note', label: '发布了什么', kind: 'text', must: true }] },
  review: { tells: ['记下哪些做得好、哪些要改，处置结束'], asks: [{ name: 'lessons', label: '复盘', kind: 'text', must: true }] },
}
