import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { load } from 'cheerio'
import { parse } from 'csv-parse/sync'
import { Parser } from 'htmlparser2'
import { DATASETS } from '../../src/modules/opendata/catalogue/datasets.ts'
import { getFrom, openCity, type OpenCity } from './city.ts'

const ENTRIES = 60
let open: OpenCity
before(async () => { open = await openCity(ENTRIES) })
after(async () => { await open.close() })
const get = getFrom(() => open)
const xml = (text: string) => {
  const stack: string[] = []
  const parser = new Parser({ onopentag: (name) => { stack.push(name) }, onclosetag: (name) => { assert.equal(stack.pop(), name) } }, { xmlMode: true })
  parser.write(text); parser.end()
  assert.deepEqual(stack, [])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  return load(text, { xml: true })
}

test('/site-map leads to every column, topic, agency and service; each footer leads to it', async () => {
  const page = await get('/site-map')
  assert.equal(page.statusCode, 200)
  for (const href of ['/info/columns/statutory-20-1', '/info/columns/field-9', '/topics/qi-you-xiang', '/apply', '/policies', '/open-data']) assert.match(page.body, new RegExp(`href="${href}"`), href)
  assert.match(page.body, /青汀市交通运输局/)
  for (const url of ['/', '/policies', '/nowhere']) assert.match((await get(url)).body, /<a href="\/site-map">网站地图<\/a>/, url)
  const links = [...new Set([...page.body.matchAll(/<a href="(\/[^"#]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&')))]
  assert.ok(links.length > 80, String(links.length))
  const answers = await Promise.all(links.map(async (href) => [href, (await get(href)).statusCode] as const))
  assert.deepEqual(answers.filter(([, status]) => status !== 200 && status !== 303), [])
})

test('the sitemap names its parts, each address in full with the moment of its change; a part that is not there is 404', async () => {
  const index = xml((await get('/sitemap.xml')).body)
  assert.deepEqual(index('sitemap > loc').map((_, node) => index(node).text()).get(), ['https://www.qingting.gov.cn/sitemap-pages.xml', 'https://www.qingting.gov.cn/sitemap-1.xml'])
  const part = xml((await get('/sitemap-1.xml')).body), places = part('url > loc').map((_, node) => part(node).text()).get()
  assert.equal(places.length, ENTRIES + 3)
  assert.ok(places.includes('https://www.qingting.gov.cn/policies/a-1'))
  assert.ok(places.every((place) => place.startsWith('https://www.qingting.gov.cn/')))
  assert.equal(part('url > lastmod').length, places.length)
  for (const name of ['2', '0', '-1', '1e9', 'x']) assert.equal((await get(`/sitemap-${name}.xml`)).statusCode, 404, name)
  assert.match((await get('/robots.txt')).body, /^Sitemap: https:\/\/www\.qingting\.gov\.cn\/sitemap\.xml$/m)
})

for (const format of ['rss', 'atom'] as const) {
  test(`${format}: fifty newest, absolute links, ids that stay, hostile words harmless, empty feeds whole`, async () => {
    const answer = await get(`/feeds/columns/statutory-20-3/${format}.xml`)
    assert.match(String(answer.headers['content-type']), new RegExp(`^application/${format}\\+xml`))
    const $ = xml(answer.body), items = $(format === 'rss' ? 'channel > item' : 'feed > entry')
    assert.equal(items.length, 50)
    assert.match(items.first().children('title').text(), /^=HYPERLINK/)
    const ids = items.map((_, node) => $(node).children(format === 'rss' ? 'guid' : 'id').text()).get()
    assert.equal(new Set(ids).size, 50)
    assert.ok(ids.every((id) => /^https:\/\/www\.qingting\.gov\.cn\/info\/2024\/\d+$/.test(id)))
    assert.equal(load(items.first().children(format === 'rss' ? 'description' : 'summary').text(), null, false)('script').length, 0)
    for (const when of items.map((_, node) => $(node).children(format === 'rss' ? 'pubDate' : 'updated').text()).get()) assert.ok(!Number.isNaN(Date.parse(when)), when)
    assert.equal((await get(`/feeds/columns/statutory-20-3/${format}.xml`)).body, answer.body)
    const empty = xml((await get(`/feeds/columns/statutory-20-9/${format}.xml`)).body)
    assert.equal(empty('item, entry').length, 0)
    assert.ok(empty(format === 'rss' ? 'lastBuildDate' : 'feed > updated').text())
    for (const [group, id] of [['topics', 'qi-you-xiang'], ['agencies', 'jiaotong']]) assert.ok(xml((await get(`/feeds/${group}/${id}/${format}.xml`)).body)('item, entry').length > 0, id)
  })
}

test('feeds that are not there are 404; a search without words is 400; hostile words neither break the feed nor the page', async () => {
  for (const url of ['/feeds/columns/nope/rss.xml', '/feeds/columns/statutory-20-3/exe', '/feeds/nope/x/rss.xml', '/feeds/agencies/%27%20or%201/rss.xml']) assert.equal((await get(url)).statusCode, 404, url)
  assert.equal((await get('/feeds/search/rss.xml')).statusCode, 400)
  const words = encodeURIComponent(']]></title><script>\u0001"&')
  for (const url of [`/feeds/search/rss.xml?q=${words}`, `/feeds/search/atom.xml?q=${words}`]) { const answer = await get(url); assert.equal(answer.statusCode, 200, url); xml(answer.body) }
  assert.match((await get('/search?q=%E5%85%AC%E4%BA%A4')).body, /<link rel="alternate" type="application\/rss\+xml"[^>]*href="\/feeds\/search\/rss\.xml\?q=%E5%85%AC%E4%BA%A4"/)
  assert.match((await get('/info/columns/statutory-20-3')).body, /<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/feeds\/columns\/statutory-20-3\/atom\.xml"/)
})

test('each dataset says the same as CSV, JSON and JSON Lines; formulas are text; other formats are 404', async () => {
  for (const { id, title, fields } of DATASETS) {
    const [csv, json, lines] = await Promise.all(['csv', 'json', 'jsonl'].map((format) => get(`/open-data/${id}.${format}`)))
    assert.ok(csv && json && lines)
    assert.ok(csv.body.startsWith('\uFEFF'))
    const table: string[][] = parse(csv.body, { bom: true })
    const whole = json.json<{ title: string; records: Record<string, unknown>[]; updatedOn: string }>()
    const records = lines.body.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.equal(whole.title, title)
    assert.deepEqual(whole.records, records)
    assert.equal(table.length, records.length + 1)
    assert.deepEqual(table[0], fields.map(({ label }) => label))
    assert.ok(records.length > 0, id)
    for (const record of records) assert.deepEqual(Object.keys(record).toSorted(), fields.map(({ name }) => name).toSorted())
    assert.deepEqual(table.flat().filter((cell) => /^\s*[=+@-]/.test(cell)), [], id)
    assert.match((await get(`/open-data/${id}`)).body, new RegExp(`${records.length.toLocaleString('zh-CN')} 条`))
  }
  for (const url of ['/open-data/entries.exe', '/open-data/nope.csv', '/open-data/entries.csv.exe', '/open-data/constructor', '/open-data/entries.__proto__']) assert.equal((await get(url)).statusCode, 404, url)
})

test('the statistics of requests are table 三 of the published reports, figure by figure', async () => {
  const { records } = (await get('/open-data/request-statistics.json')).json<{ records: { row: string; applicant: string; count: number; year: number }[] }>()
  const { report } = await import('../writers/qingting.ts')
  const total = records.find(({ row, applicant }) => row === 'new' && applicant === 'total')
  assert.equal(total?.count, report.tables.table3.rows.new?.[6])
})

test('the catalogue is DCAT: each dataset with its publisher, licence, day and three files that are there', async () => {
  const answer = await get('/open-data/catalog.jsonld')
  assert.match(String(answer.headers['content-type']), /^application\/ld\+json/)
  type Node = { '@id': string; '@type': string; [name: string]: unknown }
  const catalogue = answer.json<Node & { 'dcat:dataset': (Node & { 'dcat:distribution': (Node & { 'dcat:downloadURL': { '@id': string } })[] })[] }>()
  assert.equal(catalogue['@type'], 'dcat:Catalog')
  assert.equal(catalogue['dcat:dataset'].length, DATASETS.length)
  for (const dataset of catalogue['dcat:dataset']) {
    for (const name of ['dct:title', 'dct:description', 'dct:publisher', 'dct:license', 'dcat:theme', 'dcat:contactPoint', 'dct:modified', 'dct:accrualPeriodicity']) assert.ok(dataset[name], `${dataset['@id']} ${name}`)
    for (const { 'dcat:downloadURL': { '@id': url } } of dataset['dcat:distribution']) assert.equal((await get(new URL(url).pathname)).statusCode, 200, url)
  }
})

test('a withdrawn entry leaves every list; its address says since when and why, 451 where the law is the ground', async () => {
  await open.withdraw('/info/2024/1', '数据有误')
  await open.withdraw('/info/2024/2', '法律原因：人民法院生效裁判')
  await open.withdraw('/info/2024/3', '不说', false)
  for (const [n, status, says] of [[1, 410, /撤回原因：数据有误/], [2, 451, /人民法院生效裁判/], [3, 410, /不再提供/]] as const) {
    for (const url of [`/info/2024/${n}`, `/api/entries/info/2024/${n}`]) {
      const answer = await get(url)
      assert.equal(answer.statusCode, status, url)
      assert.match(answer.body, says, url)
    }
  }
  const places = (await get('/sitemap-1.xml')).body, { records } = (await get('/open-data/entries.json')).json<{ records: { address: string }[] }>()
  for (const n of [1, 2, 3]) {
    assert.doesNotMatch(places, new RegExp(`/info/2024/${n}<`))
    assert.ok(!records.some(({ address }) => address === `/info/2024/${n}`))
  }
})
