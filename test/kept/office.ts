import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { portalRoutes } from '#app'
import { act, type Kit } from '#platform/act'
import { databaseOn, openPool } from '#platform/database/connection'
import { pagesOf } from '#platform/http/kept/kept'
import type { Pages } from '#platform/http/kept/pages'
import { createServer, type Side } from '#platform/http/server'
import type { Route } from '#platform/http/types'
import { systemActor } from '#platform/system-actor'
import { publishSnapshot, withdrawSnapshot, type Snapshot } from '#publishing'
import { renderDocument } from '#ui/document'
import { TroublePortal } from '#ui/trouble-page'
import { testDatabase } from '../kit/database.ts'

export type Got = { readonly status: number; readonly headers: Headers; readonly body: string }
export type Portal = { readonly address: string; readonly pages: Pages; get(path: string, headers?: Record<string, string>): Promise<Got>; close(): Promise<void> }

/** The office side, and as many portal processes on it as wanted (each with connections of its own, as separate processes have). */
export async function houseWith(routes: readonly Route[] = portalRoutes, clock: { now: Date } = { now: new Date('2025-01-10T01:00:00Z') }) {
  const database = await testDatabase()
  const home = mkdtempSync(join(tmpdir(), 'gongkai-kept-'))
  const kit: Kit = { db: database.office, now: () => clock.now, home, reactions: {} }
  const closers: (() => Promise<unknown>)[] = []
  async function portal(): Promise<Portal> {
    const db = databaseOn(openPool(database.targets.portal, 4))
    const side: Side = {
      kit: { ...kit, db }, routes, secret: 'secret', publicFolder: home, requestsPerMinute: 1_000_000, whoIs: async () => null, signInAt: null,
      render: (page, { path, csrf, actor, notice, look }) => renderDocument(page, { path, csrf, actor, notice, look }),
      troublePage: (status, reasons) => TroublePortal({ status, reasons }),
    }
    const app = await createServer(side)
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const close = async () => { await app.close(); await db.destroy() }
    closers.push(close)
    const pages = pagesOf(app)
    if (!pages) throw new Error('the portal keeps no pages')
    return {
      address, pages, close,
      async get(path, headers = {}) {
        const answer = await fetch(address + path, { headers, redirect: 'manual' })
        return { status: answer.status, headers: answer.headers, body: await answer.text() }
      },
    }
  }
  const doing = (work: Parameters<typeof act<void>>[4]) => act(kit, systemActor('qingting', ['test.publish']), 'test.publish', 'qingting', async (scene) => { await work(scene); await scene.record('x', {}) })
  return {
    database, kit, clock, home, portal, doing,
    publish: (snapshot: Snapshot) => doing(async (scene) => { await publishSnapshot(scene, snapshot) }),
    withdraw: (address: string) => doing((scene) => withdrawSnapshot(scene, address, { reason: '内容有误', tombstone: true })),
    async close() {
      for (const close of closers) await close().catch(() => {})
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** A published report, as small as a page can be. */
export const entry = (address: string, title: string, more: Partial<Snapshot> = {}): Snapshot => ({
  address, kind: 'entry', column: '政策文件', columnId: 'policies', topics: [], indexNo: 'A-1', agency: 'qingting', agencyName: '青汀市人民政府', title, year: 2024, publishedOn: '2024-12-12',
  data: { content: { ...EMPTY, title, body: `<p>${title}的正文，见《青汀市管理办法》。</p>` }, correctedOn: null }, files: [], ...more,
})
const EMPTY = { kind: 'news', columnId: 'policies', topics: [], summary: '', source: '', author: '', keywords: '', formedOn: '2024-12-12', fields: {}, attachments: [], links: [] }
