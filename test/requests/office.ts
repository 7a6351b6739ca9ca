import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedAgencies, withAllBelow } from '#agencies'
import { actorOf, hashPassword, seedAccount, type RoleName } from '#identity'
import type { Kit } from '#platform/act'
import { workOff } from '#platform/jobs'
import { jobs } from '#requests'
import { changeSetting } from '#settings'
import type { Actor } from '#shared/actor'
import { addDays, dayOf, type Day } from '#shared/days'
import { isWorkday } from '#shared/work-calendar'
import { pinnedCalendar } from '#platform/work-calendar'
import { signIn } from '../../src/modules/identity/commands/sign-in.ts'
import type { Applicant } from '../../src/modules/requests/domain/applicant.ts'
import { AGENCIES, PASSWORD, VISITOR } from '../identity/office.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

const STAFF = {
  clerk: ['jiaotong', 'agency_clerk'], second: ['jiaotong', 'agency_reviewer'], legal: ['qingting', 'legal_reviewer'], head: ['qingting', 'office_head'],
  office: ['qingting', 'office_clerk'], inspector: ['qingting', 'inspector'], stranger: ['minzheng', 'agency_clerk'],
} as const satisfies Record<string, readonly [string, RoleName]>
export type Part = keyof typeof STAFF

/** A fictitious citizen; the number's check character is right, its region and day are made up. */
export const CITIZEN: Applicant = {
  class: 'natural', name: '何某某', idKind: 'resident_id', idNumber: '11010519491231002X', contact: '', phone: '13900001234', email: 'he@example.org', address: '青汀市临江路2号', postcode: '000000',
  queryCode: '', locator: '', viewKey: '',
}

export type RequestsOffice = TestDatabase & {
  readonly kit: Kit
  readonly people: Readonly<Record<Part, Actor>>
  readonly today: () => Day
  /** Moves the clock to the morning of the n-th working day from now. */
  readonly workdaysLater: (n: number) => void
  /** Does everything that deeds have left to the worker. */
  readonly work: () => Promise<void>
  close(): Promise<void>
}

/** An agency with its clerk and reviewer, the city's legal reviewer and disclosure office, on real PostgreSQL. */
export async function openRequestsOffice(start = '2025-03-03T01:00:00Z'): Promise<RequestsOffice> {
  const database = await testDatabase()
  const home = mkdtempSync(join(tmpdir(), 'gongkai-requests-'))
  let now = new Date(start)
  const kit: Kit = { db: database.office, now: () => now, home, reactions: {} }
  await seedAgencies(database.office, AGENCIES.map((one) => ({ ...one, address: '青汀市临江路1号', phone: '0000-5550000' })))
  const kept = await hashPassword(PASSWORD)
  const people = {} as Record<Part, Actor>
  for (const [login, [agency, role]] of Object.entries(STAFF) as [Part, readonly [string, RoleName]][]) {
    await seedAccount(database.office, { login, name: `${login}某`, agency, passwordHash: kept, at: now, roles: [{ role, agency }] })
    const entered = await signIn(kit, { login, password: PASSWORD, oldToken: null, ...VISITOR })
    const actor = 'token' in entered ? await actorOf(kit, entered.token, (id) => withAllBelow(database.office, id)) : null
    if (!actor) throw new Error(`${login} cannot sign in`)
    people[login] = actor
  }
  for (const [key, value] of [['requests.reviewBodyOfRoot', '汀州市人民政府'], ['requests.court', '青汀市人民法院']] as const) await changeSetting(kit, people.head, { key, value, reason: '测试' })
  return {
    ...database, kit, people, today: () => dayOf(now),
    workdaysLater(n) {
      let day = dayOf(now)
      for (let left = n; left > 0;) {
        day = addDays(day, 1)
        if (isWorkday(day, pinnedCalendar())) left -= 1
      }
      now = new Date(`${day}T01:00:00Z`)
    },
    work: () => workOff(database.officePool, kit, jobs),
    async close() {
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
