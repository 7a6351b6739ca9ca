import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load, type CheerioAPI } from 'cheerio'
import { agenciesRoutesWith, allAgencies, withAllBelow } from '#agencies'
import { auditRoutesWith } from '#audit'
import { activeAccountsAt, DEEDS, identityRoutesWith, postsOf } from '#identity'
import { notificationsRoutesWith } from '#notifications'
import { createServer } from '#platform/http/server'
import type { Route } from '#platform/http/types'
import { DeskPage } from '#ui/desk-page'
import { renderDocument } from '#ui/document'
import { TroubleDesk } from '#ui/trouble-page'
import type { Office } from './office.ts'

const home: Route = { at: '/', method: 'GET', deed: 'signed-in', handle: async () => ({ page: <DeskPage title="工作台">{null}</DeskPage> }) }

export type Page = { readonly status: number; readonly goTo: string | undefined; readonly $: CheerioAPI; readonly body: string; readonly setCookies: readonly { name: string; value: string }[] }
export type Browser = {
  readonly cookies: Map<string, string>
  get(url: string): Promise<Page>
  /** Opens the page, takes its form's token, and sends. */
  post(url: string, form: Readonly<Record<string, string>>, from?: string): Promise<Page>
  signIn(login: string, password: string): Promise<Page>
}
export type Desk = { browser(): Browser; listen(): Promise<string>; close(): Promise<void> }

/** The desk's server with the pages of the four modules of the ground floor and `more`, on a real database. */
export async function openDesk(office: Office, more: readonly Route[] = []): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-desk-'))
  const routes = [
    home, ...identityRoutesWith({ all: allAgencies }), ...agenciesRoutesWith(activeAccountsAt), ...auditRoutesWith({ agencies: allAgencies, deeds: DEEDS }),
    ...notificationsRoutesWith((db, account) => postsOf(db, account, (id) => withAllBelow(db, id))), ...more,
  ]
  const app = await createServer({
    kit: office.kit, routes, secret: 'secret of the test', publicFolder: process.env['GONGKAI_TEST_PUBLIC'] ?? folder, requestsPerMinute: 100_000, whoIs: office.whoIs, signInAt: '/sign-in',
    render: (page, { path, csrf, actor, notice, look }) => renderDocument(page, { path, csrf, actor, notice, look }),
    troublePage: (status, reasons) => TroubleDesk({ status, reasons }),
  })
  const browser = (): Browser => {
    const cookies = new Map<string, string>()
    const ask = async (options: { method: 'GET' | 'POST'; url: string; payload?: string }): Promise<Page> => {
      const answer = await app.inject({ ...options, cookies: Object.fromEntries(cookies), headers: options.payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' } })
      for (const { name, value } of answer.cookies) if (value === '') cookies.delete(name); else cookies.set(name, value)
      return { status: answer.statusCode, goTo: answer.headers.location, $: load(answer.body), body: answer.body, setCookies: answer.cookies }
    }
    const get = (url: string) => ask({ method: 'GET', url })
    const post: Browser['post'] = async (url, form, from) => {
      const token = (await get(from ?? '/sign-in?next=/')).$('input[name=_csrf]').first().attr('value') ?? (await get('/account')).$('input[name=_csrf]').first().attr('value')
      return ask({ method: 'POST', url, payload: new URLSearchParams({ _csrf: token ?? '', ...form }).toString() })
    }
    return { cookies, get, post, signIn: (login, password) => post('/sign-in', { login, password, next: '/' }) }
  }
  return {
    browser, listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    async close() { await app.close(); rmSync(folder, { recursive: true, force: true }) },
  }
}
