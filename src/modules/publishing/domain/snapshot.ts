import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'

export type SnapshotFile = { readonly name: string; readonly label: string; readonly mediaType: string; readonly bytes: Uint8Array }

export type SnapshotKind = 'question' | 'frequent-question' | 'concern' | 'question-statistics' | 'subscribe-guide' | 'annual-report' | 'apply-guide' | 'entry' | 'catalogue' | 'policy-state' | 'clean-up-list' | 'zone' | 'zone-map'
  | 'consultation' | 'hearing' | 'consultation-feedback' | 'decision-catalogue' | 'decision' | 'commitment' | 'commitment-list' | 'commitment-vote' | 'benefit' | 'benefit-list' | 'assessment' | 'opinion-response'

/** What goes through the gate: the whole of what the public will see at one address, frozen. */
export type Snapshot = {
  readonly address: string
  readonly kind: SnapshotKind
  readonly column: string
  readonly agency: AgencyId
  readonly agencyName: string
  readonly title: string
  readonly year: number | null
  readonly publishedOn: Day
  readonly data: unknown
  /** Of entries: the column, the topics and the index number that they are found by. */
  readonly columnId?: string | undefined
  readonly topics?: readonly string[] | undefined
  readonly indexNo?: string | undefined
  readonly files: readonly SnapshotFile[]
}

/** Addresses are for ever: lower-case paths without spaces. */
export const isAddress = (text: string): boolean => /^(\/[a-z0-9][a-z0-9-]*)+$/.test(text)

export type PublicSnapshot = Omit<Snapshot, 'files'> & {
  readonly id: number; readonly version: number; readonly hash: string; readonly publishedAt: string
  readonly withdrawnOn: Day | null; readonly withdrawnReason: string | null
  /** Withdrawn, and its address still says so. */
  readonly tombstone: boolean
}
export type PublicFile = Omit<SnapshotFile, 'bytes'> & { readonly size: number; readonly hash: string }
