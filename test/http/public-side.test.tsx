import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Kit } from '#platform/act'
import { createServer, type Side } from '#platform/http/server'
import type { Route } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { renderDocument } from '#ui/document'
import { PortalPage } from '#ui/portal-page'
import { TroublePortal } from '#ui/trouble-page'
import { currentSnapshot } from '#publishing'
import { sql } from 'kysely'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase
const ADDRESS = '/reports/a/2024'
const wordsNow = async (kit: Kit): Promise<string> => (await currentSnapshot(kit.db, ADDRESS))?.snapshot.title ?? '第一版'
const routes: readonly Route[] = [
  { at: '/page', method: 'GET', open: true, handle: async (kit) => ({ page: <PortalPage title="页"><p>{await wordsNow(kit)}</p></PortalPage> }) },
  { at: '/gone', method: 'GET', open: true, handle: async () => { throw new Refusal(410, ['已撤回：数据有误']) } },
  { at: '/broken', method: 'GET', open: true, handle: async () => { throw new Error('the password is hunter2') } },
  { at: '/drop', method: 'POST', open: true, handle: async (_kit, { form }) => ({ json: { got: form['a'] } }) },
]
const publicFolder = mkdtempSync(join(tmpdir(), 'gongkai-public-'))
const sideOn = (kit: Kit): Side => ({
  kit, routes, secret: 's', publicFolder, requestsPerMinute: 1000, whoIs: async () => null, signInAt: null,
  render: (page, { path, csrf, actor, notice, look }) => renderDocument(page, { path, csrf, actor, notice, look }),
  troublePage: (status, reasons) => <TroublePortal status={status} reasons={reasons} />,
})
let app: FastifyInstance
before(async () => {
  database = await testDatabase()
  app = await createServer(sideOn({ db: database.portal, now: () => new Date('2025-01-10T01:00:00Z'), home: tmpdir(), reactions: {} }))
})
after(async () => {
  await app.close()
  await database.drop()
})

test('a public page is kept by its tag, asked for each time, and fresh at once when it changes', async () => {
  const first = await app.inject('/page')
  assert.equal(first.statusCode, 200)
  assert.match(String(first.headers['cache-control']), /no-cache/)
  const tag = String(first.headers.etag)
  assert.equal((await app.inject({ url: '/page', headers: { 'if-none-match': tag } })).statusCode, 304)
  await sql`insert into site.snapshot (address, version, kind, column_name, agency, agency_name, title, year, published_on, published_at, data, hash) values (${ADDRESS}, 1, 'annual-report', '年报', 'a', '甲', '第二版', 2024, '2025-01-10', now(), '{}', 'h')`.execute(database.owner)
  const changed = await app.inject({ url: '/page', headers: { 'if-none-match': tag } })
  assert.equal(changed.statusCode, 200)
  assert.match(changed.body, /第二版/)
})

test('an address that cannot be decoded, is unknown, or was withdrawn is answered with a page in Chinese', async () => {
  for (const [url, status, says] of [['/%', 400, /网址写法不对/], ['/%E0%A4%A', 400, /网址写法不对/], ['/nowhere', 404, /没有这个页面/], ['/gone', 410, /已撤回：数据有误/]] as const) {
    const answer = await app.inject(url)
    assert.equal(answer.statusCode, status, url)
    assert.match(answer.body, says, url)
    assert.match(answer.body, /<html lang="zh-CN"/, url)
  }
})

test('our own fault says nothing of its cause', async () => {
  const answer = await app.inject('/broken')
  assert.equal(answer.statusCode, 500)
  assert.doesNotMatch(answer.body, /hunter2|Error/)
})

test('a form without our token is refused, also on the public side', async () => {
  const answer = await app.inject({ method: 'POST', url: '/drop', payload: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /没有提交/)
})

test('pages carry the policy that forbids inline script and style', async () => {
  const policy = String((await app.inject('/page')).headers['content-security-policy'])
  assert.match(policy, /script-src 'self'(;|$)/)
  assert.match(policy, /style-src 'self'(;|$)/)
  assert.doesNotMatch(policy, /unsafe/)
})

test('styles and scripts go out as they were packed when they were built', async () => {
  const css = 'a { color: red }\n'.repeat(100)
  writeFileSync(join(publicFolder, 'a.css'), css)
  writeFileSync(join(publicFolder, 'a.css.br'), brotliCompressSync(css))
  const packed = await app.inject({ url: '/static/a.css', headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(packed.headers['content-encoding'], 'br')
  assert.equal(packed.headers['content-type'], 'text/css; charset=utf-8')
  assert.match(String(packed.headers['vary']), /accept-encoding/)
  assert.equal((await app.inject('/static/a.css')).body, css)
})
