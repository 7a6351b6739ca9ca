import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addAgency, agencyById, allAgencies, changeAgency, closeAgency, createFirstAgency, findAgency, reopenAgency, withAllBelow } from '#agencies'
import { activeAccountsAt } from '#identity'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { testDatabase } from '../kit/database.ts'
import { openOffice, type Office } from '../identity/office.ts'

let office: Office
let system: Actor, local: Actor
before(async () => {
  office = await openOffice()
  system = await office.account('system', ['system_admin', 'qingting'])
  local = await office.account('local', ['system_admin', 'luhe'])
})
after(async () => { await office.drop() })

const refused = (work: Promise<unknown>, status: number, words: RegExp) =>
  assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')))
const fresh = (id: string, name: string, parent: string) =>
  ({ id, name, shortName: name, kind: 'village' as const, parent, signsAs: name, reports: false, position: 9, address: '', phone: '' })
const close = (actor: Actor, id: string, seenVersion: number) => closeAgency(office.kit, actor, { id, seenVersion }, activeAccountsAt)

test('the tree comes in order, each agency before those below it', async () => {
  assert.deepEqual((await allAgencies(office.office)).map(({ id }) => id), ['qingting', 'jiaotong', 'minzheng', 'luhe', 'beitan'])
  assert.deepEqual(await withAllBelow(office.office, 'luhe'), ['luhe', 'beitan'])
  assert.equal((await withAllBelow(office.office, 'qingting'))[0], 'qingting')
  assert.deepEqual(await withAllBelow(office.office, 'nowhere'), [])
})

test('an agency is found by code, name, short name or the name it signs with', async () => {
  for (const text of ['jiaotong', '青汀市交通运输局', ' 运输局 ']) assert.equal((await findAgency(office.office, text))?.id, 'jiaotong')
  assert.equal(await findAgency(office.office, '交通'), null)
  await refused(agencyById(office.office, 'nowhere'), 404, /没有这个单位/)
})

test('a new agency stands in the tree, reached at once by who reaches its parent', async () => {
  await addAgency(office.kit, system, fresh('nantan', '南滩村', 'luhe'))
  assert.deepEqual(await withAllBelow(office.office, 'luhe'), ['luhe', 'beitan', 'nantan'])
  const line = (await office.lines('agencies.change')).at(-1)
  assert.deepEqual([line?.chain, line?.subject, line?.detail['change']], ['luhe', 'nantan', 'add'])
})

test('what is wrong with a new agency is said in words, and nothing is left', async () => {
  const lines = (await office.lines()).length
  await refused(addAgency(office.kit, system, { ...fresh('Bad Code', '南滩村', 'luhe'), shortName: '' }), 422, /代码只能用.*已有名为“南滩村”的单位.*请填写单位简称/)
  await refused(addAgency(office.kit, system, fresh('nantan', '东滩村', 'luhe')), 422, /代码“nantan”已被使用/)
  await refused(addAgency(office.kit, system, fresh('dongtan', '东滩村', 'jiaotong')), 422, /“部门”之下不能设“村（社区）”/)
  await refused(addAgency(office.kit, local, fresh('dongtan', '东滩村', 'qingting')), 403, /./)
  assert.equal((await office.lines()).length, lines)
})

test('a change is saved over the version that was looked at, else it is refused', async () => {
  const { active: _, version, ...seen } = await agencyById(office.office, 'minzheng')
  await changeAgency(office.kit, system, { ...seen, phone: '0599-1234567', seenVersion: version })
  await refused(changeAgency(office.kit, system, { ...seen, phone: '0599-7654321', seenVersion: version }), 409, /刚刚被别人改过/)
  assert.deepEqual([(await agencyById(office.office, 'minzheng')).phone, (await agencyById(office.office, 'minzheng')).version], ['0599-1234567', version + 1])
  const line = (await office.lines('agencies.change')).at(-1)
  assert.deepEqual([line?.chain, line?.subject, line?.detail], ['minzheng', 'minzheng', { change: 'edit', changed: ['phone'] }])
})

test('an agency cannot be moved below itself, nor to where the mover has no right', async () => {
  const { active: _, version: seenVersion, ...luhe } = await agencyById(office.office, 'luhe')
  await refused(changeAgency(office.kit, system, { ...luhe, parent: 'beitan', seenVersion }), 422, /不能是本单位或其下级单位/)
  await refused(changeAgency(office.kit, local, { ...luhe, name: '芦河乡人民政府', parent: 'qingting', kind: 'town', seenVersion: seenVersion + 5 }), 409, /./)
  const { active: __, version, ...beitan } = await agencyById(office.office, 'beitan')
  await refused(changeAgency(office.kit, local, { ...beitan, kind: 'enterprise', parent: 'jiaotong', seenVersion: version }), 403, /无权在所选的上级单位/)
})

test('closing is refused while children or accounts are in use, with the reasons; the root stays', async () => {
  await refused(close(system, 'luhe', 1), 422, /还有 2 个在用单位.*还有 1 个在用账号/)
  await refused(close(system, 'qingting', 1), 422, /本级人民政府不能停用/)
  await close(system, 'beitan', 1)
  assert.equal((await agencyById(office.office, 'beitan')).active, false)
  await refused(close(system, 'beitan', 2), 422, /已经停用/)
  await refused(addAgency(office.kit, system, { ...fresh('inner', '里村', 'beitan') }), 422, /已停用，不能在其下设单位/)
  await reopenAgency(office.kit, system, { id: 'beitan', seenVersion: 2 })
  assert.equal((await agencyById(office.office, 'beitan')).active, true)
})

test('the first start makes one root, once', async () => {
  const empty = await testDatabase()
  try {
    const kit = { ...office.kit, db: empty.office }
    assert.equal(await createFirstAgency(kit), 'city')
    assert.equal(await createFirstAgency(kit), 'city')
    assert.deepEqual((await allAgencies(empty.office)).map(({ id, parent }) => [id, parent]), [['city', null]])
  } finally {
    await empty.drop()
  }
})
