import type { Day } from '#shared/days'
import { isOpen } from './benefit.ts'
import { explained, type Explained } from './explain.ts'
import type { Profile, Subject } from './fact.ts'
import type { PublicBenefit } from './item.ts'
import { judge } from './judge.ts'
import { nextFact } from './questions.ts'

export type Found = { readonly benefit: PublicBenefit } & Explained
/** Where a questionnaire stands: what to ask next (null: nothing more can matter), and what is known by now, the best first. */
export type Standing = { readonly next: string | null; readonly asked: number; readonly found: readonly Found[] }
const ORDER = { entitled: 0, maybe: 1, not: 2 } as const

/** The same on the visitor's own device and on the server. `skipped`: what they do not know or would rather not say. */
export function standingOf(all: readonly PublicBenefit[], subject: Subject, profile: Profile, skipped: readonly string[], today: Day): Standing {
  const benefits = all.filter((one) => one.subject === subject && isOpen(one, today))
  const found = benefits.map((benefit): Found => ({ benefit, ...explained(judge(benefit, profile, today), benefit.amount) }))
  const answered = Object.keys(profile).length + skipped.length
  return { next: nextFact(benefits, profile, today, new Set([...skipped, ...Object.keys(profile)])), asked: answered, found: found.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]) }
}
