import type { Kysely } from 'kysely'
import { seedAgencies } from '#agencies'
import type { Actor, AgencyId } from '#shared/actor'
import { ROLES, type RoleName } from '../../src/modules/identity/domain/roles.ts'

const agency = (id: AgencyId, name: string, kind: 'government' | 'department' | 'town', position: number) => ({
  id, name, shortName: name, kind, parent: kind === 'government' ? null : 'qingting', signsAs: name, reports: true, position, address: '', phone: '',
})
export const AGENCIES = [agency('qingting', '青汀市人民政府', 'government', 0), agency('jiaotong', '交通局', 'department', 1), agency('jiaoyu', '教育局', 'department', 2), agency('shiqiao', '石桥镇', 'town', 3)]
const ALL = AGENCIES.map(({ id }) => id)

export const seedTree = (db: Kysely<unknown>): Promise<void> => seedAgencies(db, AGENCIES)

/** Somebody with one role, as the role table grants it: at their own agency, or at all. */
const person = (account: string, name: string, role: RoleName, at: AgencyId): Actor => ({
  account, name, agency: at, grants: new Map(ROLES[role].deeds.map((deed) => [deed, new Set(ROLES[role].reach === 'below' && at === 'qingting' ? ALL : [at])])),
})

export const PEOPLE = {
  officeClerk: person('office-clerk', '周某', 'office_clerk', 'qingting'),
  officeHead: person('office-head', '吴某', 'office_head', 'qingting'),
  clerk: person('clerk', '赵某', 'agency_clerk', 'jiaotong'),
  reviewer: person('reviewer', '钱某', 'agency_reviewer', 'jiaotong'),
  otherClerk: person('other-clerk', '孙某', 'agency_clerk', 'jiaoyu'),
  otherReviewer: person('other-reviewer', '李某', 'agency_reviewer', 'jiaoyu'),
  inspector: person('inspector', '郑某', 'inspector', 'qingting'),
} as const satisfies Record<string, Actor>

/** Fills in and vouches for the same agency: two roles, one person. */
export const both: Actor = { ...PEOPLE.clerk, account: 'both', name: '王某', grants: new Map([...PEOPLE.clerk.grants, ...PEOPLE.reviewer.grants]) }
