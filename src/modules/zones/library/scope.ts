import type { Kit } from '#platform/act'
import { publicPolicies, stateOn, type PublicPolicy } from '#policies'
import { currentSnapshot, listedEntries, type ListedEntry, type PublicFile, type PublicSnapshot } from '#publishing'
import { dayOf } from '#shared/days'
import type { PublicZone } from '../domain/public-zone.ts'

export type LibraryEntry = { readonly snapshot: PublicSnapshot; readonly files: readonly PublicFile[] }
export type Scope = { readonly zone: PublicZone; readonly entries: readonly LibraryEntry[]; readonly policies: readonly PublicPolicy[] }

const BATCH = 500
async function addressesOf(kit: Kit, asked: { agencies?: readonly string[]; kind?: string }): Promise<string[]> {
  const all: ListedEntry[] = []
  for (let page = 1; ; page += 1) {
    const { rows } = await listedEntries(kit.db, { ...asked, page, size: BATCH })
    all.push(...rows)
    if (rows.length < BATCH) return all.map(({ address }) => address)
  }
}

/** What a zone's library holds: all that its own agencies made public, the service guides of the whole city, the policies in force and their texts. The city's zone holds everything. */
export async function scopeOf(kit: Kit, zone: PublicZone): Promise<Scope> {
  const today = dayOf(kit.now()), local = zone.local.map(({ id }) => id), whole = zone.level === 'city'
  const policies = (await publicPolicies(kit.db)).filter(({ agency, history }) => whole || local.includes(agency) || stateOn(history, today) === 'in_force').toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const lists = whole ? [await addressesOf(kit, {})] : [await addressesOf(kit, { agencies: local }), await addressesOf(kit, { kind: 'guide' })]
  const texts = policies.flatMap(({ textAddress }) => (textAddress?.startsWith('/info/') ? [textAddress] : []))
  const entries: LibraryEntry[] = []
  for (const address of [...new Set([...lists.flat(), ...texts])].toSorted()) {
    const found = await currentSnapshot(kit.db, address)
    if (found?.snapshot.kind === 'entry' && found.snapshot.withdrawnOn === null) entries.push(found)
  }
  return { zone, entries, policies }
}
