import { asQuoted, type Reading, type Sighting } from './sighting.ts'
import { eachListed, type WordIndex, wordIndex } from './word-index.ts'
import type { NameOrder, WordingList } from './wording-list.ts'

type Place = { readonly order: NameOrder; readonly rank: number }
export type ReadyOrders = WordIndex<Place>

/** The names of all orders that are switched on, each with its rank. */
export const readyOrders = (list: WordingList): ReadyOrders =>
  wordIndex((list.orders ?? []).filter(({ enabled }) => enabled !== false).flatMap((order) => order.names.map((name, rank): [string, Place] => [name, { order, rank }])))

/** What may stand between two names of one list of names. */
const BETWEEN = /^[、，\s和及与]{1,3}$/

/** Names that stand side by side in another order than the office's list has them. */
export function wrongOrders(orders: ReadyOrders, { text, isQuoted }: Reading): Sighting[] {
  const seen: Sighting[] = []
  const runs = new Map<NameOrder, { start: number; end: number; ranks: number[] }>()
  const close = (order: NameOrder, { start, end, ranks }: { start: number; end: number; ranks: number[] }): void => {
    if (!ranks.some((rank, index) => index > 0 && rank < (ranks[index - 1] ?? 0))) return
    const right = ranks.toSorted((a, b) => a - b).map((rank) => order.names[rank] ?? '')
    const shown = text.slice(start, end)
    const found: Sighting = { start, end, severity: 'warn', proposal: right.join(shown.includes('、') ? '、' : ' '), why: `“${shown}”的排序应为“${right.join('、')}”：${order.why}` }
    seen.push(isQuoted(start) ? asQuoted(found) : found)
  }
  eachListed(orders, text, ({ order, rank }, start, name) => {
    const run = runs.get(order)
    const goesOn = run !== undefined && BETWEEN.test(text.slice(run.end, Math.min(start, run.end + 4))) && start - run.end <= 3
    if (run && goesOn) return void runs.set(order, { start: run.start, end: start + name.length, ranks: [...run.ranks, rank] })
    if (run) close(order, run)
    runs.set(order, { start, end: start + name.length, ranks: [rank] })
  })
  for (const [order, run] of runs) close(order, run)
  return seen
}
