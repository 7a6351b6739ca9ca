import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { createServer, type Side } from '#platform/http/server'
import type { Route } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { renderDocument } from '#ui/document'
import { TroublePortal } from '#ui/trouble-page'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

const refuse = (status: Refusal['status'], reason: string) => async (): Promise<never> => { throw new Refusal(status, [reason]) }
/** Nothing listens there. */
const askNobody = async (): Promise<never> => { throw await new pg.Client({ host: '127.0.0.1', port: 1, user: 'x', database: 'x' }).connect().then(() => new Error('somebody answered'), (error: unknown) => error) }
async function* endless(): AsyncGenerator<string> { for (let line = 0; line < 5000; line += 1) yield `${line},行\n` }
async function* broken(): AsyncGenerator<string> { yield 'a'.repeat(100_000); throw new Error('gone in the middle') }

const routes: readonly Route[] = [
  { at: '/gone', method: 'GET', open: true, handle: refuse(410, '《名单》已于2025年1月9日撤回') }, { at: '/api/gone', method: 'GET', open: true, handle: refuse(410, '《名单》已于2025年1月9日撤回') },
  { at: '/law', method: 'GET', open: true, handle: refuse(451, '撤回原因：法律原因：法院裁判') }, { at: '/api/law', method: 'GET', open: true, handle: refuse(451, '撤回原因：法律原因：法院裁判') },
  { at: '/away', method: 'GET', open: true, handle: askNobody }, { at: '/api/away', method: 'GET', open: true, handle: askNobody },
  { at: '/form', method: 'POST', open: true, handle: async () => ({ json: {} }) }, { at: '/api/form', method: 'POST', open: true, handle: async () => ({ json: {} }) },
  { at: '/lines', method: 'GET', open: true, handle: async () => ({ stream: endless(), mediaType: 'text/csv; charset=utf-8', name: '数据.csv' }) },
  { at: '/half', method: 'GET', open: true, handle: async () => ({ stream: broken(), mediaType: 'text/csv' }) },
]
const sideOf = (requestsPerMinute: number): Side => ({
  kit: { db: database.portal, now: () => new Date('2025-01-10T01:00:00Z'), home: '', reactions: {} }, routes, secret: 's', publicFolder: mkdtempSync(join(tmpdir(), 'gongkai-public-')), requestsPerMinute, whoIs: async () => null, signInAt: null,
  render: (page, { path, csrf, actor, notice, look }) => renderDocument(page, { path, csrf, actor, notice, look }),
  troublePage: (status, reasons) => <TroublePortal status={status} reasons={reasons} />,
})
let database: TestDatabase, app: FastifyInstance, narrow: FastifyInstance
before(async () => {
  database = await testDatabase()
  app = await createServer(sideOf(1000))
  narrow = await createServer(sideOf(2))
})
after(async () => { await Promise.all([app.close(), narrow.close()]); await database.drop() })

for (const [url, status, says] of [['/gone', 410, /已于2025年1月9日撤回/], ['/law', 451, /法院裁判/], ['/away', 503, /系统正在维护/], ['/nowhere', 404, /没有这个页面/]] as const) {
  test(`${status} is a page for people and a problem for programs, and no search engine lists it`, async () => {
    const page = await app.inject(url), data = await app.inject(`/api${url}`), asked = await app.inject({ url, headers: { accept: 'application/json' } })
    assert.deepEqual([page.statusCode, data.statusCode, asked.statusCode], [status, status, status])
    assert.match(String(page.headers['content-type']), /text\/html/)
    assert.match(page.body, says)
    assert.match(page.body, /<meta name="robots" content="noindex"\/>/)
    assert.doesNotMatch(page.body, /rel="canonical"/)
    for (const answer of [page, data, asked]) assert.equal(answer.headers['x-robots-tag'], 'noindex')
    for (const answer of [data, asked]) {
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
      const problem = answer.json<{ status: number; title: string; detail: string; reasons: string[]; instance: string }>()
      assert.equal(problem.status, status)
      assert.match(problem.title, /[一-鿿]/)
      assert.match(problem.detail, says)
    }
    assert.ok(page.headers['content-security-policy'])
  })
}

test('451 says who holds it back (RFC 7725)', async () => assert.equal((await app.inject('/law')).headers['link'], '</>; rel="blocked-by"'))

test('503 says when to come back, is kept by nobody and needs nothing else: no sheet, no script, no picture', async () => {
  const { headers, body } = await app.inject('/away')
  assert.equal(headers['retry-after'], '60')
  assert.equal(headers['cache-control'], 'no-store')
  assert.doesNotMatch(body, /<link|<script|<img|src=/)
  assert.match(String(headers['content-security-policy']), /^default-src 'none'; style-src 'sha256-[\w+/]+=*'/)
  assert.equal((await app.inject('/api/away')).headers['retry-after'], '60')
})

test('404 leads on: where one probably meant to go, and the search', async () => {
  const { body } = await app.inject('/zwgk/ysqgk.html')
  assert.match(body, /您要找的可能是/)
  assert.match(body, /<a href="\/apply">依申请公开<\/a>/)
  assert.match(body, /action="\/search"/)
  const hostile = await app.inject(`/${encodeURIComponent('"><script>alert(1)</script>搜索我')}`)
  assert.equal(hostile.statusCode, 404)
  assert.doesNotMatch(hostile.body, /<script>alert/)
})

test('400: an address or JSON that cannot be read; 413: too much; both in Chinese, as page and as problem', async () => {
  for (const url of ['/%E0%A4%A', '/api/%E0%A4%A']) assert.equal((await app.inject(url)).statusCode, 400, url)
  assert.match(String((await app.inject('/api/%E0%A4%A')).headers['content-type']), /problem\+json/)
  const json = await app.inject({ method: 'POST', url: '/api/form', payload: '{"a":', headers: { 'content-type': 'application/json' } })
  assert.equal(json.statusCode, 400)
  assert.equal(json.json<{ status: number }>().status, 400)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }, payload = `a=${'x'.repeat(3 * 1024 * 1024)}`
  const page = await app.inject({ method: 'POST', url: '/form', payload, headers }), data = await app.inject({ method: 'POST', url: '/api/form', payload, headers })
  assert.deepEqual([page.statusCode, data.statusCode], [413, 413])
  assert.match(page.body, /提交的内容太大/)
  assert.match(String(data.headers['content-type']), /problem\+json/)
})

test('429 says when to come back', async () => {
  await narrow.inject('/lines'); await narrow.inject('/lines')
  const page = await narrow.inject('/lines'), data = await narrow.inject('/api/gone')
  assert.equal(page.statusCode, 429)
  assert.ok(Number(page.headers['retry-after']) > 0)
  assert.match(page.body, /太频繁/)
  assert.equal(page.headers['x-robots-tag'], 'noindex')
  assert.equal(data.statusCode === 410 || data.statusCode === 429, true)
})

test('what is made while it is sent arrives whole, with its Chinese name; what breaks in the middle is not taken for the whole', async () => {
  const whole = await app.inject('/lines')
  assert.equal(whole.body.split('\n').length, 5001)
  assert.match(String(whole.headers['content-disposition']), /filename\*=UTF-8''%E6%95%B0%E6%8D%AE\.csv/)
  await assert.rejects(async () => app.inject('/half'))
})
