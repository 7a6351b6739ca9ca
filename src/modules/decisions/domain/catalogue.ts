import type { Procedure } from '#shared/procedure'
import { reasonsAgainst } from '#shared/procedure'
import type { StepWords } from '#shared/step'
import type { Day } from '#shared/days'
import type { Catalogue, CatalogueState, Item } from './item.ts'

export const CATALOGUE_STATES = { collecting: { label: '征集建议' }, consulted: { label: '已听取意见' }, agreed: { label: '党委已同意' }, published: { label: '已公布' } } as const
/** 第三条: the decision-making organ fixes the catalogue and its standard, publishes it when the party committee of its level has agreed, and adjusts it. */
export const CATALOGUE_MOVES = {
  consult: { from: ['collecting'], to: 'consulted', label: '登记听取意见', deed: 'decisions.write', article: '第三条' },
  agree: { from: ['consulted'], to: 'agreed', label: '登记党委同意', deed: 'decisions.decide', article: '第三条' },
  publish: { from: ['agreed'], to: 'published', label: '公布目录', deed: 'decisions.publish', article: '第三条', notBy: ['consult'] },
  adjust: { from: ['published'], to: 'published', label: '调整目录', deed: 'decisions.publish', article: '第三条' },
} as const
export type CatalogueMove = keyof typeof CATALOGUE_MOVES
export const CATALOGUE: Procedure<CatalogueState, CatalogueMove> = { title: '重大行政决策年度目录', states: CATALOGUE_STATES, moves: CATALOGUE_MOVES }
export const CATALOGUE_STEPS: Readonly<Record<CatalogueMove, StepWords>> = {
  consult: { tells: ['拟列入目录的事项听取有关单位和社会的意见'], asks: [{ name: 'standard', label: '目录标准', kind: 'text', must: true }, { name: 'opinions', label: '听取意见的情况', kind: 'text', must: true }] },
  agree: { tells: ['同级党委同意后才能公布'], asks: [{ name: 'partyOn', label: '党委同意日期', kind: 'day', must: true }] },
  publish: { tells: ['目录马上公布，每一项有公开的进展页'], asks: [], grave: true },
  adjust: { tells: ['按现在列入、调出的事项重新公布，写明理由'], asks: [{ name: 'adjustment', label: '调整的理由', kind: 'text', must: true }, { name: 'partyOn', label: '党委同意调整的日期', kind: 'day', must: true }], grave: true },
}
/** What stands against a move of the catalogue, besides its state. */
export function reasonsAgainstMove(one: Catalogue, items: readonly Pick<Item, 'listing' | 'agency' | 'excluded' | 'title'>[], move: CatalogueMove, account: string): string[] {
  const reasons = reasonsAgainst(CATALOGUE, move, { state: one.state, actor: account, doers: one.doers }), listed = items.filter(({ listing }) => listing === 'listed')
  if (!(CATALOGUE_MOVES[move].from as readonly string[]).includes(one.state)) return reasons
  if (move !== 'agree' && listed.length === 0) reasons.push('目录里还没有事项，请先列入')
  if (listed.some(({ excluded }) => excluded !== '')) reasons.push(`“${listed.find(({ excluded }) => excluded !== '')?.title}”属于不适用本程序的决策，不能列入（第三条）`)
  return reasons
}
export const reasonsOfParty = (partyOn: string, today: Day): string[] => (partyOn > today ? ['党委同意日期不能在今天以后'] : [])
