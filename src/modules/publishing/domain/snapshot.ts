import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'

export type SnapshotFile = { readonly name: string; readonly label: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** What goes through the gate: the whole of what the public will see at one address, frozen. */
export type Snapshot = {
  readonly address: string
  readonly kind: 'annual-report' | 'apply-guide'
  readonly column: string
  readonly agency: AgencyId
  readonly agencyName: string
  readonly title: string
  readonly year: number | null
  readonly publishedOn: Day
  readonly data: unknown
  readonly files: readonly SnapshotFile[]
}

/** Addresses are for ever: lower-case paths without spaces. */
export const isAddress = (text: string): boolean => /^(\/[a-z0-9][a-z0-9-]*)+$/.test(text)

export type PublicSnapshot = Omit<Snapshot, 'files'> & {
  readonly id: number; readonly version: number; readonly hash: string; readonly publishedAt: string
  readonly withdrawnOn: Day | null; readonly withdrawnReason: string | null
}
export type PublicFile = Omit<SnapshotFile, 'bytes'> & { readonly size: number; readonly hash: string }
