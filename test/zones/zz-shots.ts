import { readFileSync } from 'node:fs'
import { launch, assertAccessible } from '../kit/browser.ts'
const { portal } = JSON.parse(readFileSync('/tmp/zshot.json', 'utf8')) as { portal: string }
const browser = await launch()
const jobs: [string, string, number, number][] = JSON.parse(process.argv[2] ?? '[]')
for (const [name, path, width, height] of jobs) {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage()
  const answer = await page.goto(portal + path)
  console.log(name, answer?.status(), await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
  if (name.includes('key')) { await page.locator('input[type=search]').first().focus(); await page.locator('.kiosk-keyboard').waitFor(); for (const k of 'gongzu') await page.locator('.kiosk-keys button', { hasText: new RegExp(`^${k}$`) }).click(); await page.waitForTimeout(300) }
  await assertAccessible(page, name).catch((e) => console.log(String(e.message).slice(0, 600)))
  await page.screenshot({ path: `/tmp/zp/${name}.png`, fullPage: name.includes('full') })
}
await browser.close()
