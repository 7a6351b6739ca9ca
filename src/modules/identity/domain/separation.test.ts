import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ADMINISTRATORS, DEEDS, ROLES, type RoleName } from './roles.ts'
import { reasonsAgainstRole } from './separation.ts'

test('the three administrators are three, and apart from each other in what they may do', () => {
  assert.deepEqual(ADMINISTRATORS, ['system_admin', 'security_admin', 'audit_admin'])
  // To see which accounts there are is common to all three; nothing else is.
  const deeds = ADMINISTRATORS.flatMap((role) => ROLES[role].deeds.filter((deed) => deed !== 'identity.read'))
  assert.equal(new Set(deeds).size, deeds.length)
})

test('no business role may what an administrator may change or see in the ledger', () => {
  const business = (Object.keys(ROLES) as RoleName[]).filter((role) => ROLES[role].kind === 'business')
  assert.equal(business.length, 9)
  for (const role of business) assert.deepEqual(ROLES[role].deeds.filter((deed) => /^(identity|audit)\.|^agencies\.change/.test(deed)), [], role)
})

test('who writes does not review, in one role', () => {
  for (const [name, { deeds }] of Object.entries(ROLES)) {
    const all: readonly string[] = deeds
    assert.equal(all.includes('annualreport.write') && all.includes('annualreport.review'), false, name)
    assert.equal(all.includes('annualreport.fill-return') && all.includes('annualreport.confirm-return'), false, name)
  }
})

test('every deed belongs to some role', () => {
  const given = new Set(Object.values(ROLES).flatMap(({ deeds }) => deeds as readonly string[]))
  assert.deepEqual(Object.keys(DEEDS).filter((deed) => !given.has(deed)), [])
})

test('business roles go together, an administrator goes with nothing, and the same role for another agency is no conflict', () => {
  assert.deepEqual(reasonsAgainstRole(['agency_clerk'], 'agency_reviewer'), [])
  assert.deepEqual(reasonsAgainstRole(['system_admin'], 'system_admin'), [])
  assert.match(reasonsAgainstRole(['system_admin'], 'audit_admin')[0] ?? '', /不得由一个账号兼任，该账号已是“系统管理员”，不能再任“审计管理员”/)
  assert.match(reasonsAgainstRole(['inspector'], 'security_admin')[0] ?? '', /不能兼任业务角色/)
})
