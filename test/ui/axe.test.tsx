import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { type Browser, chromium } from 'playwright-core'
import { SAMPLE_NAMES } from './sample-pages.tsx'
import { serveSamples } from './sample-server.ts'

const CHROMIUM = '/usr/bin/chromium'
const skip = existsSync(CHROMIUM) ? false : `no Chromium at ${CHROMIUM}: accessibility is not checked in a browser`
if (skip) process.stdout.write(`# skipped: ${skip}\n`)

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
type Found = { passes: { id: string }[]; violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }

let browser: Browser
let samples: { origin: string; close: () => void }
before(async () => {
  if (skip) return
  samples = await serveSamples()
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
})
after(async () => {
  if (skip) return
  await browser.close()
  samples.close()
})

for (const width of [390, 1440]) {
  for (const look of ['normal', 'senior', 'contrast']) {
    test(`no axe violation and no sideways scroll at ${width} px, ${look}`, { skip }, async () => {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      for (const name of SAMPLE_NAMES) {
        await page.goto(`${samples.origin}/${name}?look=${look}`)
        await page.evaluate(AXE)
        const { passes, violations } = (await page.evaluate(RULES)) as Found
        assert.ok(passes.length > 10, `axe saw ${name}`)
        assert.deepEqual(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), [])
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${name} is as wide as the window`)
      }
      await page.close()
    })
  }
}

test('ten rows of a register fit on a laptop’s screen, their figures on one line', { skip }, async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${samples.origin}/list`)
  const heights = (await page.evaluate(
    '[...document.querySelectorAll(".table tbody tr")].map((row) => row.getBoundingClientRect().height)',
  )) as number[]
  assert.equal(heights.length, 10)
  assert.ok(heights.every((height) => height <= 38), `rows of ${heights.join(', ')} px`)
  await page.close()
})

/** WCAG 2.2, 2.5.8: 24 px at the desk; the portal on a phone keeps to 44. Links inside running text are exempt. */
const HITS = [{ name: 'gallery', width: 1440, least: 24 }, { name: 'home', width: 390, least: 44 }, { name: 'column', width: 390, least: 44 }]
const HIT_ABLE = 'a:not(.skip-link):not(td a):not(th a):not(.crumbs a), button, input:not([type=hidden]):not(.choice-box), select, summary'
for (const { name, width, least } of HITS) {
  test(`what can be hit on ${name} at ${width} px is at least ${least} px high`, { skip }, async () => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(`${samples.origin}/${name}`)
    const small = (await page.evaluate(`[...document.querySelectorAll('${HIT_ABLE}')]
      .map((one) => ({ said: one.textContent || one.name, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.height < ${least} - .5)
      .map(({ said, box }) => said + ' ' + box.height)`)) as string[]
    assert.deepEqual(small, [])
    await page.close()
  })
}
