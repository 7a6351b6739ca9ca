import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { gb18030, sheetFile, wordFile } from './site-files.ts'
import { article, index, list, page, PER_LIST, trap, type SiteAnswer } from './site-pages.ts'

export type TestSite = { readonly origin: string; readonly asked: ReadonlyMap<string, number>; readonly close: () => Promise<void> }
const BIG = 64 * 1024 * 1024
const MISSING: SiteAnswer = { status: 404, headers: { 'content-type': 'text/html' }, body: '<p>没有这个页面</p>' }
const moved = (to: string): SiteAnswer => ({ status: 302, headers: { location: to } })
const file = (type: string, body: Uint8Array): SiteAnswer => ({ status: 200, headers: { 'content-type': type }, body })

async function fileAnswer(name: string): Promise<SiteAnswer> {
  const number = Number(/^(\d+)\./.exec(name)?.[1] ?? -1)
  if (name.endsWith('.docx')) return file('application/vnd.openxmlformats-officedocument.wordprocessingml.document', await wordFile(number))
  if (name.endsWith('.xlsx')) return file('application/octet-stream', await sheetFile(number))
  if (name.endsWith('.txt')) return file('text/plain', gb18030(`附件说明\r\n联系中华人民共和囯主管部门。\r\n`))
  return MISSING
}

async function answerTo(path: string, parameters: URLSearchParams, count: number): Promise<SiteAnswer> {
  const number = Number(/\/(\d+)(?:\.html)?$/.exec(path)?.[1] ?? -1)
  if (path === '/robots.txt') return { status: 200, body: 'User-agent: *\nDisallow: /\n\nUser-agent: gongkai\nDisallow: /private/\nAllow: /\n' }
  if (path === '/sitemap.xml') return { status: 200, body: '<urlset><url><loc>/orphan.html</loc></url></urlset>' }
  if (path === '/') return index(count)
  if (path === '/orphan.html') return { status: 200, headers: { 'content-type': 'text/html' }, body: page('孤立的页面', '<p>各单位要认真布署工作。</p>') }
  if (path.startsWith('/list/') && number >= 0 && number * PER_LIST < count) return list(number, count)
  if (path.startsWith('/art/') && number >= 0 && number < count) return article(number, count)
  if (path.startsWith('/go/')) return moved(`/art/${number}.html`)
  if (path === '/loop/a') return moved('/loop/b')
  if (path === '/loop/b') return moved('/loop/a')
  if (path.startsWith('/files/')) return fileAnswer(path.slice('/files/'.length))
  return trap(path, parameters) ?? MISSING
}

function send(response: ServerResponse, { status, headers = {}, body = '', encoding }: SiteAnswer, packs: boolean): void {
  const bytes = typeof body !== 'string' ? body : encoding === 'gb18030' ? gb18030(body) : Buffer.from(body)
  response.writeHead(status, { ...headers, ...(packs ? { 'content-encoding': 'gzip' } : {}) })
  response.end(packs ? gzipSync(bytes) : bytes)
}

/** A site of so many articles on loopback, always the same. Counts what it was asked for; every 149th article is too busy at first. */
export async function testSite(count: number): Promise<TestSite> {
  const asked = new Map<string, number>()
  const server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://site')
    const times = (asked.get(pathname + search) ?? 0) + 1
    asked.set(pathname + search, times)
    if (pathname === '/files/big.pdf') { response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': BIG }); response.write(Buffer.alloc(1024)); return }
    const number = Number(/^\/art\/(\d+)/.exec(pathname)?.[1] ?? 0)
    if (number % 149 === 148 && times === 1) { response.writeHead(503, { 'retry-after': '0' }); response.end(); return }
    void answerTo(pathname, searchParams, count).then(async (answer) => {
      if (answer.delay) await wait(answer.delay)
      send(response, answer, number % 5 === 1)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }) }
}
