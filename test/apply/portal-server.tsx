import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { act, type Kit } from '#platform/act'
import { formSecret } from '#platform/form-secret'
import { createServer, type Side } from '#platform/http/server'
import type { Route } from '#platform/http/types'
import { systemActor } from '#platform/system-actor'
import { publishSnapshot } from '#publishing'
import { renderDocument } from '#ui/document'
import { TroublePortal } from '#ui/trouble-page'
import { requestsPortalRoutes } from '../../src/modules/requests/portal/routes.tsx'
import { SUBSCRIPTIONS } from '../../src/subscriptions.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

export type PortalServer = {
  readonly app: FastifyInstance; readonly database: TestDatabase; readonly kit: Kit; readonly office: Kit; readonly home: string
  /** Moves the machine's clock on, for limits by time. */
  later(ms: number): void
  close(): Promise<void>
}
export const AGENCIES = [
  { id: 'gov', name: '青汀市人民政府', address: '青汀市临江路1号', phone: '0599-0000000', hours: '工作日', oral: true },
  { id: 'traffic', name: '青汀市交通运输局', address: '青汀市通达路2号', phone: '0599-0000001', hours: '工作日', oral: true },
]
const PUBLISHER = systemActor('gov', ['publish'])

/** Publishes a page, as the gate does. */
export async function publish(kit: Kit, address: string, title: string, kind: 'annual-report' | 'apply-guide' = 'annual-report', data: unknown = {}): Promise<void> {
  await act(kit, PUBLISHER, 'publish', 'gov', async (scene) => {
    await publishSnapshot(scene, { address, kind, column: '政府信息公开年报', agency: 'gov', agencyName: '青汀市人民政府', title, year: null, publishedOn: '2025-01-08', data, files: [] })
    await scene.record(address, {})
  })
}

/** The public side alone, with the portal's own database role, as in a DMZ. */
export async function portalServer(options: { open?: boolean; routes?: readonly Route[]; assets?: (home: string) => Promise<string> } = {}): Promise<PortalServer> {
  const database = await testDatabase()
  const home = mkdtempSync(join(tmpdir(), 'gongkai-apply-'))
  let moved = 0
  const common = { now: () => new Date(Date.parse('2025-01-10T01:00:00Z') + moved), home, reactions: SUBSCRIPTIONS, machineNow: () => new Date(Date.now() + moved) }
  const kit: Kit = { ...common, db: database.portal }
  const office: Kit = { ...common, db: database.office }
  if (options.open !== false) await publish(office, '/apply-guide', '依申请公开受理机关', 'apply-guide', { agencies: AGENCIES })
  const side: Side = {
    kit, routes: options.routes ?? requestsPortalRoutes, secret: formSecret(home), publicFolder: options.assets ? await options.assets(home) : home, requestsPerMinute: 1_000_000, whoIs: async () => null, signInAt: null,
    render: (page, { path, csrf, actor, notice, look }) => renderDocument(page, { path, csrf, actor, notice, look }),
    troublePage: (status, reasons) => <TroublePortal status={status} reasons={reasons} />,
  }
  const app = await createServer(side)
  return {
    app, database, kit, office, home, later: (ms) => { moved += ms },
    async close() {
      await app.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
