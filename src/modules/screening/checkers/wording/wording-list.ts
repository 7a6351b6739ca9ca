import type { Day } from '#shared/days'
import type { Severity } from '../../domain/finding.ts'

/** How a stretch inside quotation marks or a quoted name is treated: as elsewhere, one step lower, or not at all. Quoted words are never replaced without a person. */
export type QuotedTreatment = 'same' | 'lower' | 'silent'

/**
 * A wrong form and the right one. `wrong` may hold named slots such as {place}; `right` may use the same names.
 * `exceptions` are longer words in which the form is innocent; `[…]` in them stands for one of these characters, `[^…]` for any other.
 * `near`: only beside one of these words (within 30 characters); `notNear`: never beside them; `lowerNear`: one step lower beside them.
 */
export type WordingPair = {
  readonly wrong: string
  readonly right: string | null
  readonly severity: Severity
  readonly why: string
  readonly exceptions?: readonly string[]
  readonly quoted?: QuotedTreatment
  readonly near?: readonly string[]
  readonly notNear?: readonly string[]
  readonly lowerNear?: readonly string[]
}

/** What may fill a slot: one of listed words, or so many Chinese characters; not text that ends in one of `notEnding`. */
export type Slot = { readonly oneOf?: readonly string[]; readonly least?: number; readonly most?: number; readonly notEnding?: readonly string[] }

/** A formulation with its canonical members. `lead` announces it; `ending` is the word that each member, or only the last, carries. */
export type Formulation = {
  readonly name: string
  readonly lead: readonly string[]
  readonly members: readonly string[]
  readonly ordered: boolean
  readonly why: string
  readonly ending?: string
  /** False for a template whose members the office has still to fill in from an official document. */
  readonly enabled?: boolean
  readonly quietNear?: readonly string[]
}

/** Who holds a post; `former` are holders before. The office keeps it. */
export type PostHolder = { readonly post: string; readonly holder: string; readonly former?: readonly string[]; readonly enabled?: boolean }
/** Names that stand in this order wherever they stand together. */
export type NameOrder = { readonly names: readonly string[]; readonly why: string; readonly enabled?: boolean }
/** A name that must be letter-perfect; texts one character away from it are found. */
export type ExactName = { readonly name: string; readonly severity: Severity; readonly why: string; readonly exceptions?: readonly string[] }

/** One list of forms with its source and the days between which it holds. */
export type WordingList = {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly effectiveFrom: Day
  readonly until?: Day
  readonly slots?: Readonly<Record<string, Slot>>
  readonly pairs?: readonly WordingPair[]
  readonly formulations?: readonly Formulation[]
  readonly posts?: readonly PostHolder[]
  readonly orders?: readonly NameOrder[]
  readonly exactNames?: readonly ExactName[]
}

/** Whether a list holds on a day. */
export const holdsOn = (list: WordingList, day: Day): boolean => list.effectiveFrom <= day && (list.until === undefined || day <= list.until)
