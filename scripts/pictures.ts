import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launch } from '../test/kit/browser.ts'
import { runningApp } from '../test/kit/app.ts'
import { portalKinds, type PortalKind } from '../test/kit/portal-kinds.ts'

// `npm run pictures [FOLDER] [WORDS…]`: each kind of page of the portal at three widths side by side, as docs/pictures/portal keeps them.
const WIDTHS = [390, 768, 1440] as const
/** What is below this is more of the same. */
const LONGEST = 2600, SCALE = 0.5, GAP = 24, QUALITY = 62

async function shots(browser: Browser, base: string, path: string, look: string, whole: boolean): Promise<{ width: number; height: number; source: string }[]> {
  const made = []
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: 1, reducedMotion: 'reduce' })
    const page = await context.newPage()
    if (look !== 'normal') await page.goto(`${base}/look?set=${look}&back=/rules`)
    await page.goto(base + path)
    await page.evaluate(() => document.fonts.ready)
    const height = whole ? Math.min(LONGEST, await page.evaluate(() => document.documentElement.scrollHeight)) : 900
    const bytes = await page.screenshot({ fullPage: whole, clip: { x: 0, y: 0, width, height }, type: 'jpeg', quality: 85 })
    made.push({ width, height, source: `data:image/jpeg;base64,${bytes.toString('base64')}` })
    await context.close()
  }
  return made
}

async function sideBySide(browser: Browser, some: readonly { width: number; height: number; source: string }[], file: string): Promise<void> {
  const width = Math.ceil(some.reduce((sum, one) => sum + one.width * SCALE + GAP, GAP)), height = Math.ceil(Math.max(...some.map((one) => one.height)) * SCALE + 2 * GAP)
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 })
  await page.setContent(`<body style="margin:0;padding:${GAP}px;box-sizing:border-box;display:flex;gap:${GAP}px;align-items:start;background:#d5dbe0">${some.map((one) => `<img src="${one.source}" width="${one.width * SCALE}" style="box-shadow:0 1px 6px #0004">`).join('')}</body>`)
  await page.screenshot({ path: file, type: 'jpeg', quality: QUALITY })
  await page.close()
}

const [folder = 'docs/pictures/portal', ...words] = process.argv.slice(2)
const wanted = ({ id }: PortalKind): boolean => words.length === 0 || words.includes(id)
const app = await runningApp({ demo: true }), browser = await launch()
try {
  if (words.length === 0) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const kinds = (await portalKinds(app.database.portal)).filter(wanted)
  for (const { kind, id, path } of kinds) {
    await sideBySide(browser, await shots(browser, app.portal, path, 'normal', id !== 'kiosk'), join(folder, `${id}.jpg`))
    console.log(`${kind} ${path}`)
  }
  for (const look of ['senior', 'contrast']) for (const { id, path } of kinds.filter((one) => one.id === 'home' || one.id === 'entry')) await sideBySide(browser, await shots(browser, app.portal, path, look, true), join(folder, `${id}-${look}.jpg`))
} finally {
  await browser.close()
  await app.close()
}
