import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { currentSnapshot, verifySite } from '#publishing'
import { changeSetting } from '#settings'
import { fillItem } from '../../src/modules/publishing/catalogue/commands/fill-item.ts'
import { importItems, RefusedSheet } from '../../src/modules/publishing/catalogue/commands/import-items.ts'
import { assignByName, changeItem } from '../../src/modules/publishing/catalogue/commands/items.ts'
import { linkByTitle, matchEntries } from '../../src/modules/publishing/catalogue/commands/match-entries.ts'
import { nextIndexNo } from '../../src/modules/publishing/catalogue/commands/next-index-no.ts'
import { addColumn, changeColumn, closeColumn, moveColumn } from '../../src/modules/publishing/catalogue/commands/own-columns.ts'
import { addTopic, changeTopic, closeTopic, moveTopic, setSections } from '../../src/modules/publishing/catalogue/commands/topics.ts'
import type { PublicCatalogue } from '../../src/modules/publishing/catalogue/domain/public-catalogue.ts'
import { publishCatalogue } from '../../src/modules/publishing/catalogue/jobs.ts'
import { columnsOf, isColumn, ownColumns } from '../../src/modules/publishing/catalogue/queries/columns.ts'
import { itemById, standardItems } from '../../src/modules/publishing/catalogue/queries/items.ts'
import { obligationsOf } from '../../src/modules/publishing/catalogue/queries/obligations.ts'
import { topicById, topicChoices, topicsOf } from '../../src/modules/publishing/catalogue/queries/topics.ts'
import { publicRows } from '../../src/modules/publishing/catalogue/queries/public-catalogue.ts'
import { seedCatalogue } from '../../src/modules/publishing/catalogue/seed.ts'
import { readTable } from '../../src/modules/publishing/catalogue/work/read-table.ts'
import { standardCsv, standardXlsx } from '../../src/modules/publishing/catalogue/work/write-table.ts'
import { city, PEOPLE, published, refused, ROOT, SINCE, type City } from './office.ts'

let here: City
before(async () => {
  here = await city()
})
after(async () => {
  await here.database.drop()
})
const { head, clerk, town } = PEOPLE
const own = async (id: string) => {
  const found = (await ownColumns(here.kit.db)).find((one) => one.id === id)
  assert.ok(found)
  return found
}
const duty = async (item: string, agency: string) =>
  (await obligationsOf(here.kit.db, { agencies: [agency], today: '2025-01-10' })).find((one) => one.item.id === item)
const lines = async (subject: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from audit.entry where subject = ${subject}`.execute(here.database.owner)).rows[0]?.n ?? 0

test('the rows that come with the program are given to agencies by name, and seeding twice changes nothing', async () => {
  const before = await standardItems(here.kit.db)
  assert.ok(before.length >= 26 * 6)
  assert.deepEqual((await itemById(here.kit.db, 'field-14-1')).dutyAgencies, ['jiaoyu'])
  await here.kit.db.transaction().execute((db) => seedCatalogue(db, { since: SINCE }))
  assert.deepEqual(
    (await standardItems(here.kit.db)).map(({ id, dutyAgencies }) => [id, dutyAgencies]),
    before.map(({ id, dutyAgencies }) => [id, dutyAgencies]),
  )
})

test('a column of the office’s own: made, renamed, moved, closed and taken up again; each is in the ledger', async () => {
  const { kit } = here
  const first = await addColumn(kit, head, { parent: 'statutory', title: ' 营商环境 ', description: '惠企政策' })
  const second = await addColumn(kit, head, { parent: 'statutory', title: '一老一小', description: '' })
  assert.equal((await own(first)).title, '营商环境')
  assert.equal(await isColumn(kit.db, first), true)
  const order = async () => (await columnsOf(kit.db)).filter(({ mandated }) => !mandated).map(({ id }) => id)
  assert.deepEqual(await order(), [first, second])
  await moveColumn(kit, head, { id: second, way: 'up' })
  assert.deepEqual(await order(), [second, first])
  await refused(moveColumn(kit, head, { id: second, way: 'up' }), 422, /最前面/)
  await changeColumn(kit, head, { id: first, seen: 1, parent: 'statutory-20-5', title: '优化营商环境', description: '' })
  assert.equal((await own(first)).parent, 'statutory-20-5')
  await refused(changeColumn(kit, head, { id: first, seen: 1, parent: 'statutory', title: '又改', description: '' }), 409, /被别人改过/)
  await closeColumn(kit, head, { id: first, closed: true, seen: (await own(first)).version })
  assert.equal(await isColumn(kit.db, first), false)
  await refused(closeColumn(kit, head, { id: first, closed: true, seen: (await own(first)).version }), 422, /已经停用/)
  await closeColumn(kit, head, { id: first, closed: false, seen: (await own(first)).version })
  assert.equal(await isColumn(kit.db, first), true)
  assert.equal(await lines(first), 4)
})

test('what a column may not be is refused, and who has no right is too', async () => {
  const { kit } = here
  await refused(addColumn(kit, head, { parent: 'statutory', title: '统计信息', description: '' }), 422, /已有名为/)
  await refused(addColumn(kit, head, { parent: 'nowhere', title: '甲', description: '' }), 422, /上级栏目/)
  await refused(addColumn(kit, head, { parent: 'topics', title: '甲', description: '' }), 422, /上级栏目/)
  await refused(closeColumn(kit, head, { id: 'statutory-20-1', closed: true, seen: 1 }), 404, /国家统一要求/)
  const parent = await addColumn(kit, head, { parent: 'rules', title: '本市制度', description: '' })
  await addColumn(kit, head, { parent, title: '公开办制度', description: '' })
  await refused(closeColumn(kit, head, { id: parent, closed: true, seen: 1 }), 422, /其下还有 1 个/)
  const [child] = (await ownColumns(kit.db)).filter((one) => one.parent === parent)
  assert.ok(child)
  for (const below of [parent, child.id])
    await refused(changeColumn(kit, head, { id: parent, seen: 1, parent: below, title: '本市制度', description: '' }), 422, /本栏目或其下级/)
  await refused(changeColumn(kit, head, { id: parent, seen: 1, parent: 'field-1', title: '本市制度', description: '' }), 422, /最多4级/)
  for (const who of [clerk, PEOPLE.inspector])
    await refused(addColumn(kit, who, { parent: 'statutory', title: '乙', description: '' }), 403, /角色不能/)
})

test('topics and their sections: renamed without losing what they hold, closed, ordered', async () => {
  const { kit } = here
  const names = async () => (await topicsOf(kit.db)).map(({ title }) => title)
  assert.deepEqual(await names(), ['“8+4”政策体系', '公共服务“七优享”', '共同富裕'])
  assert.deepEqual(
    (await topicById(kit.db, 'qi-you-xiang')).sections.map(({ title }) => title),
    ['幼有善育', '学有优教', '劳有所得', '病有良医', '老有康养', '住有宜居', '弱有众扶'],
  )
  assert.equal((await topicById(kit.db, 'ba-jia-si')).sections.length, 12)
  const id = await addTopic(kit, head, { title: '千村示范', intro: '' })
  await refused(addTopic(kit, head, { title: '千村示范', intro: '' }), 422, /已有名为/)
  await setSections(kit, head, { id, seen: 1, sections: [{ title: '规划' }, { title: '项目' }, { title: ' ' }] })
  await setSections(kit, head, { id, seen: 2, sections: [{ id: 's2', title: '项目进展' }, { title: '典型' }] })
  assert.deepEqual((await topicById(kit.db, id)).sections.map((one) => [one.id, one.title, one.closed]).toSorted(), [
    ['s1', '规划', true],
    ['s2', '项目进展', false],
    ['s3', '典型', false],
  ])
  await refused(setSections(kit, head, { id, seen: 2, sections: [] }), 409, /被别人改过/)
  await refused(setSections(kit, head, { id, seen: 3, sections: [{ title: '甲' }, { title: '甲' }] }), 422, /已有名为/)
  assert.ok((await topicChoices(kit.db)).some(({ value, label }) => value === `${id}/s2` && label === '千村示范 › 项目进展'))
  await moveTopic(kit, head, { id, way: 'up' })
  assert.deepEqual(await names(), ['“8+4”政策体系', '公共服务“七优享”', '千村示范', '共同富裕'])
  const { version } = await topicById(kit.db, id)
  await changeTopic(kit, head, { id, seen: version, title: '千万工程', intro: '千村示范、万村整治' })
  await closeTopic(kit, head, { id, seen: version + 1, closed: true })
  assert.equal(
    (await topicChoices(kit.db)).some(({ value }) => value.startsWith(id)),
    false,
  )
  await refused(addTopic(kit, clerk, { title: '甲', intro: '' }), 403, /角色不能/)
})

test('an agency says which of its own published entries meet a row; nobody does so for another', async () => {
  const { kit } = here
  await published(kit, [
    { agency: 'minzheng', title: '青汀市低保审核确认结果（2024年12月）', column: 'field-16', publishedOn: '2024-12-20' },
    { agency: 'linhe', title: '临禾镇临时救助对象和金额', column: 'field-16', publishedOn: '2024-11-05' },
  ])
  const found = await sql<{ id: string; agency: string }>`select id, agency from publishing.entry order by agency`.execute(kit.db)
  const [linhe, minzheng] = found.rows.map(({ id }) => id)
  assert.ok(linhe && minzheng)
  assert.equal((await duty('field-16-2', 'minzheng'))?.standing, 'overdue')
  await fillItem(kit, clerk, { item: 'field-16-2', agency: 'minzheng', shown: [], entries: [minzheng] })
  const filled = await duty('field-16-2', 'minzheng')
  assert.deepEqual([filled?.standing, filled?.last, filled?.due, filled?.count], ['due', '2024-12-20', '2025-01-31', 1])
  await refused(fillItem(kit, clerk, { item: 'field-16-2', agency: 'minzheng', shown: [], entries: [linhe] }), 422, /本单位已经发布/)
  await refused(fillItem(kit, clerk, { item: 'field-16-2', agency: 'linhe', shown: [], entries: [linhe] }), 403, /角色不能/)
  await refused(fillItem(kit, clerk, { item: 'field-14-1', agency: 'minzheng', shown: [], entries: [minzheng] }), 422, /不是贵单位/)
  // Taking another agency's link off by naming it does nothing.
  await fillItem(kit, town, { item: 'field-16-4', agency: 'linhe', shown: [], entries: [linhe] })
  await fillItem(kit, clerk, { item: 'field-16-4', agency: 'minzheng', shown: [linhe], entries: [] })
  assert.equal((await duty('field-16-4', 'linhe'))?.count, 1)
  await fillItem(kit, clerk, { item: 'field-16-2', agency: 'minzheng', shown: [minzheng], entries: [] })
  assert.equal((await duty('field-16-2', 'minzheng'))?.count, 0)
  assert.equal(await matchEntries(kit, clerk, 'minzheng'), 1)
  assert.equal((await duty('field-16-2', 'minzheng'))?.count, 1)
  assert.equal(await linkByTitle(kit.db), 0)
})

test('a row is given to other agencies, checked, closed; the duty follows', async () => {
  const { kit } = here
  const item = await itemById(kit.db, 'field-5-1')
  assert.deepEqual(item.dutyAgencies, [])
  assert.equal(await assignByName(kit, head, 'field-5'), 0)
  await changeItem(kit, head, { id: item.id, seen: item.version, agencies: ['caizheng'], checked: true, closed: false })
  assert.equal((await itemById(kit.db, item.id)).toCheck, '')
  assert.equal((await duty(item.id, 'caizheng'))?.standing, 'empty')
  await refused(changeItem(kit, head, { id: item.id, seen: item.version, agencies: [], checked: true, closed: false }), 409, /被别人改过/)
  await refused(changeItem(kit, head, { id: item.id, seen: item.version + 1, agencies: ['nobody'], checked: true, closed: false }), 422, /不存在/)
  await changeItem(kit, head, { id: item.id, seen: item.version + 1, agencies: ['caizheng'], checked: true, closed: true })
  assert.equal(await duty(item.id, 'caizheng'), undefined)
})

test('a table comes in whole or not at all; XLSX and CSV that were exported come in as the same', async () => {
  const { kit } = here
  const columns = await columnsOf(kit.db),
    before = await standardItems(kit.db, { column: 'field-22' })
  for (const [name, bytes] of [
    ['a.xlsx', await standardXlsx(before, columns)],
    ['a.csv', standardCsv(before, columns)],
  ] as const) {
    assert.deepEqual(await importItems(kit, head, { lines: await readTable(name, bytes), replace: true }), {
      added: 0,
      changed: before.length,
      closed: 0,
    })
  }
  const shape = (rows: typeof before) => rows.map(({ version: _, toCheck: __, ...row }) => row)
  assert.deepEqual(shape(await standardItems(kit.db, { column: 'field-22' })), shape(before))
  const text =
    '\uFEFF基层标准目录\n领域,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级\n救灾,灾情,灾害损失年报,损失,某法,每年3月31日前,应急管理部门,政府网站,全社会,主动,县级\n救灾,灾情,,损失,某法,按年,应急管理部门,政府网站,全社会,主动,县级\n'
  const tabled = async (csv: string) => readTable('b.csv', new TextEncoder().encode(csv))
  await assert.rejects(
    importItems(kit, head, { lines: await tabled(text), replace: true }),
    (error) => error instanceof RefusedSheet && error.faults.length === 1 && error.faults[0]?.line === 4,
  )
  assert.equal((await standardItems(kit.db, { column: 'field-22' })).length, before.length)
  const one = text.split('\n').slice(0, 3).join('\n')
  assert.deepEqual(await importItems(kit, head, { lines: await tabled(one), replace: true }), { added: 1, changed: 0, closed: before.length })
  const [row] = await standardItems(kit.db, { column: 'field-22' })
  assert.deepEqual([row?.limit, row?.dutyAgencies], [{ kind: 'yearly_by', month: 3, day: 31 }, ['yingji']])
  await refused(readTable('x.csv', new TextEncoder().encode('甲,乙\n1,2\n')), 422, /表头/)
  await refused(readTable('x.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 5])), 422, /XLSX/)
  await refused(importItems(kit, clerk, { lines: await tabled(one), replace: false }), 403, /角色不能/)
})

test('the index number follows the setting, with its own counter by agency and year', async () => {
  const { kit } = here
  const next = (agency: string, year: number, column?: string) => kit.db.transaction().execute((db) => nextIndexNo({ db }, agency, year, column))
  assert.equal(await next('jiaotong', 2030), '000000-JIAOTONG/2030-00001')
  assert.equal(await next('jiaotong', 2030), '000000-JIAOTONG/2030-00002')
  assert.equal(await next('jiaotong', 2031), '000000-JIAOTONG/2031-00001')
  await changeSetting(kit, head, { key: 'publishing.indexPattern', value: '{单位}-{类}/{年}-{流水}', reason: '试验', agency: ROOT })
  assert.equal(await next('jiaotong', 2030, 'statutory-20-1'), 'JIAOTONG-0301/2030-00003')
  await refused(changeSetting(kit, head, { key: 'publishing.indexPattern', value: '{年}-{流水}', reason: '试验', agency: ROOT }), 422, /单位/)
})

test('the public side gets the tree, the topics and the rows through the gate, once, and again only when they change', async () => {
  const { kit, database } = here
  await publishCatalogue(kit)
  const tree = await currentSnapshot(database.portal, '/catalogue-tree')
  const data = tree?.snapshot.data as PublicCatalogue
  assert.ok(data.columns.some(({ title }) => title === '优化营商环境'))
  assert.equal(data.enterprises.length, 8)
  assert.match(data.responsible['field-16'] ?? '', /民政局.*各镇/)
  const rows = await publicRows(database.portal, 'field-16')
  assert.ok(rows.length >= 6)
  assert.deepEqual(
    Object.keys(rows[0] ?? {}).filter((key) => ['toCheck', 'dutyAgencies', 'version', 'since'].includes(key)),
    [],
  )
  await publishCatalogue(kit)
  assert.equal((await currentSnapshot(database.portal, '/catalogue-tree'))?.snapshot.version, tree?.snapshot.version)
  await addTopic(kit, head, { title: '新专题', intro: '' })
  await publishCatalogue(kit)
  assert.equal((await currentSnapshot(database.portal, '/catalogue-tree'))?.snapshot.version, (tree?.snapshot.version ?? 0) + 1)
  assert.deepEqual((await verifySite(database.office)).faults, [])
})
