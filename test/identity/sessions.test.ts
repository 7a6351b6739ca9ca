import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createFirstAdministrator } from '#identity'
import { changePassword } from '../../src/modules/identity/commands/change-password.ts'
import { endSessionsOf } from '../../src/modules/identity/commands/end-sessions.ts'
import { disableAccount } from '../../src/modules/identity/commands/manage-account.ts'
import { resetPassword } from '../../src/modules/identity/commands/reset-password.ts'
import { endOwnSessions, signOut } from '../../src/modules/identity/commands/sign-out.ts'
import { sessionsOf } from '../../src/modules/identity/queries/own-sessions.ts'
import { enter, openOffice, PASSWORD, tryToEnter, VISITOR, type Office } from './office.ts'

let office: Office
before(async () => { office = await openOffice() })
after(async () => { await office.drop() })
const live = async (token: string): Promise<boolean> => await office.whoIs(token) !== null

test('a session is over after 30 minutes without a page', async () => {
  await office.account('idle', ['agency_clerk', 'jiaotong'])
  const token = await enter(office.kit, 'idle')
  office.later(29)
  assert.equal(await live(token), true)
  office.later(29)
  assert.equal(await live(token), true)
  office.later(30)
  assert.equal(await live(token), false)
})

test('a session is over after 12 hours, however busy', async () => {
  const token = await enter(office.kit, 'idle')
  for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
    office.later(20)
    assert.equal(await live(token), true, `${minutes} minutes`)
  }
  office.later(20)
  assert.equal(await live(token), false)
})

test('signing out ends the session at once', async () => {
  const token = await enter(office.kit, 'idle')
  const actor = await office.whoIs(token)
  assert.ok(actor)
  await signOut(office.kit, actor, token)
  assert.equal(await live(token), false)
})

test('one’s own other sessions are listed and can be ended; those of others cannot', async () => {
  const [one, two, three] = [await enter(office.kit, 'idle'), await enter(office.kit, 'idle'), await enter(office.kit, 'idle')]
  const actor = await office.whoIs(one)
  const stranger = await office.account('stranger', ['agency_clerk', 'jiaotong'])
  assert.ok(actor)
  const listed = await sessionsOf(office.kit.db, 'idle', office.kit.now(), one)
  assert.deepEqual(listed.map(({ current }) => current), [false, false, true])
  assert.equal(await endOwnSessions(office.kit, stranger, { id: listed[0]?.id ?? 0 }), 0)
  assert.equal(await endOwnSessions(office.kit, actor, { id: listed[0]?.id ?? 0 }), 1)
  assert.deepEqual([await live(one), await live(two), await live(three)], [true, true, false])
  await endOwnSessions(office.kit, actor, { exceptToken: one })
  assert.deepEqual([await live(one), await live(two)], [true, false])
})

test('changing the password ends every session and gives this browser a new one', async () => {
  const [here, elsewhere] = [await enter(office.kit, 'idle'), await enter(office.kit, 'idle')]
  const actor = await office.whoIs(here)
  assert.ok(actor)
  const wanted = 'Dong-gua-99-hao'
  const refused = await changePassword(office.kit, actor, { current: 'wrong', wanted: 'idle', again: 'other', ...VISITOR })
  assert.ok('wrong' in refused && refused.wrong.length >= 3)
  const changed = await changePassword(office.kit, actor, { current: PASSWORD, wanted, again: wanted, ...VISITOR })
  assert.ok('token' in changed && await live(changed.token))
  assert.deepEqual([await live(here), await live(elsewhere)], [false, false])
  assert.equal((await tryToEnter(office.kit, 'idle', PASSWORD)).step, 'refused')
  assert.ok(await enter(office.kit, 'idle', wanted))
})

test('an account that is disabled, or signed out by the security administrator, is out with the next click', async () => {
  const system = await office.account('system', ['system_admin', 'qingting'])
  const security = await office.account('security', ['security_admin', 'qingting'])
  await office.account('clerk', ['agency_clerk', 'jiaotong'])
  const first = await enter(office.kit, 'clerk')
  await endSessionsOf(office.kit, security, 'clerk')
  assert.equal(await live(first), false)
  const second = await enter(office.kit, 'clerk')
  await disableAccount(office.kit, system, 'clerk')
  assert.equal(await live(second), false)
})

test('a one-time password lets in, to nothing but its own change', async () => {
  const system = await office.whoIs(await enter(office.kit, 'system'))
  await office.account('forgetful', ['agency_clerk', 'jiaotong'])
  assert.ok(system)
  const { password } = await resetPassword(office.kit, system, 'forgetful')
  assert.match(password, /^[A-Za-z2-9]{4}(-[A-Za-z2-9]{4}){3}$/)
  const token = await enter(office.kit, 'forgetful', password)
  const actor = await office.whoIs(token)
  assert.equal(actor?.grants.size, 0)
  const wanted = 'Bai-cai-2024-jin'
  const changed = actor && await changePassword(office.kit, actor, { current: password, wanted, again: wanted, ...VISITOR })
  assert.ok(changed && 'token' in changed)
  assert.ok((await office.whoIs(changed.token))?.grants.has('annualreport.write'))
})

test('an empty database gets three administrators with one-time passwords, once', async () => {
  const empty = await openOffice()
  try {
    const made = await createFirstAdministrator(empty.kit, 'qingting')
    assert.equal(new Set(made?.map(({ password }) => password)).size, 3)
    for (const { login, password } of made ?? []) {
      const result = await tryToEnter(empty.kit, login, password)
      assert.equal(result.step === 'open' && result.mustChangePassword, true)
    }
    assert.equal(await createFirstAdministrator(empty.kit, 'qingting'), null)
    assert.ok(!JSON.stringify(await empty.lines()).includes(made?.[0]?.password ?? '-'))
  } finally {
    await empty.drop()
  }
})
