import { readFileSync, globSync } from 'node:fs'
import { join } from 'node:path'
import type { Kit } from '#platform/act'
import { freshNotes, noting } from '#platform/http/kept/notes'
import { createServer } from '#platform/http/server'
import type { Ask, Asked } from '#platform/site-export/walk'
import { renderDocument } from '#ui/document'
import { TroublePortal } from '#ui/trouble-page'
import type { ReactElement } from 'react'
import { portalRoutes } from './app.ts'

/** Goes past what is kept: a page is rendered for this question alone, and what it read of the clock is seen. */
const PAST = 'gongkai_session=none'
const MANY = 1_000_000_000

/** The portal as citizens see it, asked without a network. */
export async function portalInProcess(kit: Kit, publicFolder: string): Promise<{ ask: Ask; close(): Promise<void> }> {
  const app = await createServer({
    kit, routes: portalRoutes, secret: 'nothing is signed here', publicFolder, requestsPerMinute: MANY, whoIs: async () => null, signInAt: null,
    render: (page, { path, csrf, actor, notice, look }) => renderDocument(page, { path, csrf, actor, notice, look }), troublePage: (status, reasons) => TroublePortal({ status, reasons }),
  })
  // What waits for a start would be asked in the name of who began it.
  await app.ready()
  return {
    async ask(address, look): Promise<Asked> {
      const notes = freshNotes()
      const { statusCode, headers, rawPayload } = await noting(notes, null, async () => {
        // The question is only put when it is waited for.
        const answer = await app.inject({ url: address, headers: { cookie: look === 'normal' ? PAST : `${PAST}; gongkai_look=${look}` } })
        return answer
      })
      const plain = Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
      return { status: statusCode, contentType: plain['content-type'] ?? '', body: rawPayload, headers: plain, location: statusCode >= 300 && statusCode < 400 ? plain['location'] ?? null : null, ofMinute: notes.minute }
    },
    close: () => app.close(),
  }
}

const asFile = (page: ReactElement): Buffer => Buffer.from(renderDocument(page, { path: '/', csrf: '', actor: null, notice: null, look: 'normal' }))

/** Pages that the front server shows by itself. */
export const frontPages = (): ReadonlyMap<string, Buffer> => new Map([
  ['@pages/404.html', asFile(TroublePortal({ status: 404, reasons: ['没有这个页面：地址可能写错了，或页面已移走'] }))],
  ['@pages/503.html', asFile(TroublePortal({ status: 503, reasons: ['搜索、申请和查询暂时不能使用，已公开的信息仍可以查阅'] }))],
  ['@pages/needs-portal.html', asFile(TroublePortal({ status: 404, reasons: ['这个页面没有存进静态网站：可能地址写错了，也可能是搜索、筛选、申请、咨询、订阅一类要由主站回答的页面', '请到主站办理，或者拨打页脚的电话'] }))],
])

/** Styles and scripts by their address. */
export const builtFiles = (publicFolder: string): ReadonlyMap<string, Buffer> =>
  new Map(globSync('**/*.{css,js}', { cwd: publicFolder }).toSorted().map((path) => [`/static/${path}`, readFileSync(join(publicFolder, path))]))
