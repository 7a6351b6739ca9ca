import { seedAgencies } from '#agencies'
import { ROLES, type RoleName } from '#identity'
import { importEntries } from '#publishing'
import type { Kit } from '#platform/act'
import type { Actor, AgencyId, Deed } from '#shared/actor'
import type { Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import assert from 'node:assert/strict'
import { AGENCIES, ROOT } from '../../demo/agencies.ts'
import { seedCatalogue } from '../../src/modules/publishing/catalogue/seed.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

export { ROOT }
export const SINCE: Day = '2024-01-01'
export const NOW = '2025-01-10T01:00:00Z'
const EVERYWHERE = new Set(AGENCIES.map(({ id }) => id))

/** Somebody with a role as it is granted: at one agency, or there and below. */
export const holder = (account: string, role: RoleName, at: AgencyId): Actor => ({
  account,
  name: `${account}某`,
  agency: at,
  grants: new Map((ROLES[role].deeds as readonly Deed[]).map((deed) => [deed, ROLES[role].reach === 'below' ? EVERYWHERE : new Set([at])])),
})

export const PEOPLE = {
  head: holder('head', 'office_head', ROOT),
  clerk: holder('clerk', 'agency_clerk', 'minzheng'),
  town: holder('town', 'agency_clerk', 'linhe'),
  inspector: holder('inspector', 'inspector', ROOT),
} as const

export type City = { readonly database: TestDatabase; readonly kit: Kit }
/** The demo city's agencies and the catalogue that comes with the program; no entries. */
export async function city(): Promise<City> {
  const database = await testDatabase()
  const kit: Kit = { db: database.office, now: () => new Date(NOW), home: '/nowhere', reactions: {} }
  await kit.db.transaction().execute(async (db) => {
    await seedAgencies(
      db,
      AGENCIES.map((agency, position) => ({ ...agency, position, address: '', phone: agency.parent === null ? '0000-5550100' : '' })),
    )
    await seedCatalogue(db, { since: SINCE })
  })
  return { database, kit }
}

type Entry = {
  readonly agency: AgencyId
  readonly title: string
  readonly column: string
  readonly publishedOn: Day
  readonly topics?: readonly string[]
  readonly kind?: string
}
/** Puts entries on the public side the way an office moves in. */
export async function published(kit: Kit, entries: readonly Entry[]): Promise<void> {
  const records = entries.map((entry, at) => ({
    kind: 'notice',
    ...entry,
    key: `t-${at}-${entry.title}`,
    body: `<p>${entry.title}。</p>`,
    source: entry.agency,
    formedOn: entry.publishedOn,
  }))
  const { refused } = await importEntries(
    kit,
    {
      id: JSON.stringify(records).length.toString() + records[0]?.key,
      name: '测试',
      folder: '.',
      total: records.length,
      defaults: {},
      async *lines() {
        for (const [at, raw] of records.entries()) yield { line: at + 1, raw }
      },
    },
    () => {},
  )
  assert.equal(refused, 0)
}

export const refused = async (work: Promise<unknown>, status: number, words: RegExp): Promise<void> => {
  await assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')), String(words))
}
