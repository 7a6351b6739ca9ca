import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { applyBundle, builtAssets, writeBundle } from '#zones'
import { clockFrom } from '#platform/clock'
import { loadDemo } from '../../demo/index.ts'
import { SUBSCRIPTIONS } from '../../src/subscriptions.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase, browser: Browser, home = ''
before(async () => {
  if (noBrowser) return
  database = await testDatabase()
  home = mkdtempSync(join(tmpdir(), 'gongkai-zone-library-'))
  const kit = { db: database.office, now: clockFrom('2025-01-10T01:00:00Z'), home, reactions: SUBSCRIPTIONS }
  await loadDemo(kit, () => {}, { reports: false })
  await writeBundle(kit, { zone: 'linhe', out: join(home, 'bundle'), assets: await builtAssets(), domain: 'www.example.gov.cn' })
  await applyBundle({ bundle: join(home, 'bundle'), to: join(home, 'zone'), key: readFileSync(join(home, 'keys', 'zones.ed25519.pub'), 'utf8') })
  browser = await launch()
})
after(async () => { await browser?.close(); await database?.drop(); if (home) rmSync(home, { recursive: true, force: true }) })

test('a library on a disk: opened without a network, searched, read, and every link in it leads somewhere', { skip: noBrowser }, async () => {
  const library = join(home, 'zone', 'current', 'library')
  const context = await browser.newContext({ viewport: { width: 1080, height: 1600 }, hasTouch: true, offline: true })
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(library, 'index.html')).href)
  await assertAccessible(page, '资料库首页')
  await page.getByRole('searchbox').fill('公租房')
  await page.getByRole('button', { name: '搜索' }).tap()
  await page.getByText(/找到 \d+/).waitFor()
  await assertAccessible(page, '资料库搜索')
  assert.ok((await page.locator('#found .kiosk-list a').count()) > 0)
  assert.equal(await page.locator('#found mark').first().textContent(), '公租房')
  await page.locator('#found .kiosk-list a').first().tap()
  await page.locator('.kiosk-article, .one-stop').first().waitFor()
  await assertAccessible(page, '资料库正文')
  const manifest = JSON.parse(readFileSync(join(home, 'zone', 'current', 'manifest.json'), 'utf8')) as { files: { path: string }[] }
  const pages = manifest.files.filter(({ path }) => path.endsWith('.html'))
  assert.ok(pages.length > 100, `${pages.length} pages`)
  const dead = pages.flatMap(({ path }) => [...readFileSync(join(library, path), 'utf8').matchAll(/\s(?:href|src)="([^"#:?]+)/g)].map(([, to = '']) => ({ path, to }))
    .filter(({ to }) => !to.startsWith('http') && !existsSync(join(library, path, '..', to))))
  assert.deepEqual(dead, [])
  await context.close()
})
