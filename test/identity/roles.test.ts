import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withAllBelow } from '#agencies'
import { createAccount, DEEDS, holdersOf, postsOf, resetAdministratorPassword, ROLES, seedAccount, type RoleName } from '#identity'
import { mayDo, type Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { disableAccount } from '../../src/modules/identity/commands/manage-account.ts'
import { resetPassword } from '../../src/modules/identity/commands/reset-password.ts'
import { grantRole, revokeRole } from '../../src/modules/identity/commands/roles.ts'
import { enter, openOffice, type Office } from './office.ts'

let office: Office
let system: Actor, security: Actor
before(async () => {
  office = await openOffice()
  system = await office.account('system', ['system_admin', 'qingting'])
  security = await office.account('security', ['security_admin', 'qingting'])
  await office.account('audit', ['audit_admin', 'qingting'])
})
after(async () => { await office.drop() })

const refusedWith = async (work: Promise<unknown>, status: number, words: RegExp): Promise<void> => {
  await assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')))
}

/** The rights as contracts write them down: an R for reading, then the verbs of annual reports. Everything not named is refused. */
const screening = (...verbs: string[]) => verbs.map((verb) => `screening.${verb}`)
const READS = ['screening.read', 'agencies.read', 'catalogue.read', 'entries.read', 'requests.read', 'disputes.read', 'policies.read', 'annualreport.read', 'dialogue.read', 'zones.read', 'consultations.read', 'decisions.read', 'commitments.read', 'benefits.read', 'tickets.read', 'opinion.read', 'media.read', 'inspection.read', 'training.read', 'assessments.read']
const report = (...verbs: string[]) => verbs.map((verb) => `annualreport.${verb}`)
const requests = (...verbs: string[]) => verbs.map((verb) => `requests.${verb}`)
const CLERK = [...requests('register', 'assign', 'handle', 'serve', 'archive', 'redact', 'unmask'), 'disputes.register', 'disputes.record']
const SECOND = [...requests('opinion', 'approve', 'approve-extension', 'correct', 'unmask'), 'disputes.register', 'disputes.record', 'disputes.conclude']
const dialogue = (...verbs: string[]) => verbs.map((verb) => `dialogue.${verb}`)
const CONSULTS = dialogue('register', 'assign', 'answer', 'asker', 'write'), CONFIRMS = dialogue('assign', 'review', 'asker')
const PREPARES = ['consultations.write', 'consultations.answer', 'decisions.write', 'commitments.write', 'commitments.report', 'benefits.write', 'benefits.bring-in']
const LETS_GO = ['consultations.review', 'consultations.unmask', 'decisions.decide', 'decisions.publish', 'commitments.review', 'benefits.review']
const FOLLOWS = ['tickets.answer', 'opinion.handle', 'media.write', 'training.attend', 'assessments.report'], WATCHES = ['tickets.issue', 'tickets.recheck', 'opinion.watch', 'inspection.run', 'assessments.judge']
const entries = (...verbs: string[]) => verbs.map((verb) => `entries.${verb}`)
const notices = (...verbs: string[]) => verbs.map((verb) => `notices.${verb}`)
const policies = (...verbs: string[]) => verbs.map((verb) => `policies.${verb}`)
const PUBLISHES = ['zones.change', 'screening.dismiss', ...entries('write', 'publish'), ...policies('draft', 'publish', 'assess')]
const REVIEWS = [...screening('read', 'dismiss'), 'agencies.read', 'catalogue.read', 'entries.read', 'policies.read']
const RIGHTS: Record<RoleName, { deeds: string[]; below: boolean }> = {
  system_admin: { deeds: ['agencies.read', 'agencies.change', 'identity.read', 'identity.manage-account', 'settings.read', 'settings.load-holidays'], below: true },
  security_admin: { deeds: ['identity.read', 'identity.grant-role', 'identity.end-session', 'identity.settings'], below: true },
  audit_admin: { deeds: ['audit.read', 'audit.verify', 'identity.read'], below: true },
  office_head: { deeds: [...READS, ...WATCHES, 'tickets.account', 'opinion.approve', 'media.review', 'training.attend', 'assessments.decide', ...CONFIRMS, ...LETS_GO, 'dialogue.tokens', 'zones.inspect', 'zones.change', ...SECOND, ...screening('dismiss', 'dismiss-block', 'lists', 'except', 'sweep', 'drill'), 'catalogue.change', ...notices('read', 'retry', 'end', 'settings'), 'entries.withdraw', ...policies('decide', 'end', 'clean-up', 'adopt'), 'requests.assign', 'requests.templates', 'settings.read', 'settings.change', ...report('review', 'publish', 'remind', 'open-round', 'confirm-return', 'correct-return')], below: true },
  office_clerk: { deeds: [...READS, ...WATCHES, ...FOLLOWS, 'training.write', ...CONSULTS, ...PREPARES, 'zones.inspect', 'zones.map', ...CLERK, ...PUBLISHES, ...screening('lists', 'sweep'), 'catalogue.change', ...notices('read', 'retry', 'end'), 'entries.bring-in', ...policies('register', 'clean-up'), 'requests.templates', 'settings.read', ...report('write', 'submit', 'remind', 'open-round', 'fill-return')], below: true },
  agency_clerk: { deeds: [...READS, ...FOLLOWS, ...CONSULTS, ...PREPARES, ...CLERK, ...PUBLISHES, ...report('write', 'submit', 'fill-return', 'correct-return')], below: false },
  agency_reviewer: { deeds: [...READS, 'training.attend', ...CONFIRMS, ...LETS_GO, ...SECOND, 'policies.decide', ...report('review', 'publish', 'confirm-return')], below: false },
  first_reviewer: { deeds: [...REVIEWS, 'entries.review-first'], below: false },
  second_reviewer: { deeds: [...REVIEWS, 'entries.review-second'], below: false },
  final_reviewer: { deeds: [...REVIEWS, 'screening.dismiss-block', ...entries('review-final', 'publish', 'publish-urgent', 'withdraw')], below: false },
  legal_reviewer: { deeds: ['agencies.read', 'requests.read', 'disputes.read', 'policies.read', 'requests.legal-review', 'policies.legal-review', 'decisions.read', 'decisions.legal-review'], below: true },
  inspector: { deeds: READS, below: true },
}

test('every deed × role × own, below, other agency is as the contract says', async () => {
  assert.deepEqual(Object.keys(ROLES).sort(), Object.keys(RIGHTS).sort())
  let checked = 0
  for (const [role, { deeds, below }] of Object.entries(RIGHTS) as [RoleName, { deeds: string[]; below: boolean }][]) {
    const actor = await office.account(`matrix-${role.replace('_', '-')}`, [role, 'luhe'])
    for (const deed of Object.keys(DEEDS)) {
      const may = deeds.includes(deed)
      for (const [agency, expected] of [['luhe', may], ['beitan', may && below], ['qingting', false], ['minzheng', false]] as const) {
        assert.equal(mayDo(actor, deed, agency), expected, `${role} ${deed} at ${agency}`)
        checked += 1
      }
    }
  }
  assert.equal(checked, 12 * 123 * 4)
})

test('三员分立: no account is two of the three, nor an administrator with a business role, in either order', async () => {
  const administrators = ['system_admin', 'security_admin', 'audit_admin'] as const
  const roles = Object.keys(ROLES) as RoleName[]
  let n = 0
  for (const first of roles) {
    for (const second of roles) {
      if (first === second || ![first, second].some((role) => (administrators as readonly string[]).includes(role))) continue
      n += 1
      const login = `sep-${n}`
      await seedAccount(office.office, { login, name: '钱某', agency: 'jiaotong', passwordHash: 'none', roles: [] })
      await grantRole(office.kit, security, { login, role: first, agency: 'jiaotong' })
      await refusedWith(grantRole(office.kit, security, { login, role: second, agency: 'minzheng' }), 422, /^三员分立：/)
    }
  }
  assert.equal(n, 12 * 11 - 9 * 8)
})

test('two grants at the same moment do not get around the separation', async () => {
  const { login } = await createAccount(office.kit, system, { login: 'both', name: '周某', agency: 'jiaotong' })
  const results = await Promise.allSettled([
    grantRole(office.kit, security, { login, role: 'system_admin', agency: 'jiaotong' }), grantRole(office.kit, security, { login, role: 'audit_admin', agency: 'minzheng' }),
  ])
  assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('nobody gives or takes his own role, and each administrator only does his own part', async () => {
  await refusedWith(grantRole(office.kit, security, { login: 'security', role: 'security_admin', agency: 'jiaotong' }), 422, /不能给自己授予角色/)
  await refusedWith(revokeRole(office.kit, security, { login: 'security', role: 'security_admin', agency: 'qingting' }), 422, /不能给自己收回角色/)
  await refusedWith(grantRole(office.kit, system, { login: 'audit', role: 'inspector', agency: 'qingting' }), 403, /./)
  await refusedWith(createAccount(office.kit, security, { login: 'mine', name: '吴某', agency: 'qingting' }), 403, /./)
  await refusedWith(disableAccount(office.kit, system, 'system'), 422, /不能给自己停用账号/)
})

test('the last of each administrator stays, and his password is not for another administrator to reset', async () => {
  await office.account('system-two', ['system_admin', 'luhe'])
  await refusedWith(resetPassword(office.kit, system, 'security'), 422, /^三员分立：/)
  const { password } = await resetAdministratorPassword(office.kit, 'security')
  assert.equal((await office.whoIs(await enter(office.kit, 'security', password)))?.grants.size, 0)
  const fresh = await openOffice()
  try {
    const only = await fresh.account('system', ['system_admin', 'qingting'])
    const giver = await fresh.account('security', ['security_admin', 'qingting'])
    await fresh.account('audit', ['audit_admin', 'qingting'])
    await refusedWith(disableAccount(fresh.kit, only, 'security'), 422, /最后一个在用的“安全管理员”/)
    await refusedWith(revokeRole(fresh.kit, giver, { login: 'audit', role: 'audit_admin', agency: 'qingting' }), 422, /最后一个在用的“审计管理员”/)
  } finally {
    await fresh.drop()
  }
})

test('a role taken away has lost its power with the next question, and its holder’s sessions are over', async () => {
  const clerk = await office.account('clerk', ['agency_clerk', 'jiaotong'])
  assert.equal(mayDo(clerk, 'annualreport.write', 'jiaotong'), true)
  const token = await enter(office.kit, 'clerk')
  await revokeRole(office.kit, security, { login: 'clerk', role: 'agency_clerk', agency: 'jiaotong' })
  assert.equal(await office.whoIs(token), null)
  assert.equal((await office.whoIs(await enter(office.kit, 'clerk')))?.grants.size, 0)
})

test('a session that is still open loses the power too: nothing is remembered of a right', async () => {
  await office.account('clerk-two', ['agency_clerk', 'jiaotong'])
  const token = await enter(office.kit, 'clerk-two')
  assert.equal((await office.whoIs(token))?.grants.has('annualreport.write'), true)
  await office.owner.withTables<{ 'identity.holding': { login: string } }>().deleteFrom('identity.holding').where('login', '=', 'clerk-two').execute()
  assert.equal((await office.whoIs(token))?.grants.has('annualreport.write'), false)
})

test('power over one branch of the tree does not reach another', async () => {
  const local = await office.account('local', ['system_admin', 'luhe'])
  await createAccount(office.kit, local, { login: 'beitan.clerk', name: '郑某', agency: 'beitan' })
  await refusedWith(createAccount(office.kit, local, { login: 'jiaotong.clerk', name: '王某', agency: 'jiaotong' }), 403, /./)
  await refusedWith(disableAccount(office.kit, local, 'clerk'), 403, /./)
})

test('every change of an account is one line in the chain of the place that it touches, without names or passwords', async () => {
  const { password } = await createAccount(office.kit, system, { login: 'traced', name: '冯某某', agency: 'minzheng' })
  await grantRole(office.kit, security, { login: 'traced', role: 'agency_clerk', agency: 'minzheng' })
  await resetPassword(office.kit, system, 'traced')
  await disableAccount(office.kit, system, 'traced')
  const lines = (await office.lines()).filter(({ subject }) => subject === 'traced')
  assert.deepEqual(lines.map(({ chain, actor, deed, detail }) => [chain, actor, deed, detail['change']]), [
    ['minzheng', 'system', 'identity.manage-account', 'create'], ['minzheng', 'security', 'identity.grant-role', 'grant'],
    ['minzheng', 'system', 'identity.manage-account', 'reset-password'], ['minzheng', 'system', 'identity.manage-account', 'disable'],
  ])
  assert.ok(!JSON.stringify(lines).includes('冯某某') && !JSON.stringify(lines).includes(password))
})

test('who holds a role, and where it reaches, can be asked', async () => {
  assert.ok((await holdersOf(office.kit.db, 'system_admin', 'luhe')).includes('local'))
  assert.deepEqual(await postsOf(office.kit.db, 'local', (id) => withAllBelow(office.office, id)), [{ role: 'system_admin', agencies: ['luhe', 'beitan'] }])
})
