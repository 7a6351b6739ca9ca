import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import assert from 'node:assert/strict'

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is on this machine; null where there is none. */
export const chromiumPath = (): string | null => PLACES.find((place) => place !== undefined && existsSync(place)) ?? null

/** Why browser tests cannot run here, for the test's `skip`; false where they can. */
export const noBrowser: string | false = chromiumPath() ? false : process.env['NO_CHROMIUM'] ?? 'Chromium is not on this machine'

export const launch = (): Promise<Browser> => {
  const executablePath = chromiumPath()
  assert.ok(executablePath, 'Chromium is needed')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN'] })
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Violation = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }

/** Every rule of axe-core on the page as it stands; fails with the rule and the place. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(AXE)
  // All rules run; of what passes only the names are gathered, which is most of the time.
  const violations = await page.evaluate(async () => (await (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }).axe.run({ resultTypes: ['violations'] })).violations)
  assert.deepEqual(violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`), [])
}
