import type { Day } from '#shared/days'
import { amendsOf, repealsOf } from './changes.ts'
import type { Cited } from './cited.ts'
import { effectOf } from './effect.ts'
import { headOf } from './head.ts'
import { partedLines, type GivenLine } from './lines.ts'
import { issuedOnOf, issuerOf, publishedOnOf, tailOf } from './tail.ts'

export type { Cited } from './cited.ts'

/** What a policy document says of itself; null or empty where it does not say it. */
export type PolicyFacts = {
  readonly title: string | null; readonly docNo: string | null; readonly issuer: string | null; readonly issuedOn: Day | null; readonly publishedOn: Day | null; readonly effectiveOn: Day | null
  readonly validUntil: Day | null; readonly validityYears: number | null; readonly repeals: readonly Cited[]; readonly amends: readonly Cited[]; readonly kind: string | null
}

/** Reads the facts of a policy document from its lines, as `readDocument` gives them. */
export function extractPolicy(given: readonly GivenLine[]): PolicyFacts {
  const { data, lines } = partedLines(given)
  const head = headOf(lines, data)
  const tail = tailOf(lines, head)
  const issuedOn = issuedOnOf(tail, head, data), publishedOn = publishedOnOf(tail, data)
  const body = lines.slice(head.bodyAt)
  const text = body.map((line) => line.text).join('\n')
  const repeals = repealsOf(body, head.title), amends = amendsOf(text, head.title)
  return {
    title: head.title, docNo: head.docNo, issuer: issuerOf(tail, head, data), issuedOn, publishedOn, ...effectOf(text, data, { issuedOn, publishedOn }),
    repeals: repeals.filter(({ title }) => title === undefined || title !== head.title), amends: amends.filter(({ title }) => !repeals.some((one) => one.title !== undefined && one.title === title)), kind: head.kind,
  }
}
