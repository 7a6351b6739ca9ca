import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { saveSource, bringPosts } from '../../src/modules/opinion/commands/sources.ts'
import { watchClocks } from '../../src/modules/opinion/commands/watch-clocks.ts'
import { saveDuty } from '../../src/modules/opinion/commands/duty.ts'
import { pollDue, pollSource } from '../../src/modules/opinion/intake/poll.ts'
import { takePosts } from '../../src/modules/opinion/intake/take-posts.ts'
import { sourceFrom } from '../../src/modules/opinion/store.ts'
import { tablesOf } from '../../src/modules/opinion/tables.ts'
import { ROOT } from '../entries/office.ts'
import { openOffice, PEOPLE, type Office } from '../supervision/office.ts'

let office: Office, server: Server, site = ''
let items: string[] = []
const SUNK = '临禾镇菜市场门口的路面昨晚突然塌陷，坑有两米深，到现在没有人来围挡'
const asked: { path: string; etag: string | undefined }[] = []
const item = (n: number, words: string, at = 'Thu, 08 Jan 2026 00:30:00 GMT'): string => `<item><guid>g${n}</guid><title>${words}</title><description><![CDATA[<p>${words}，大家很不满 &amp; 投诉</p>]]></description><link>/p/${n}</link><pubDate>${at}</pubDate></item>`
before(async () => {
  office = await openOffice('2026-01-08T01:00:00Z')
  server = createServer((request, response) => {
    const path = request.url ?? '', etag = `"${items.length}"`
    asked.push({ path, etag: request.headers['if-none-match'] })
    if (path === '/gone') { response.writeHead(500).end(); return }
    if (path === '/page') { response.writeHead(200, { 'content-type': 'text/html' }).end('<p>不是订阅</p>'); return }
    if (path === '/away') { response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(); return }
    if (path === '/list') { response.writeHead(200, { 'content-type': 'text/html; charset=gbk' }).end(Buffer.concat([Buffer.from('<a href="/art/1.html">'), Buffer.from([0xcd, 0xa3, 0xcb, 0xae]), Buffer.from('</a><a href="/about">x</a><a href="/art/2.html">y</a>')])); return }
    if (path.startsWith('/art/')) { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<head><title>站名</title><meta name="ArticleTitle" content="临禾镇停水${path.at(5)}"><meta name="PubDate" content="2026-01-07 09:30"></head><nav>导航</nav><p>从昨天起停水</p>`); return }
    if (request.headers['if-none-match'] === etag) { response.writeHead(304).end(); return }
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(`<?xml version="1.0"?><rss version="2.0"><channel><title>论坛</title>${items.join('')}</channel></rss>`)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(async () => { server.close(); await office.close() })
const allowInside = async (): Promise<void> => { await sql`insert into settings.choice (key, value, reason, changed_by, changed_by_name, changed_at) values ('opinion.insideAddresses', '"127.0.0.1"', '试验', 'lin', '林某', now())`.execute(office.kit.db) }
const add = (kind: string, path: string, link = ''): Promise<string> => saveSource(office.kit, PEOPLE.chen, ROOT, null, { kind, title: `来源${path}`, address: site + path, link, everyMinutes: '10', active: true })
const source = async (id: string) => sourceFrom(await tablesOf(office.kit.db).selectFrom('opinion.source').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const posts = () => tablesOf(office.kit.db).selectFrom('opinion.post').selectAll().orderBy('id').execute()

test('a source inside is refused until the office names its address; a redirect inside is refused always', async () => {
  const id = await add('feed', '/rss')
  assert.deepEqual(await pollSource(office.kit, await source(id)), { error: '网址指向内部网络；确需读取的，请在系统设置里写明它的地址' })
  await allowInside()
  items = [item(1, SUNK), item(2, '北岸镇停水')]
  assert.deepEqual(await pollSource(office.kit, await source(id)), { taken: 2, repeated: 0, raised: 0 })
  const away = await add('feed', '/away')
  assert.deepEqual(await pollSource(office.kit, await source(away)), { error: '网址指向内部网络；确需读取的，请在系统设置里写明它的地址' })
})

test('an unchanged feed is not read again; what is new is taken once; a reader that begins anew knows what it has', async () => {
  const [first] = await tablesOf(office.kit.db).selectFrom('opinion.source').select('id').where('address', '=', `${site}/rss`).execute(), id = first?.id ?? ''
  assert.deepEqual(await pollSource(office.kit, await source(id)), { taken: 0, repeated: 0, raised: 0 })
  assert.equal(asked.at(-1)?.etag, '"2"')
  items = [...items, item(3, `${SUNK}！求扩散`, 'Thu, 08 Jan 2030 00:30:00 GMT')]
  assert.deepEqual(await pollSource(office.kit, await source(id)), { taken: 1, repeated: 2, raised: 0 })
  const all = await posts()
  assert.deepEqual(all.map(({ key, topics, sentiment, same_as }) => [key, topics, sentiment < 0, Number(same_as)]), [['g1', ['accident'], true, 1], ['g2', ['water'], true, 2], ['g3', ['accident'], true, 1]])
  assert.equal(all[0]?.places[0], 'linhe')
  assert.equal(all[0]?.address, `${site}/p/1`)
  assert.equal(all[2]?.at.toISOString(), '2026-01-08T01:00:00.000Z', 'a day ahead is when it was read')
  await tablesOf(office.kit.db).updateTable('opinion.source').set({ cursor: '{}' as never }).where('id', '=', id).execute()
  assert.deepEqual(await pollSource(office.kit, await source(id)), { taken: 0, repeated: 3, raised: 0 })
})

test('a source that fails says why and is asked later and later; the due ones are read, each page of a list once', async () => {
  const gone = await add('feed', '/gone'), page = await add('feed', '/page'), list = await add('list', '/list', '/art/*.html')
  await pollDue(office.kit)
  assert.match((await source(gone)).lastError, /对方答复 500/)
  assert.match((await source(page)).lastError, /不是 RSS 或 Atom/)
  assert.equal((await source(gone)).nextAt.toISOString(), '2026-01-08T01:20:00.000Z')
  const made = (await posts()).filter((one) => one.source === list)
  assert.deepEqual(made.map(({ title, at }) => [title, at.toISOString()]), [['临禾镇停水1', '2026-01-07T01:30:00.000Z'], ['临禾镇停水2', '2026-01-07T01:30:00.000Z']])
  assert.ok(!made[0]?.words.includes('导航'))
  const before = asked.length
  office.turnTo('2026-01-08T02:00:00Z')
  await pollDue(office.kit)
  assert.deepEqual(asked.slice(before).map(({ path }) => path).filter((path) => path.startsWith('/art')), [])
})

test('a batch that fails leaves nothing, and the next goes on with the right numbers', async () => {
  const known = (await posts()).length, root = ROOT, post = (key: string, at: string) => ({ source: 'hand', key, at, title: '', words: '城东街道垃圾恶臭', address: '', author: '' })
  await assert.rejects(takePosts(office.kit, { root, posts: [post('a', '2026-01-08T01:00:00Z'), post('b', 'no moment')] }))
  assert.equal((await posts()).length, known)
  assert.deepEqual(await bringPosts(office.kit, PEOPLE.chen, root, 'hand', [post('a', '2026-01-08T01:00:00Z'), post('a', '2026-01-08T01:00:00Z')]), { taken: 1, repeated: 1, raised: 0 })
  const ids = (await posts()).map(({ id }) => Number(id))
  assert.deepEqual(ids, ids.map((_, n) => n + 1))
})

test('an alarm rises with its event, once a level, tells who is on duty, and its clocks tell further up as time runs out', async () => {
  const { kit } = office
  office.turnTo('2026-01-08T03:00:00Z')
  await saveDuty(kit, PEOPLE.chen, ROOT, [{ day: '2026-01-08', place: 1, account: 'chen', name: '陈某' }, { day: '2026-01-08', place: 2, account: 'lin', name: '林某' }])
  const said = (from: number, n: number) => Array.from({ length: n }, (_, i) => ({ key: `k${from + i}`, at: '2026-01-08T02:30:00Z', title: '', words: `江滨街道发生火灾 伤亡 第${from + i}人说 ${'甲乙丙丁戊己庚辛'[i % 8]}${i * 7919}`, address: '', author: '' }))
  assert.equal((await bringPosts(kit, PEOPLE.chen, ROOT, 'hand', said(0, 60))).raised, 1)
  const matter = () => tablesOf(kit.db).selectFrom('opinion.matter').selectAll().executeTakeFirstOrThrow()
  const first = await matter()
  assert.equal(first.level, 'larger')
  assert.equal((await bringPosts(kit, PEOPLE.chen, ROOT, 'hand', said(60, 60))).raised, 1)
  assert.deepEqual([(await matter()).level, (await matter()).raised_at.toISOString()], ['grave', first.raised_at.toISOString()])
  assert.equal((await bringPosts(kit, PEOPLE.chen, ROOT, 'hand', said(120, 30))).raised, 0)
  const told = async () => (await sql<{ account: string | null; title: string }>`select account, title from notifications.message order by id`.execute(kit.db)).rows
  const begun = (await told()).length
  office.turnTo('2026-01-08T05:29:00Z'); await watchClocks(kit)
  assert.equal((await told()).length, begun)
  office.turnTo('2026-01-08T05:31:00Z'); await watchClocks(kit); await watchClocks(kit)
  assert.deepEqual((await told()).slice(begun).map(({ account, title }) => [account, title.slice(0, 14)]), [['chen', '首次发布权威信息过了一半时间'], ['lin', '首次发布权威信息过了一半时间']])
  office.turnTo('2026-01-08T08:01:00Z'); await watchClocks(kit)
  assert.ok((await told()).some(({ title }) => title.startsWith('首次发布权威信息已经超过期限')))
})
