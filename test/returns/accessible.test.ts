import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Actor } from '#shared/actor'
import { returnsRoutes } from '../../src/modules/annualreport/returns/routes.ts'
import { seedReturns } from '../../src/modules/annualreport/seed-returns.ts'
import { testSide, type TestSide } from '../annualreport-pages/desk-server.ts'
import { assertAccessible, chromiumPath, launch } from '../kit/browser.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { styleSheet } from '../ui/sample-server.ts'
import { PEOPLE, seedTree } from './people.ts'

const skip = chromiumPath() === null ? 'no Chromium on this machine: set CHROMIUM to its path' : false
const FIGURES = { licences: 7, penalties: 0, coercions: 0, feesFen: 123_456_789 }
const FILLED = { figures: FIGURES, filledBy: { account: 'clerk', name: '赵某' }, filledAt: '2024-01-03T00:00:00Z' }
const CONFIRMED = { ...FILLED, confirmedBy: { account: 'reviewer', name: '钱某' }, confirmedAt: '2024-01-04T00:00:00Z' }
let db: TestDatabase
let side: TestSide
let browser: Browser | undefined
before(async () => {
  db = await testDatabase()
  await seedTree(db.office)
  await seedReturns(db.office, {
    rounds: [{ year: 2023, dueOn: '2024-01-08', note: '按处理决定日期统计', openedBy: 'office-clerk', openedAt: '2024-01-02T00:00:00Z' }],
    returns: [
      { year: 2023, agency: 'jiaotong', state: 'waiting', figures: null }, { year: 2023, agency: 'shiqiao', state: 'filled', ...FILLED },
      { year: 2023, agency: 'jiaoyu', state: 'confirmed', ...CONFIRMED },
    ],
  })
  side = await testSide(returnsRoutes, db.office, Object.values(PEOPLE))
  if (!skip) browser = await launch()
})
after(async () => {
  await browser?.close()
  await side.close()
  await db.drop()
})

const PAGES: readonly (readonly [Actor, string])[] = [
  [PEOPLE.officeClerk, '/returns'], [PEOPLE.officeClerk, '/returns/open'], [PEOPLE.clerk, '/returns/2023/jiaotong'],
  [PEOPLE.officeHead, '/returns/2023/shiqiao'], [PEOPLE.officeHead, '/returns/2023/jiaoyu'], [PEOPLE.inspector, '/returns/2023/jiaotong'],
]

for (const [who, address] of PAGES) {
  test(`${who.account} at ${address}: no violation, and nothing wider than a phone`, { skip }, async () => {
    const { statusCode, body } = await side.get(who, address)
    assert.equal(statusCode, 200)
    const page = await browser?.newPage({ viewport: { width: 390, height: 844 } })
    if (!page) throw new Error('no browser')
    await page.setContent(body.replace(/<link rel="stylesheet"[^>]*>/, `<style>${styleSheet()}</style>`).replace(/<script[^>]*><\/script>/g, ''))
    await assertAccessible(page, address)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390))
    await page.close()
  })
}
