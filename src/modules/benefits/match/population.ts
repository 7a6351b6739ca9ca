import type { Day } from '#shared/days'
import type { Benefit } from '../domain/benefit.ts'
import { countBits, hasBit, wordsFor } from '../domain/compile/bits.ts'
import { columnMaker } from '../domain/compile/columns.ts'
import { batchesOf, compile } from '../domain/compile/matcher.ts'
import type { Profile } from '../domain/fact.ts'

export type Person = { readonly id: string; readonly profile: Profile }
/** A batch that has been judged. */
export type Matched = {
  readonly people: readonly Person[]
  /** How many of the batch each benefit takes, and may take. */
  readonly counts: readonly { readonly entitled: number; readonly maybe: number }[]
  readonly verdictOf: (benefit: number, person: number) => true | false | null
}

/** Judges a stream of people batch by batch; memory does not grow with the population. */
export async function* matchPopulation(benefits: readonly Pick<Benefit, 'rule'>[], people: AsyncIterable<Person> | Iterable<Person>, today: Day): AsyncGenerator<Matched> {
  const matcher = compile(benefits.map(({ rule }) => rule), today), columns = columnMaker(matcher.facts)
  for await (const batch of batchesOf(people)) {
    const words = wordsFor(batch.length), verdicts = matcher.match(columns(batch.map(({ profile }) => profile)))
    yield {
      people: batch,
      counts: verdicts.map(({ yes, no }) => { const entitled = countBits(yes, words); return { entitled, maybe: batch.length - entitled - countBits(no, words) } }),
      verdictOf: (benefit, person) => { const bits = verdicts[benefit]; return !bits ? null : hasBit(bits.yes, person) ? true : hasBit(bits.no, person) ? false : null },
    }
  }
}
