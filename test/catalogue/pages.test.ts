import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { catalogueDeskRoutes, cataloguePortalRoutes } from '../../src/modules/publishing/catalogue/routes.tsx'
import { publishCatalogue } from '../../src/modules/publishing/catalogue/jobs.ts'
import { createEntry } from '../../src/modules/publishing/entries/commands/write-entry.ts'
import { emptyContent } from '../../src/modules/publishing/entries/domain/content.ts'
import { addColumn, closeColumn } from '../../src/modules/publishing/catalogue/commands/own-columns.ts'
import { testSide, type TestSide } from '../annualreport-pages/desk-server.ts'
import { city, NOW, PEOPLE, published, type City } from './office.ts'

let here: City, portal: TestSide, desk: TestSide
const { head, clerk, town, inspector } = PEOPLE
const many = Array.from({ length: 23 }, (_, at) => ({
  agency: at % 2 === 0 ? 'zhujian' : 'linhe',
  title: `保障性住房信息${at}`,
  column: 'field-9',
  publishedOn: `${at < 3 ? 2023 : 2024}-05-${String(at + 1).padStart(2, '0')}` as never,
}))
before(async () => {
  here = await city()
  await published(here.kit, [
    ...many,
    { agency: 'minzheng', title: '青汀市低保审核确认结果（2024年12月）', column: 'field-16', publishedOn: '2024-12-20', topics: ['qi-you-xiang'] },
    { agency: 'shuiwu', title: '城东停水公告', column: 'enterprises-3', publishedOn: '2024-12-02' },
  ])
  await publishCatalogue(here.kit)
  portal = await testSide(cataloguePortalRoutes, here.database.portal, [], NOW)
  desk = await testSide(catalogueDeskRoutes, here.database.office, [head, clerk, town, inspector], NOW)
})
after(async () => {
  await portal.close()
  await desk.close()
  await here.database.drop()
})

const page = async (url: string, status = 200): Promise<string> => {
  const answer = await portal.get(null, url)
  assert.equal(answer.statusCode, status, url)
  return answer.body
}
const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('/info is the tree of the articles and the fields with how much each holds, with the head tags of a column', async () => {
  const html = await page('/info')
  for (const words of ['条例第二十条', '法规、规章和规范性文件', '筹资筹劳', '涉农补贴', '“8+4”政策体系', '公共企事业单位信息公开'])
    assert.ok(html.includes(words), words)
  assert.match(text(html), /保障性住房 23 条/)
  for (const [name, content] of [
    ['ColumnName', '法定主动公开内容'],
    ['ColumnType', '信息公开目录'],
    ['SiteIDCode', ''],
  ] as const)
    assert.match(html, new RegExp(`<meta name="${name}" content="${content}`))
  assert.match(html, /href="\/info\/columns\/statutory-20-15"/)
})

test('a column lists its entries by page, agency and year', async () => {
  const first = await page('/info/columns/field-9')
  assert.match(text(first), /共 23 条/)
  assert.equal(first.match(/保障性住房信息\d/g)?.length, 20)
  assert.equal((await page('/info/columns/field-9?page=2')).match(/保障性住房信息\d/g)?.length, 3)
  const narrowed = await page('/info/columns/field-9?agency=linhe&year=2023')
  assert.match(text(narrowed), /符合条件的 1 条/)
  assert.match(text(await page('/info/columns/field-9?agency=jiaoyu')), /没有符合条件的信息/)
  for (const odd of ['?page=-1', '?page=x', '?year=abc', "?agency='%20or%201=1", '?page=99999']) await page(`/info/columns/field-9${odd}`)
  await page('/info/columns/nowhere', 404)
})

test('条例第十二条: a column as a catalogue with index number, name, summary and the day of forming; and to be downloaded', async () => {
  const html = text(await page('/info/columns/field-16?view=catalogue'))
  assert.match(html, /索引号 名称 内容概述 生成日期 发布日期 000000-MINZHENG\/2024-00001 青汀市低保审核确认结果（2024年12月）/)
  const csv = await portal.get(null, '/info/columns/field-9/csv?agency=linhe&year=2023')
  assert.equal(csv.statusCode, 200)
  const lines = csv.body.trimEnd().split('\r\n')
  assert.equal(lines[0], '\uFEFF索引号,名称,内容概述,生成日期,发布日期,发布机构,网址')
  assert.equal(lines.length, 2)
  assert.match(lines[1] ?? '', /^000000-LINHE\/2023-\d{5},保障性住房信息1,保障性住房信息1,2023-05-02,2023-05-02,青汀市临禾镇人民政府,\/info\/2023\/\d+$/)
})

test('a field shows its standard catalogue with who is responsible; nothing of the office’s own is on the page', async () => {
  const html = await page('/info/columns/field-16')
  assert.match(text(html), /社会救助领域标准目录.*低保审核确认结果.*按月公开/)
  assert.match(text(html), /责任单位：青汀市民政局/)
  assert.doesNotMatch(html, /需核对/)
})

test('an empty column says that it is empty, who answers for it, by which article, and what to do', async () => {
  const html = text(await page('/info/columns/field-14'))
  assert.match(html, /本栏目尚无信息/)
  assert.match(html, /责任单位：青汀市教育局/)
  assert.match(html, /二十个工作日内公开（《政府信息公开条例》第二十六条）/)
  assert.match(html, /0000-5550100/)
  assert.match(text(await page('/info/columns/statutory-20-9')), /制作或者最初获取该信息的行政机关/)
})

test('topics: the list with sections, the page with its entries, an empty section', async () => {
  assert.match(text(await page('/topics')), /公共服务“七优享”.*弱有众扶.*已收入 1 条/)
  assert.match(await page('/topics/qi-you-xiang'), /低保审核确认结果/)
  assert.match(text(await page('/topics/qi-you-xiang?section=s5')), /“老有康养”尚无信息/)
  await page('/topics/nowhere', 404)
})

test('public enterprises by kind and by enterprise', async () => {
  const html = text(await page('/enterprises'))
  assert.match(html, /供水 1 条/)
  assert.match(html, /青汀市水务有限公司 1 条/)
  assert.match(text(await page('/enterprises?agency=ranqi')), /没有符合条件的信息/)
  assert.match(await page('/enterprises?agency=shuiwu'), /城东停水公告/)
})

test('a column that the office closed is gone from the tree and says so on its own page', async () => {
  const id = await addColumn(here.kit, head, { parent: 'statutory', title: '临时栏目', description: '' })
  await publishCatalogue(here.kit)
  assert.match(await page('/info'), /临时栏目/)
  await closeColumn(here.kit, head, { id, closed: true, seen: 1 })
  await publishCatalogue(here.kit)
  assert.doesNotMatch(await page('/info'), /临时栏目/)
  assert.match(text(await page(`/info/columns/${id}`)), /本栏目已停用/)
})

const seen = async (who: typeof head, url: string, status = 200): Promise<string> => {
  const answer = await desk.get(who, url)
  assert.equal(answer.statusCode, status, url)
  return answer.body
}

test('an agency sees its own duties only; the office sees the whole city', async () => {
  const mine = text(await seen(clerk, '/catalogue'))
  assert.match(mine, /逾期 \d+ 个工作日/)
  assert.doesNotMatch(mine, /市教育局/)
  const asked = text(await seen(clerk, '/catalogue?agency=jiaoyu'))
  assert.match(asked, /没有符合条件的事项/)
  const cityPage = text(await seen(head, '/catalogue/agencies'))
  assert.match(cityPage, /市教育局/)
  assert.match(cityPage, /临禾镇/)
  assert.doesNotMatch(text(await seen(clerk, '/catalogue/agencies')), /市教育局/)
  assert.match(text(await seen(head, '/catalogue?agency=linhe&standing=overdue&field=field-16')), /低保审核确认结果/)
  await seen(clerk, '/catalogue/items/field-14-1?agency=jiaoyu', 404)
})

test('a clerk ticks what meets a row; an inspector cannot, and no clerk for another agency', async () => {
  const before = await seen(clerk, '/catalogue/items/field-16-2?agency=minzheng')
  const entry = /name="entries" value="([^"]+)"/.exec(before)?.[1] ?? ''
  assert.ok(entry)
  assert.equal((await desk.post(clerk, '/catalogue/items/field-16-2/fill', { agency: 'minzheng', shown: [entry], entries: [entry] })).statusCode, 303)
  assert.match(text(await seen(clerk, '/catalogue/items/field-16-2?agency=minzheng')), /待公开 最近公开 2024-12-20 应公开日 2025-01-31/)
  assert.equal((await desk.post(inspector, '/catalogue/items/field-16-2/fill', { agency: 'minzheng', entries: [] })).statusCode, 403)
  assert.equal((await desk.post(town, '/catalogue/items/field-16-2/fill', { agency: 'minzheng', entries: [] })).statusCode, 403)
})

test('columns, topics and rows can be changed by the office alone', async () => {
  for (const url of ['/catalogue/columns/new', '/catalogue/topics/new', '/catalogue/standard/import']) await seen(clerk, url, 403)
  for (const url of ['/catalogue/columns/new', '/catalogue/topics', '/catalogue/standard/load', '/catalogue/standard/field-16-1'])
    assert.ok([403, 404].includes((await desk.post(clerk, url, { title: '甲' })).statusCode), url)
  assert.equal((await desk.post(head, '/catalogue/columns/new', { parent: 'statutory', title: '<b>营商</b>', description: '' })).statusCode, 303)
  const wrong = await desk.post(head, '/catalogue/columns/new', { parent: 'statutory', title: '', description: '写了一半' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /写了一半/)
  assert.match(await seen(head, '/catalogue/columns'), /&lt;b&gt;营商&lt;\/b&gt;/)
  const sections = await desk.post(head, '/catalogue/topics/gong-tong-fu-yu/sections', {
    seen: '1',
    sectionId: ['s1', 's2', 's3', ''],
    sectionAt: ['2', '1', '3', ''],
    sectionTitle: ['政策文件', '工作进展', '', '数据'],
  })
  assert.equal(sections.statusCode, 303)
  assert.match(text(await seen(head, '/catalogue/topics')), /工作进展、政策文件、数据/)
})

test('a refused import lists every line and changes nothing; the export opens', async () => {
  const bad = '领域,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体\n月球,甲,乙,丙,丁法,按月,民政部门\n救灾,甲,,丙,丁法,按月,应急部门\n'
  const answer = await desk.upload(head, '/catalogue/standard/import', [{ name: 'a.csv', text: bad }])
  assert.equal(answer.statusCode, 422)
  assert.match(text(answer.body), /没有导入：2 行有问题.*不在26个领域之中.*“二级事项”没有填写/)
  const csv = await desk.get(head, '/catalogue/standard/export.csv?field=field-22')
  assert.equal(csv.statusCode, 200)
  assert.match(csv.body, /救灾,政策文件/)
  assert.equal((await desk.get(head, '/catalogue/standard/export.xlsx')).rawPayload.subarray(0, 2).toString(), 'PK')
})

test('条例第二十六条: what was formed and is not public after twenty working days shows as such', async () => {
  // From 2024-11-29 twenty working days end on 2024-12-27; up to 2025-01-10 nine more have passed (1.1 is off).
  await createEntry(here.kit, clerk, {
    agency: 'minzheng',
    content: { ...emptyContent('notice', 'field-16', '市民政局'), title: '特困供养标准调整', formedOn: '2024-11-29' },
    publicity: 'open',
    publicityReason: '',
  })
  await createEntry(here.kit, clerk, {
    agency: 'minzheng',
    content: { ...emptyContent('notice', 'field-16', '市民政局'), title: '内部流程', formedOn: '2024-11-29' },
    publicity: 'withheld',
    publicityReason: '内部工作流程（条例第十六条）',
  })
  const waiting = text(await seen(clerk, '/catalogue/waiting'))
  assert.match(waiting, /特困供养标准调整 市民政局 起草中 2024-11-29 2024-12-27 逾期 9 个工作日/)
  assert.doesNotMatch(waiting, /内部流程/)
  assert.doesNotMatch(text(await seen(town, '/catalogue/waiting')), /特困供养/)
})
