import type { Day } from '#shared/days'
import type { Rule } from '../rule.ts'
import { allBits, fill, noBits, wordsFor, type Bits } from './bits.ts'
import { BATCH, type Batch } from './columns.ts'
import { plan, type Node } from './nodes.ts'

export type Matcher = {
  /** The facts that the rules ask for: profiles need no other columns. */
  readonly facts: readonly string[]
  /** How many distinct parts the rules have. */
  readonly parts: number
  /** The verdicts on a batch, one pair of bit sets a rule, in the order of the rules. They are overwritten by the next batch. */
  readonly match: (batch: Batch) => readonly Bits[]
}

function exchanged({ yes, no }: Bits): Bits { return { yes: no, no: yes } }
function work(node: Node, into: Bits, all: readonly Bits[], batch: Batch, words: number): void {
  if (node.is === 'atom') { const column = batch.columns.get(node.fact); if (column) node.fillFrom(column, into); else { into.yes.fill(0); into.no.fill(0) } return }
  if (node.is === 'not') return
  const parts = node.of.map((place) => all[place] as Bits), isAll = node.is === 'all'
  // 'Any' is 'all' of the opposites, turned round.
  if (parts.length > 0) allBits(isAll ? into : exchanged(into), isAll ? parts : parts.map(exchanged), words)
  else fill(isAll ? into.yes : into.no, batch.size)
}

/** Compiles rules to what works on whole batches: 32 profiles a machine word, each distinct part once. Three-valued as `interpret`. */
export function compile(rules: readonly Rule[], today: Day): Matcher {
  const { nodes, roots, facts } = plan(rules, today)
  let room = 0, all: Bits[] = []
  const makeRoom = (words: number): void => {
    room = words
    all = []
    // The negation of a part is the same bits, exchanged: it needs no room and no work.
    for (const node of nodes) all.push(node.is === 'not' ? exchanged(all[node.of] as Bits) : noBits(words))
  }
  return {
    facts, parts: nodes.length,
    match: (batch) => {
      const words = wordsFor(batch.size)
      // A shorter batch is given new room: no bit of an earlier one may stand behind its end.
      if (words !== room || batch.size % 32 !== 0) makeRoom(words)
      nodes.forEach((node, place) => { work(node, all[place] as Bits, all, batch, words) })
      return roots.map((place) => all[place] as Bits)
    },
  }
}

/** Cuts a stream of anything into lists of a batch's size. */
export async function* batchesOf<T>(items: AsyncIterable<T> | Iterable<T>, size = BATCH): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length === size) { yield batch; batch = [] }
  }
  if (batch.length > 0) yield batch
}
