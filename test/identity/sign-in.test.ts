import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { countFromAddress, takeBackFromAddress } from '../../src/modules/identity/attempts.ts'
import { signIn } from '../../src/modules/identity/commands/sign-in.ts'
import { enter, openOffice, PASSWORD, tryToEnter, type Office } from './office.ts'

let office: Office
before(async () => { office = await openOffice() })
after(async () => { await office.drop() })

const refusal = async (login: string, password: string): Promise<string> => {
  const result = await tryToEnter(office.kit, login, password)
  return result.step === 'refused' ? result.reason : `let in: ${result.step}`
}

test('the right password lets in, however the login is typed, and leaves a line in the agency’s chain', async () => {
  await office.account('zhang', ['agency_clerk', 'jiaotong'])
  const token = await enter(office.kit, '  ZHANG ')
  const actor = await office.whoIs(token)
  assert.equal(actor?.account, 'zhang')
  const line = (await office.lines('identity.sign-in')).at(-1)
  assert.deepEqual([line?.chain, line?.subject, line?.actor], ['jiaotong', 'zhang', 'zhang'])
})

test('a token is kept as its hash only, and a password as argon2id with 64 MiB, three passes, one lane', async () => {
  const token = await enter(office.kit, 'zhang')
  const dump = JSON.stringify([
    await office.owner.withTables<{ 'identity.session': object }>().selectFrom('identity.session').selectAll().execute(),
    await office.owner.withTables<{ 'identity.account': object }>().selectFrom('identity.account').selectAll().execute(),
    await office.lines(),
  ])
  assert.ok(!dump.includes(token) && !dump.includes(PASSWORD))
  assert.match(dump, /\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
})

test('an unknown login and a wrong password are refused in the same words, and cost about the same', async () => {
  const timed = async (login: string) => {
    const start = performance.now()
    const words = await refusal(login, 'wrong')
    return { words, took: performance.now() - start }
  }
  const known = await timed('zhang'), unknown = await timed('nobody-at-all')
  assert.equal(known.words, unknown.words)
  assert.match(known.words, /^账号或密码不正确/)
  assert.ok(unknown.took > known.took / 4, `unknown ${unknown.took} ms, known ${known.took} ms`)
  const [stranger] = (await office.lines('identity.refuse-sign-in')).filter(({ chain }) => chain === 'sign-in')
  assert.deepEqual([stranger?.subject, stranger?.detail], ['unknown', { why: 'unknown', locks: false }])
})

test('the fifth failure locks for 15 minutes, says so, and the right password does not help until then', async () => {
  await office.account('li', ['agency_clerk', 'jiaotong'])
  for (let n = 1; n <= 4; n += 1) assert.match(await refusal('li', 'wrong'), /^账号或密码不正确/)
  assert.match(await refusal('li', 'wrong'), /锁定15分钟，请在 \d\d:\d\d 之后再试/)
  office.later(14)
  assert.match(await refusal('li', PASSWORD), /锁定15分钟/)
  office.later(1)
  assert.ok(await enter(office.kit, 'li'))
})

test('an unknown login is locked in the same words', async () => {
  for (let n = 1; n <= 4; n += 1) await refusal('ghost', 'wrong')
  assert.match(await refusal('ghost', 'wrong'), /锁定15分钟/)
})

test('many guesses at one moment do not slip past the limit', async () => {
  await office.account('wang', ['agency_clerk', 'jiaotong'])
  const before = (await office.lines('identity.refuse-sign-in')).length
  await Promise.all(Array.from({ length: 12 }, () => refusal('wang', 'wrong')))
  assert.equal((await office.lines('identity.refuse-sign-in')).length - before, 5)
})

test('a success clears the count', async () => {
  await office.account('zhao', ['agency_clerk', 'jiaotong'])
  for (let round = 0; round < 3; round += 1) {
    for (let n = 1; n <= 4; n += 1) await refusal('zhao', 'wrong')
    await enter(office.kit, 'zhao')
  }
})

test('a disabled account is refused in the same words as a wrong password', async () => {
  await office.account('sun', ['agency_clerk', 'jiaotong'])
  await office.owner.withTables<{ 'identity.account': { login: string; state: string } }>().updateTable('identity.account').set({ state: 'disabled' }).where('login', '=', 'sun').execute()
  assert.equal(await refusal('sun', PASSWORD), await refusal('zhang', 'wrong'))
})

test('sixty failures from one address, whatever the logins, make it wait; a success takes back its own try only', async () => {
  const { kit } = office
  const ip = '198.51.100.9'
  for (let n = 1; n <= 60; n += 1) assert.equal((await countFromAddress(kit.db, ip, kit.now())).over, false, `try ${n}`)
  await takeBackFromAddress(kit.db, ip)
  assert.equal((await countFromAddress(kit.db, ip, kit.now())).over, false)
  office.later(14)
  const refused = await signIn(kit, { login: 'zhang', password: PASSWORD, oldToken: null, ip, userAgent: '' })
  assert.match(refused.step === 'refused' ? refused.reason : '', /从您所在网络登录失败的次数太多/)
  office.later(1)
  assert.equal((await signIn(kit, { login: 'zhang', password: PASSWORD, oldToken: null, ip, userAgent: '' })).step, 'open')
})
