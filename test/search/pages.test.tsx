import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { searchPortalRoutes } from '#search'
import { createServer } from '#platform/http/server'
import { putSearchDocuments } from '#platform/search/index'
import { renderDocument } from '#ui/document'
import { TroublePortal } from '#ui/trouble-page'
import { corpusOf } from '../../bench/search-corpus.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { asGate } from './kit.ts'

let database: TestDatabase, server: FastifyInstance, browser: Browser, address: string
before(async () => {
  database = await testDatabase()
  await asGate(database.office, (db) => putSearchDocuments(db, [...corpusOf(60)]))
  server = await createServer({
    secret: 'for a test', publicFolder: resolve('dist/public'), kit: { db: database.portal, now: () => new Date('2025-01-10T01:00:00Z'), home: '', reactions: {}, machineNow: () => new Date() },
    render: (page, asked) => renderDocument(page, { path: asked.path, csrf: asked.csrf, actor: asked.actor, notice: asked.notice, look: asked.look }),
    routes: searchPortalRoutes, requestsPerMinute: 6000, signInAt: null, whoIs: async () => null, troublePage: (status, reasons) => TroublePortal({ status, reasons }),
  })
  address = await server.listen({ host: '127.0.0.1', port: 0 })
  if (!noBrowser) browser = await launch()
})
after(async () => {
  await browser?.close()
  await server?.close()
  await database?.drop()
})

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${address}${path}`)
  return { status: answer.status, text: await answer.text() }
}
const q = encodeURIComponent

test('the interface answers with total, items and facets', async () => {
  const { status, text } = await get(`/api/v1/search?q=${q('通知')}&size=5`)
  const answer = JSON.parse(text) as { total: number; items: Record<string, unknown>[]; facets: Record<string, unknown[]> }
  assert.equal(status, 200)
  assert.ok(answer.total > 20)
  assert.deepEqual(Object.keys(answer.items[0] ?? {}).sort(), ['agency', 'agencyName', 'docNo', 'id', 'kind', 'publishedOn', 'score', 'snippet', 'title', 'url', 'validity'])
  assert.deepEqual(Object.keys(answer.facets).sort(), ['agency', 'kind', 'topic', 'validity', 'year'])
  assert.equal(answer.items.length, 5)
})

test('whatever is asked, the page and the interface answer without an error', async () => {
  for (const text of ['', '"', '%00', q('\u0000\u0001'), q('😀'), q('a'.repeat(5000)), '%ff%fe', q('<script>alert(1)</script>'), q("'; drop table x --")]) {
    for (const path of ['/search', '/api/v1/search', '/api/v1/search/suggest', '/search/suggest']) {
      const answer = await get(`${path}?q=${text}&page=-1&size=1e9&year=x&validity=x`)
      assert.ok(answer.status < 500, `${path} ${text.slice(0, 30)} ${answer.status}`)
      assert.ok(!answer.text.includes('<script>alert'))
    }
  }
})

test('the page works without scripts: words, switch, facets, pages', { skip: noBrowser }, async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false })).newPage()
  await page.goto(`${address}/search`)
  await page.locator('#search-words').fill('通知 专项')
  await page.locator('main').getByRole('button', { name: '搜索' }).click()
  await page.getByText('只显示现行有效的信息').waitFor()
  const before_ = await page.locator('.pager-total b').textContent()
  await page.getByRole('link', { name: /同时显示已废止/ }).click()
  assert.ok(Number(await page.locator('.pager-total b').textContent()) > Number(before_))
  await page.locator('.facets-wide').getByRole('link', { name: /工作动态/ }).click()
  assert.ok(Number(await page.locator('.pager-total b').textContent()) < Number(before_))
  assert.ok(await page.locator('.found mark').count() > 0)
})

test('the page is accessible, wide and on a phone, and proposes titles with scripts', { skip: noBrowser }, async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  for (const path of [`/search?q=${q('公共租赁住房 责任')}&validity=all`, '/search', `/search?q=${q('绝无此事')}`]) {
    for (const [width, height] of [[1440, 900], [390, 844]] as const) {
      await page.setViewportSize({ width, height })
      await page.goto(`${address}${path}`)
      await assertAccessible(page, `${path} ${width}`)
      assert.ok(await page.evaluate((most) => document.documentElement.scrollWidth <= most, width), `${path} scrolls sideways at ${width}`)
      const folder = process.env['PICTURES']
      if (folder) await page.screenshot({ path: `${folder}/search-${width}-${path.length}.png`, fullPage: width === 390 })
    }
  }
  await page.goto(`${address}/search`)
  await page.locator('#search-words').pressSequentially('公共租赁', { delay: 20 })
  await page.locator('#search-proposals option').first().waitFor({ state: 'attached' })
})
