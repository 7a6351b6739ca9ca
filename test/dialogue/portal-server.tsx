import type { FastifyInstance } from 'fastify'
import { dialogueDeskRoutes, dialoguePortalRoutes } from '#dialogue'
import type { Kit } from '#platform/act'
import { formSecret } from '#platform/form-secret'
import { createServer, type Side } from '#platform/http/server'
import type { Actor } from '#shared/actor'
import { renderDocument } from '#ui/document'
import { TroubleDesk, TroublePortal } from '#ui/trouble-page'
import type { Office } from './office.ts'

const common = (office: Office, kit: Kit) => ({
  kit, secret: formSecret(office.home), publicFolder: office.home, requestsPerMinute: 1_000_000,
  render: ((page, { path, csrf, actor, notice, look }) => renderDocument(page, { path, csrf, actor, notice, look })) as Side['render'],
})

/** The public side alone, with the portal's own database role; its machine's clock can be moved on. */
export async function portalOn(office: Office): Promise<{ app: FastifyInstance; later(ms: number): void }> {
  let moved = 0
  const kit: Kit = { ...office.portal, machineNow: () => new Date(Date.now() + moved) }
  const app = await createServer({ ...common(office, kit), routes: dialoguePortalRoutes, whoIs: async () => null, signInAt: null, troublePage: (status, reasons) => <TroublePortal status={status} reasons={reasons} /> })
  return { app, later: (ms) => { moved += ms } }
}

/** The desk with one person signed in. */
export const deskOn = (office: Office, actor: Actor): Promise<FastifyInstance> =>
  createServer({ ...common(office, office.kit), routes: dialogueDeskRoutes, whoIs: async () => actor, signInAt: '/sign-in', troublePage: (status, reasons) => <TroubleDesk status={status} reasons={reasons} /> })
