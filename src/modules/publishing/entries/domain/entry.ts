import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import type { Doers } from '#shared/procedure'
import type { EntryContent } from './content.ts'
import type { EntryKind, Publicity, Risk } from './kinds.ts'
import type { EntryState } from './procedure.ts'

/** An entry as the register keeps it; its words are in its revisions. */
export type Entry = {
  readonly id: string
  readonly agency: AgencyId
  readonly state: EntryState
  readonly kind: EntryKind
  readonly column: string
  readonly title: string
  readonly publicity: Publicity
  readonly publicityReason: string
  readonly risk: Risk
  readonly urgent: boolean
  readonly revision: number
  /** The revision that the public reads; null before the first publication. */
  readonly publishedRevision: number | null
  readonly address: string | null
  readonly indexNo: string | null
  readonly formedOn: Day | null
  readonly publishAt: string | null
  readonly publishedOn: Day | null
  readonly withdrawnOn: Day | null
  readonly withdrawnReason: string | null
  /** The day by which an urgent publication must have been reviewed. */
  readonly afterReviewDue: Day | null
  readonly doers: Doers
  readonly version: number
  /** With planted errors, to see who finds them; never public. */
  readonly drill: boolean
  readonly createdAt: string
  readonly changedAt: string
}

export type Revision = { readonly number: number; readonly at: string; readonly account: string; readonly accountName: string; readonly content: EntryContent; readonly hash: string; readonly note: string }

/** A place in the text that a reviewer asks to be looked at. */
export type Mark = { readonly id: string; readonly quote: string; readonly note: string; readonly by: string; readonly on: Day }

/** What was done to an entry, by whom, on which revision. */
export type EntryEvent = { readonly id: number; readonly move: string; readonly revision: number; readonly account: string; readonly accountName: string; readonly at: string; readonly note: string; readonly marks: readonly Mark[] }
