import type { AgencyId } from './actor.ts'

/** One record of a register as the yearly assessment counts it: whose, where it opens, good or not, and why. */
export type AssessedRecord = { readonly agency: AgencyId; readonly id: string; readonly title: string; readonly href: string; readonly good: boolean; readonly why: string }
