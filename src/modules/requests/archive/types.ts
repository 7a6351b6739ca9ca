import type { Day } from '#shared/days'
import type { DayFact } from '../domain/clock/explain.ts'

export type BundlePaper = { readonly title: string; readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array; readonly hash: string; readonly on: Day; readonly by: string }

/** All that a case file is made from, in order. */
export type BundleInput = {
  readonly agencyName: string; readonly number: string; readonly subject: string; readonly applicantName: string; readonly receivedOn: Day; readonly closedOn: Day
  readonly outcomeLabel: string; readonly letterNumber: string; readonly keptUntil: Day; readonly papers: readonly BundlePaper[]
  readonly clock: { readonly summary: string; readonly explanation: readonly DayFact[] }
  readonly ledger: readonly { readonly chain: string; readonly seq: number; readonly at: string; readonly actor: string; readonly deed: string; readonly hash: string }[]
  readonly redactions: readonly { readonly paper: string; readonly page: number; readonly reason: string; readonly by: string; readonly on: Day }[]
  readonly searches: readonly { readonly systems: string; readonly words: string; readonly period: string; readonly on: Day; readonly by: string; readonly results: string }[]
}
export type ManifestEntry = { readonly at: number; readonly title: string; readonly name: string; readonly on: Day; readonly by: string; readonly hash: string; readonly from: number; readonly to: number }
/** What the bundle holds, with the hash (SM3) of every original and of the PDF itself. */
export type Manifest = { readonly number: string; readonly pages: number; readonly entries: readonly ManifestEntry[]; readonly hash: string }
