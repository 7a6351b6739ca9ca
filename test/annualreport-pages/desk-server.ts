import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Kit } from '#platform/act'
import { csrfToken } from '#platform/http/csrf'
import { createServer } from '#platform/http/server'
import type { Route } from '#platform/http/types'
import type { Actor, AgencyId, Deed } from '#shared/actor'
import { renderDocument } from '#ui/document'
import { TroubleDesk, TroublePortal } from '#ui/trouble-page'

const SECRET = 'secret of the test'
const READS = ['annualreport.read', 'requests.read', 'disputes.read', 'policies.read']
/** The deeds of each role, as the brief of the roles names them. */
const ROLES = {
  officeClerk: ['annualreport.write', 'annualreport.submit', 'annualreport.remind'],
  officeHead: ['annualreport.review', 'annualreport.publish', 'annualreport.remind'],
  agencyClerk: ['annualreport.write', 'annualreport.submit'],
  agencyReviewer: ['annualreport.review', 'annualreport.publish'],
} as const satisfies Record<string, readonly Deed[]>

/** Somebody with a role at some agencies; the token of the session is the account itself. */
export const person = (account: string, role: keyof typeof ROLES, agencies: readonly AgencyId[]): Actor => ({
  account,
  name: '某某',
  agency: agencies[0] ?? '',
  grants: new Map([...READS, ...ROLES[role]].map((deed) => [deed, new Set(agencies)])),
})

export type Got = {
  readonly statusCode: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly rawPayload: Buffer
}
export type TestSide = {
  readonly kit: Kit
  get(who: Actor | null, url: string): Promise<Got>
  post(who: Actor, url: string, form: Readonly<Record<string, string | readonly string[]>>): Promise<Got>
  upload(who: Actor, url: string, files: readonly { name: string; text: string }[]): Promise<Got>
  close(): Promise<void>
}

const BOUNDARY = 'boundary-of-the-test'
const part = (head: string, text: string): string => `--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${text}\r\n`

/** The real server of one side on a real database; deeds are dated by `now`. */
export async function testSide(
  routes: readonly Route[],
  db: Kysely<unknown>,
  people: readonly Actor[],
  now = '2024-01-10T01:00:00Z',
): Promise<TestSide> {
  const home = mkdtempSync(join(tmpdir(), 'gongkai-pages-'))
  const desk = people.length > 0
  const kit: Kit = { db, now: () => new Date(now), home, reactions: {} }
  const app = await createServer({
    kit,
    routes,
    secret: SECRET,
    publicFolder: home,
    requestsPerMinute: 100_000,
    signInAt: desk ? '/sign-in' : null,
    whoIs: async (token) => people.find(({ account }) => account === token) ?? null,
    render: (page, { path, csrf, actor, notice, look }) => renderDocument(page, { path, csrf, actor, notice, look }),
    troublePage: (status, reasons) => (desk ? TroubleDesk : TroublePortal)({ status, reasons }),
  })
  const cookies = (who: Actor | null) => (who ? { gongkai_session: who.account } : {})
  const fields = (form: Readonly<Record<string, string | readonly string[]>>): string =>
    new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)])),
    ).toString()
  return {
    kit,
    get: (who, url) => app.inject({ url, cookies: cookies(who) }),
    post: (who, url, form) =>
      app.inject({
        method: 'POST',
        url,
        cookies: cookies(who),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: fields({ _csrf: csrfToken(SECRET, who.account), ...form }),
      }),
    upload: (who, url, files) =>
      app.inject({
        method: 'POST',
        url,
        cookies: cookies(who),
        headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
        payload: `${part('name="_csrf"', csrfToken(SECRET, who.account))}${files.map(({ name, text }) => part(`name="files"; filename="${name}"`, text)).join('')}--${BOUNDARY}--\r\n`,
      }),
    async close() {
      await app.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
