import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { confirmCode, owesCode } from '../../src/modules/identity/commands/confirm-code.ts'
import { confirmOwnCode, removeOwnCode, startOwnCode } from '../../src/modules/identity/commands/own-code.ts'
import { codeAt } from '../../src/modules/identity/one-time-code.ts'
import { pendingKey } from '../../src/modules/identity/queries/own-sessions.ts'
import { openOffice, PASSWORD, tryToEnter, VISITOR, type Office } from './office.ts'

let office: Office
let key = ''
before(async () => {
  office = await openOffice()
  const actor = await office.account('zhang', ['agency_clerk', 'jiaotong'])
  await startOwnCode(office.kit, actor, PASSWORD)
  key = await pendingKey(office.owner, 'zhang') ?? ''
  await confirmOwnCode(office.kit, actor, { code: codeAt(key, office.kit.now()), ...VISITOR })
  office.later(2)
})
after(async () => { await office.drop() })

const passPassword = async (): Promise<string> => {
  const result = await tryToEnter(office.kit, 'zhang', PASSWORD)
  assert.equal(result.step, 'code')
  return result.step === 'code' ? result.token : ''
}
const give = (token: string, code: string) => confirmCode(office.kit, { token, code, ...VISITOR })

test('a key in use is not to be had again', async () => {
  assert.match(key, /^[A-Z2-7]{32}$/)
  assert.equal(await pendingKey(office.owner, 'zhang'), null)
})

test('after the password alone there is no right at all; after the code there is, under a new token', async () => {
  const half = await passPassword()
  assert.equal(await office.whoIs(half), null)
  const result = await give(half, codeAt(key, office.kit.now()))
  assert.equal(result.step, 'open')
  const token = result.step === 'open' ? result.token : ''
  assert.notEqual(token, half)
  assert.equal((await office.whoIs(token))?.account, 'zhang')
  assert.equal(await owesCode(office.kit, half), null)
})

test('the same code does not work twice, not even at the same moment', async () => {
  office.later(2)
  const code = codeAt(key, office.kit.now())
  const halves = [await passPassword(), await passPassword(), await passPassword()]
  const results = await Promise.all(halves.map((half) => give(half, code)))
  assert.deepEqual(results.map(({ step }) => step).sort(), ['open', 'refused', 'refused'])
  const again = await give(await passPassword(), code)
  assert.equal(again.step === 'refused' && again.reason.includes('已用过'), true)
})

test('one step early or late is taken, two are not', async () => {
  // The tries of the tests before are over after 15 minutes; how many they were depends on who came first at the same moment.
  office.later(20)
  for (const [seconds, step] of [[-60, 'refused'], [60, 'refused'], [-30, 'open'], [30, 'open']] as const) {
    office.later(5)
    const code = codeAt(key, new Date(office.kit.now().getTime() + seconds * 1000))
    assert.equal((await give(await passPassword(), code)).step, step, `${seconds} s`)
  }
})

test('five wrong codes lock, and the half-open session is over', async () => {
  office.later(20)
  const half = await passPassword()
  const right = codeAt(key, office.kit.now())
  const wrong = right === '000000' ? '111111' : '000000'
  for (let n = 1; n <= 4; n += 1) assert.equal((await give(half, wrong)).step, 'refused')
  const fifth = await give(half, wrong)
  assert.equal(fifth.step === 'start-again' && fifth.reason.includes('锁定15分钟'), true)
  assert.equal((await give(half, right)).step, 'start-again')
  assert.equal((await give(await passPassword(), right)).step, 'start-again')
  office.later(16)
  assert.equal((await give(await passPassword(), codeAt(key, office.kit.now()))).step, 'open')
})

test('a half-open session waits five minutes and no longer', async () => {
  office.later(5)
  const half = await passPassword()
  office.later(5)
  assert.equal((await give(half, codeAt(key, office.kit.now()))).step, 'start-again')
})

test('taking the second step away needs the password and ends the other sessions', async () => {
  office.later(5)
  const result = await give(await passPassword(), codeAt(key, office.kit.now()))
  const token = result.step === 'open' ? result.token : ''
  const actor = await office.whoIs(token)
  assert.ok(actor)
  await assert.rejects(removeOwnCode(office.kit, actor, { password: 'wrong', ...VISITOR }), /当前密码不正确/)
  const after = await removeOwnCode(office.kit, actor, { password: PASSWORD, ...VISITOR })
  assert.equal(await office.whoIs(token), null)
  assert.ok(await office.whoIs(after.token))
  assert.equal((await tryToEnter(office.kit, 'zhang', PASSWORD)).step, 'open')
})
