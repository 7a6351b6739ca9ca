import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Actor } from '#shared/actor'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { styleSheet } from '../ui/sample-server.ts'
import { done, handedIn, openCity, STAFF, type City } from './case-city.ts'

const CSS = `${styleSheet()}\n${readFileSync(new URL('../../src/modules/requests/desk/case/case.css', import.meta.url), 'utf8')}`
let city: City
let browser: Browser | undefined
const ids = { fresh: '', busy: '', drafted: '' }
before(async () => {
  city = await openCity()
  ids.fresh = await handedIn(city)
  ids.busy = await handedIn(city)
  await done(city, STAFF.clerk, ids.busy, 'assign', { handler: 'clerk', department: '公路科' })
  await done(city, STAFF.clerk, ids.busy, 'ask_third_party', { on: '2025-03-10', whom: '某公司', contact: '石桥路1号', about: '合同单价是否可以公开', note: '' })
  await done(city, STAFF.clerk, ids.busy, 'add_search', { systems: '档案室', words: '养护', period: '2024年', on: '2025-03-10', found: 'no', results: '0条', note: '' })
  ids.drafted = await handedIn(city, { subject: '湖滨路绿化工程合同', description: '申请公开湖滨路绿化工程的施工合同。' })
  await done(city, STAFF.clerk, ids.drafted, 'assign', { handler: 'clerk', department: '' })
  await done(city, STAFF.clerk, ids.drafted, 'draft', { outcome: 'granted', supplied: '施工合同1份', way: '随本答复书附送电子版' })
  await done(city, STAFF.clerk, ids.drafted, 'submit')
  if (!noBrowser) browser = await launch()
})
after(async () => {
  await browser?.close()
  await city.close()
})

const PAGES: readonly (readonly [Actor, keyof typeof ids, string])[] = [
  [STAFF.clerk, 'fresh', ''], [STAFF.clerk, 'busy', ''], [STAFF.reviewer, 'drafted', ''], [STAFF.inspector, 'busy', ''],
  [STAFF.clerk, 'busy', '/do/ask_correction'], [STAFF.clerk, 'busy', '/do/draft'], [STAFF.clerk, 'busy', '/do/draft?outcome=partial'], [STAFF.clerk, 'busy', '/do/notice_fee'],
  [STAFF.clerk, 'fresh', '/do/merge'], [STAFF.reviewer, 'drafted', '/do/department_agree'],
]

for (const [who, which, rest] of PAGES) {
  test(`${who.account} at ${which}${rest}: no violation, and nothing wider than the window`, { skip: noBrowser }, async () => {
    const { statusCode, body } = await city.side.get(who, `/requests/${ids[which]}${rest}`)
    assert.equal(statusCode, 200)
    for (const width of [1440, 390]) {
      const page = await browser?.newPage({ viewport: { width, height: 844 } })
      if (!page) throw new Error('no browser')
      await page.setContent(body.replace(/<link rel="stylesheet"[^>]*>/, `<style>${CSS}</style>`).replace(/<script[^>]*><\/script>/g, ''))
      await assertAccessible(page, `${which}${rest} at ${width}`)
      assert.ok(await page.evaluate((most) => document.documentElement.scrollWidth <= most, width))
      await page.close()
    }
  })
}
