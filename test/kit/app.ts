import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { App, ProcessKind } from '../../src/app.ts'
import { startApp } from '../../src/app.ts'
import { SUBSCRIPTIONS } from '../../src/subscriptions.ts'
import { clockFrom } from '#platform/clock'
import { loadDemo } from '../../demo/index.ts'
import { filledTemplate, testDatabase, type TestDatabase } from './database.ts'

export type RunningApp = { readonly portal: string; readonly desk: string; readonly database: TestDatabase; readonly app: App; readonly home: string; close(): Promise<void> }

const DEMO_MORNING = '2025-01-10T01:00:00Z'
/** The demo city as on its morning, made once a test run; `home` gets the keys that belong to it. */
async function demoDatabase(home: string, reports: boolean): Promise<TestDatabase> {
  const { template, folder } = await filledTemplate(reports ? 'demo_city_with_reports' : 'demo_city', ({ office }, keys) =>
    loadDemo({ db: office, now: clockFrom(DEMO_MORNING), home: keys, reactions: SUBSCRIPTIONS }, () => {}, { reports }).then(() => {}))
  cpSync(folder, home, { recursive: true })
  return testDatabase(template)
}

/** The whole program on a fresh database of its own, with the demo city when asked for, on ports that the system chooses. */
export async function runningApp(options: { demo: boolean; kinds?: readonly ProcessKind[]; now?: string; clock?: () => Date; reports?: boolean }): Promise<RunningApp> {
  const home = mkdtempSync(join(tmpdir(), 'gongkai-app-'))
  const now = options.clock ?? clockFrom(options.now ?? DEMO_MORNING)
  const database = options.demo ? await demoDatabase(home, options.reports ?? true) : await testDatabase()
  const app = await startApp({
    kinds: options.kinds ?? ['portal', 'desk', 'worker'], office: database.office, portal: database.portal, officePool: database.officePool,
    ports: { portal: 0, desk: 0 }, host: '127.0.0.1', home, now, root: resolve('.'),
  })
  return {
    portal: app.addresses.portal ?? '', desk: app.addresses.desk ?? '', database, app, home,
    async close() {
      await app.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
