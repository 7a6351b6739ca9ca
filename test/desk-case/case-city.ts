import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Applicant } from '../../src/modules/requests/domain/applicant.ts'
import { registerRequest } from '../../src/modules/requests/commands/register-request.ts'
import { caseRoutes } from '../../src/modules/requests/desk/case/routes.tsx'
import { changeSetting } from '../../src/modules/settings/commands/change-setting.ts'
import { ROLES, type RoleName } from '../../src/modules/identity/domain/roles.ts'
import { seedAgencies } from '#agencies'
import { seedAccount } from '#identity'
import { testSide, type TestSide } from '../annualreport-pages/desk-server.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { AGENCIES } from '../returns/people.ts'

const ALL = ['qingting', 'jiaotong', 'jiaoyu', 'shiqiao']
const person = (account: string, name: string, role: RoleName, at: string): Actor => ({
  account, name, agency: at, grants: new Map(ROLES[role].deeds.map((deed) => [deed, new Set(ROLES[role].reach === 'below' && at === 'qingting' ? ALL : [at])])),
})

/** The people of one agency's request, and two who stand outside. */
export const STAFF = {
  clerk: person('clerk', '赵某', 'agency_clerk', 'jiaotong'), reviewer: person('reviewer', '钱某', 'agency_reviewer', 'jiaotong'), legal: person('legal', '方某', 'legal_reviewer', 'qingting'),
  head: person('head', '林某', 'office_head', 'qingting'), otherClerk: person('other-clerk', '孙某', 'agency_clerk', 'jiaoyu'), inspector: person('inspector', '周某', 'inspector', 'qingting'),
} as const satisfies Record<string, Actor>

const APPLICANT: Applicant = {
  class: 'natural', name: '王小明', idKind: 'resident_id', idNumber: '11010519491231002X', contact: '', phone: '13800001234', email: 'wang@example.cn', address: '青汀市石桥镇一号',
  postcode: '315000', queryCode: '', locator: '', viewKey: '',
}
export const applicant = (rest: Partial<Applicant> = {}): Applicant => ({ ...APPLICANT, ...rest })

export type City = { readonly db: TestDatabase; readonly side: TestSide; readonly kit: Kit; close(): Promise<void> }

/** Four agencies, their people, and the desk's pages of one request, on a day of March 2025 (a Monday). */
export async function openCity(now = '2025-03-10T02:00:00Z'): Promise<City> {
  const db = await testDatabase()
  await seedAgencies(db.office, AGENCIES.map((one) => ({ ...one, address: '青汀市府前路1号', phone: '0574-0000000' })))
  for (const { account, name, agency } of Object.values(STAFF)) {
    const role = Object.entries({ clerk: 'agency_clerk', reviewer: 'agency_reviewer', legal: 'legal_reviewer', head: 'office_head', 'other-clerk': 'agency_clerk', inspector: 'inspector' } as const).find(([login]) => login === account)?.[1] ?? 'inspector'
    await seedAccount(db.office, { login: account, name, agency, roles: [{ role, agency }], passwordHash: 'none' })
  }
  const settled = { db: db.office, now: () => new Date(now), home: '', reactions: {} }
  for (const [key, value] of [['requests.court', '青汀市人民法院'], ['requests.reviewBodyOfRoot', '临江市人民政府']] as const) {
    await changeSetting(settled, STAFF.head, { key, value, reason: '测试' })
  }
  const side = await testSide(caseRoutes, db.office, Object.values(STAFF), now)
  return { db, side, kit: side.kit, async close() { await side.close(); await db.drop() } }
}

/** A request handed in at the counter; gives its id. */
export async function handedIn(city: City, rest: { at?: Actor;  subject?: string; description?: string; arrivedOn?: `${number}-${number}-${number}`; applicant?: Applicant; delivery?: string; channel?: 'in_person' | 'internet'; attachments?: Parameters<typeof registerRequest>[2]['attachments'] } = {}): Promise<string> {
  const { id } = await registerRequest(city.kit, rest.at ?? STAFF.clerk, {
    agency: (rest.at ?? STAFF.clerk).agency, channel: rest.channel ?? 'in_person', arrivedOn: rest.arrivedOn ?? '2025-03-05', applicant: rest.applicant ?? applicant(), subject: rest.subject ?? '石桥镇农村公路养护资金2024年分配明细',
    description: rest.description ?? '申请公开2024年度石桥镇农村公路日常养护资金的分配文件和明细表，包括各村金额、养护里程和拨付时间。', documentNumber: '', wantedForm: 'electronic', delivery: rest.delivery ?? 'online', help: [],
    attachments: rest.attachments ?? [],
  })
  return id
}

/** Sends a move's form as somebody who looked at the newest version. */
export async function does(city: City, who: Actor, id: string, move: string, form: Readonly<Record<string, string>> = {}) {
  const { rows } = await sql<{ version: number }>`select version from requests.request where id = ${id}`.execute(city.db.office)
  return city.side.post(who, `/requests/${id}/do/${move}`, { seen: String(rows[0]?.version ?? 0), ...form })
}

/** The same, and it must have been done. */
export async function done(city: City, who: Actor, id: string, move: string, form: Readonly<Record<string, string>> = {}): Promise<void> {
  const { statusCode, body } = await does(city, who, id, move, form)
  assert.equal(statusCode, 303, `${move}: ${/error-summary"[\s\S]*?<\/div>/.exec(body)?.[0] ?? body.slice(0, 500)}`)
}
