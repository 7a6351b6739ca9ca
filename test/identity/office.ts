import { seedAgencies, withAllBelow, type Agency } from '#agencies'
import { actorOf, hashPassword, seedAccount, type RoleName } from '#identity'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { signIn } from '../../src/modules/identity/commands/sign-in.ts'

const agency = (id: string, name: string, kind: Agency['kind'], parent: string | null, position: number) =>
  ({ id, name, shortName: name.slice(-3), kind, parent, signsAs: name, reports: kind !== 'village', position, address: '', phone: '' })

/** A small office: a city, two departments, a town with a village. */
export const AGENCIES = [
  agency('qingting', '青汀市人民政府', 'government', null, 0), agency('jiaotong', '青汀市交通运输局', 'department', 'qingting', 1),
  agency('minzheng', '青汀市民政局', 'department', 'qingting', 2), agency('luhe', '芦河镇人民政府', 'town', 'qingting', 3), agency('beitan', '北滩村', 'village', 'luhe', 1),
]
export const PASSWORD = 'Xiangyang-7788'
export const START = new Date('2024-01-15T01:00:00Z')

export type LedgerLine = {
  readonly chain: string; readonly seq: number; readonly at: string; readonly actor: string; readonly deed: string; readonly subject: string; readonly detail: Record<string, unknown>
}
export type Office = TestDatabase & {
  readonly kit: Kit
  /** Moves the clock on. */
  readonly later: (minutes: number) => void
  readonly account: (login: string, ...roles: readonly (readonly [RoleName, string])[]) => Promise<Actor>
  /** Who this token is to the desk, as every request asks. */
  readonly whoIs: (token: string) => Promise<Actor | null>
  readonly lines: (deed?: string) => Promise<LedgerLine[]>
}

export async function openOffice(): Promise<Office> {
  const db = await testDatabase()
  let now = START
  const kit: Kit = { db: db.office, now: () => now, home: '/nowhere', reactions: {} }
  const kept = await hashPassword(PASSWORD)
  await seedAgencies(db.office, AGENCIES)
  const whoIs = (token: string) => actorOf(kit, token, (id) => withAllBelow(db.office, id))
  return {
    ...db, kit, whoIs,
    later: (minutes) => { now = new Date(now.getTime() + minutes * 60_000) },
    async account(login, ...roles) {
      const place = roles[0]?.[1] ?? 'jiaotong'
      await seedAccount(db.office, { login, name: `${login}某`, agency: place, passwordHash: kept, at: now, roles: roles.map(([role, at]) => ({ role, agency: at })) })
      const actor = await whoIs(await enter(kit, login))
      if (!actor) throw new Error(`${login} cannot sign in`)
      return actor
    },
    async lines(deed) {
      const rows = await db.owner.withTables<{ 'audit.entry': LedgerLine }>()
        .selectFrom('audit.entry').selectAll().orderBy('at').orderBy('chain').orderBy('seq').execute()
      return deed === undefined ? rows : rows.filter((row) => row.deed === deed)
    },
  }
}

export const VISITOR = { ip: '192.0.2.7', userAgent: 'test' }
export const tryToEnter = (kit: Kit, login: string, password: string) => signIn(kit, { login, password, oldToken: null, ...VISITOR })

/** Signs in with the right password and returns the session's token. */
export async function enter(kit: Kit, login: string, password = PASSWORD): Promise<string> {
  const result = await tryToEnter(kit, login, password)
  if (result.step !== 'open') throw new Error(`${login}: ${result.step === 'refused' ? result.reason : result.step}`)
  return result.token
}
