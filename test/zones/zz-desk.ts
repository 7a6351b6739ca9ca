import { readFileSync } from 'node:fs'
import { launch, assertAccessible } from '../kit/browser.ts'
import { signIn } from '../browser/request-journey.ts'
const app = JSON.parse(readFileSync('/tmp/zshot.json', 'utf8')) as { portal: string; desk: string }
const browser = await launch()
const page = await signIn(app as never, browser, 'chen')
for (const [name, path] of JSON.parse(process.argv[2] ?? '[]') as [string, string][]) {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 1000 })
    const answer = await page.goto(app.desk + path)
    console.log(name, width, answer?.status(), await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    await assertAccessible(page, name).catch((e) => console.log(String(e.message).slice(0, 500)))
    await page.screenshot({ path: `/tmp/zp/${name}-${width}.png`, fullPage: true })
  }
}
await browser.close()
