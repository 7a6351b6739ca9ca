import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request as ask } from 'node:http'
import { sql } from 'kysely'
import { entry, houseWith, type Portal } from './office.ts'

let house: Awaited<ReturnType<typeof houseWith>>, portal: Portal, other: Portal
before(async () => {
  house = await houseWith()
  await house.publish(entry('/info/2024/1', '第一条'))
  await house.publish(entry('/info/2024/2', '第二条'))
  portal = await house.portal()
  other = await house.portal()
})
after(() => house.close())

/** As it comes over the wire. */
const raw = (address: string, path: string, headers: Record<string, string>, method = 'GET') => new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, failed) => {
  ask(address + path, { headers, method }, (answer) => {
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }))
  }).on('error', failed).end()
})

test('a page goes out in brotli, gzip or plain, the same page each time, each with a tag of its own; who has it gets 304', async () => {
  const plain = await raw(portal.address, '/info/2024/1', {})
  const br = await raw(portal.address, '/info/2024/1', { 'accept-encoding': 'gzip, deflate, br, zstd' })
  const gzip = await raw(portal.address, '/info/2024/1', { 'accept-encoding': 'gzip' })
  assert.equal(br.headers['content-encoding'], 'br')
  assert.equal(gzip.headers['content-encoding'], 'gzip')
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.ok(brotliDecompressSync(br.body).equals(plain.body))
  assert.ok(gunzipSync(gzip.body).equals(plain.body))
  assert.ok(br.body.length < plain.body.length / 2)
  const tags = [plain, br, gzip].map(({ headers }) => String(headers['etag']))
  assert.equal(new Set(tags).size, 3)
  for (const tag of tags) {
    const again = await raw(portal.address, '/info/2024/1', { 'if-none-match': tag })
    assert.equal(again.status, 304)
    assert.equal(again.body.length, 0)
  }
  assert.equal((await raw(portal.address, '/info/2024/1', { 'if-none-match': '"another"' })).status, 200)
  assert.equal((await raw(portal.address, '/info/2024/1', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding'], 'gzip')
  const head = await raw(portal.address, '/info/2024/1', {}, 'HEAD')
  assert.equal(head.body.length, 0)
  assert.equal(head.headers['content-length'], String(plain.body.length))
})

test('a kept page carries the security headers of every answer, and may be kept by others who ask each time', async () => {
  const first = await other.get('/info/2024/2'), second = await other.get('/info/2024/2')
  for (const name of ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'cache-control', 'vary']) {
    assert.ok(first.headers.get(name), name)
    assert.equal(second.headers.get(name), first.headers.get(name), name)
  }
  assert.equal(first.headers.get('cache-control'), 'public, no-cache')
  assert.equal(first.headers.get('set-cookie'), null)
})

test('each look is a page of its own; names that choose nothing make no page', async () => {
  const normal = await portal.get('/guide'), senior = await portal.get('/guide', { cookie: 'a=b; gongkai_look=senior' }), again = await portal.get('/guide')
  assert.match(senior.body, /data-look="senior"/)
  assert.notEqual(senior.body, normal.body)
  assert.equal(again.body, normal.body)
  assert.equal((await portal.get('/info/2024/1?utm_source=x')).status, 200)
  assert.equal((await portal.get('/policies?year=2024&agency=')).body, (await portal.get('/policies?agency=&year=2024')).body)
})

test('what is published is there for the next request, in every process, as is what is corrected or withdrawn', async () => {
  for (let round = 0; round < 20; round += 1) {
    await Promise.all([portal, other].flatMap((one) => ['/info/2024/1', '/info'].map((path) => one.get(path))))
    await house.publish(entry('/info/2024/1', `第${round}次更正`))
    const seen = await Promise.all([portal, other, portal, other].map((one) => one.get('/info/2024/1')))
    for (const { body } of seen) assert.ok(body.includes(`第${round}次更正`), `round ${round}`)
  }
  await house.publish(entry('/info/2024/3', '第三条'))
  assert.equal((await other.get('/info/2024/3')).status, 200)
  await house.withdraw('/info/2024/3')
  const gone = await Promise.all([portal.get('/info/2024/3'), other.get('/info/2024/3')])
  assert.deepEqual(gone.map(({ status }) => status), [410, 410])
  assert.deepEqual((await Promise.all([portal.get('/info/2024/3'), other.get('/info/2024/3')])).map(({ status, headers }) => [status, headers.get('x-robots-tag')]), [[410, 'noindex'], [410, 'noindex']])
  await house.publish(entry('/info/2024/3', '重新发布'))
  assert.equal((await portal.get('/info/2024/3')).status, 200)
})

test('deeds that are committed in another order than they were begun are each seen', async () => {
  await portal.get('/info/2024/1'); await portal.get('/info/2024/2')
  let goOn = () => {}
  const held = new Promise<void>((done) => { goOn = done })
  let written = () => {}
  const isWritten = new Promise<void>((done) => { written = done })
  // The first deed has its number already when the second begins and ends.
  const first = house.database.office.transaction().execute(async (db) => {
    await sql`set local role gongkai_gate`.execute(db)
    await sql`update site.snapshot set withdrawn_on = '2025-01-10', withdrawn_reason = '先开始后结束', tombstone = true where address = '/info/2024/2' and current`.execute(db)
    written()
    await held
  })
  await isWritten
  await house.publish(entry('/info/2024/1', '后开始先结束'))
  assert.match((await portal.get('/info/2024/1')).body, /后开始先结束/)
  assert.equal((await portal.get('/info/2024/2')).status, 200)
  goOn()
  await first
  assert.equal((await portal.get('/info/2024/2')).status, 410)
})

test('a change elsewhere throws nothing away: the page that is rendered anew and found the same keeps its tag and date', async () => {
  const before = await portal.get('/info/2024/1', { 'accept-encoding': 'identity' })
  await house.publish(entry('/info/2024/9', '另一条'))
  const after = await portal.get('/info/2024/1', { 'accept-encoding': 'identity' })
  assert.equal(after.headers.get('etag'), before.headers.get('etag'))
  assert.equal((await portal.get('/info/2024/1', { 'if-none-match': String(before.headers.get('etag')) })).status, 304)
})

test('a page that says what day it is is of that day', async () => {
  const seen = async () => (await portal.get('/zones')).headers.get('etag')
  const first = await seen()
  assert.equal(await seen(), first)
  house.clock.now = new Date('2025-01-11T01:00:00Z')
  assert.equal((await portal.get('/policies')).status, 200)
  house.clock.now = new Date('2025-01-10T01:00:00Z')
  assert.equal(await seen(), first)
})
