import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { publicKeyText } from '#platform/crypto/signing'
import { CONFIG, KEY, MANIFEST, SIGNATURE, SITE, type Exported } from '#platform/site-export/export'
import { linksOf, resolved } from '#platform/site-export/links'
import { verifyUrl, type VisitorKind } from '#platform/site-export/verify-url'
import { siteVerify } from '../../src/cli/site-verify.ts'
import { entry, type Portal } from '../kept/office.ts'
import { exportHouse, ORIGINS } from './house.ts'
import { freePort, nginxWith, noNginx } from './nginx.ts'

const FULL = process.env['GONGKAI_FULL'] === '1'
const ENTRIES = FULL ? 9_800 : 40
let house: Awaited<ReturnType<typeof exportHouse>>, folder: string, base: string, portal: Portal, exported: Exported
let spent = 0
let nginx: { stop(): Promise<void> } | undefined
before(async () => {
  if (noNginx) return
  house = await exportHouse()
  folder = house.folder('front')
  for (let n = 1; n <= ENTRIES; n += 1) await house.publish(entry(`/info/2024/${n}`, `第${n}条`, { columnId: 'statutory-20-1' }))
  await house.publish(entry('/info/2024/99999', '要撤回的'))
  await house.withdraw('/info/2024/99999')
  portal = await house.portal()
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  const started = performance.now()
  exported = await house.export(folder, { portal: new URL(portal.address).host, listen: `127.0.0.1:${port}` })
  spent = (performance.now() - started) / 1000
  nginx = await nginxWith(join(folder, CONFIG), house.folder('nginx'), base)
})
after(async () => {
  await nginx?.stop()
  await house?.close()
})

const verify = (url: string, visitors: readonly VisitorKind[] = ['visitor']) => verifyUrl({
  url, manifestBytes: readFileSync(join(folder, MANIFEST)), signature: readFileSync(join(folder, SIGNATURE), 'utf8'), publicKey: publicKeyText(house.home, KEY), atLeast: 0, visitors, progress: () => {},
})

test('nginx serves what was exported: looks by cookie, packed copies, types, headers, what was withdrawn, and the portal behind it', { skip: noNginx }, async () => {
  const ofMinute = exported.walked.live.filter((address) => !address.includes('?') && !/^\/(?:apply|ask|progress|subscribe|kiosk|search|feeds\/search|static)(?:\/|$)/.test(address))
  assert.deepEqual(ofMinute.filter((address) => !address.startsWith('/zones')), [], 'only what says what is open now is of this minute')
  const page = await fetch(`${base}/info/2024/3`, { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8')
  assert.equal(page.headers.get('content-encoding'), 'gzip')
  assert.equal(page.headers.get('content-security-policy'), (await fetch(`${portal.address}/info/2024/3`)).headers.get('content-security-policy'))
  assert.match(await page.text(), /第3条/)
  assert.equal((await fetch(`${base}/info/2024/3`, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })).status, 304)
  assert.match(await (await fetch(`${base}/info/2024/3`, { headers: { cookie: 'gongkai_look=senior' } })).text(), /data-look="senior"/)
  assert.match((await fetch(`${base}/sitemap.xml`)).headers.get('content-type') ?? '', /^application\/xml/)
  assert.equal((await fetch(`${base}/info/2024/99999`)).status, 410)
  assert.equal((await fetch(`${base}/@senior/info/2024/3.html`)).status, 404, 'the folders of the export are not addresses')
  const search = await fetch(`${base}/search?q=${encodeURIComponent('第3条')}`)
  assert.equal(search.status, 200)
  assert.equal(search.headers.get('x-frame-options'), 'SAMEORIGIN', 'said once')
  assert.match(await (await fetch(`${base}/zones`)).text(), /专区/, 'what is of this minute is asked of the portal')
  assert.equal((await fetch(`${base}/nowhere`)).status, 404)
})

test('no link of the served site is dead', { skip: noNginx }, async () => {
  const seen = new Set<string>(), waiting = ['/'], dead: string[] = []
  const anchors = new Map<string, ReadonlySet<string>>(), wanted: [from: string, address: string, fragment: string][] = []
  async function one(address: string): Promise<void> {
    const answer = await fetch(base + address), type = answer.headers.get('content-type') ?? ''
    if (answer.status >= 400) { dead.push(`${address} ${answer.status}`); return }
    if (!type.startsWith('text/html')) { await answer.body?.cancel(); return }
    const { links, ids } = linksOf(await answer.text())
    anchors.set(address, ids)
    for (const link of links) {
      const to = resolved(link, address, ORIGINS)
      if (!to) continue
      if (to.fragment !== '') wanted.push([address, to.address, to.fragment])
      // Pages that the portal makes for one question lead to more questions without end: one step into them is enough.
      if (seen.has(to.address) || (answer.headers.get('x-answered-by') === 'portal' && to.address.includes('?'))) continue
      seen.add(to.address)
      waiting.push(to.address)
    }
  }
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(one))
  assert.deepEqual(dead, [])
  assert.deepEqual(wanted.filter(([, address, fragment]) => anchors.has(address) && !anchors.get(address)?.has(fragment)), [])
  assert.ok(seen.size > ENTRIES, String(seen.size))
})

test('what is served is proved whole; a meddled page, type, header or status is found', { skip: noNginx }, async (t) => {
  t.diagnostic(`${exported.walked.pages} pages, ${exported.manifest.files.length} files exported in ${spent.toFixed(1)} s`)
  const whole = await verify(base)
  assert.deepEqual(whole.faults, [])
  assert.ok(whole.checked > 3 * ENTRIES)
  const page = join(folder, SITE, 'info/2024/5.html'), before = readFileSync(page)
  writeFileSync(page, before.toString().replace('第5条', '第6条'))
  const { faults } = await verify(base)
  assert.deepEqual(faults.map(({ kind, where }) => [kind, where]), [['changed', '/info/2024/5']])
  writeFileSync(page, before)
})

/** Stands between visitor and nginx as a hijacker does. */
async function hijacker(meddle: (path: string, agent: string, referer: string, body: Buffer) => { status?: number; headers?: Record<string, string>; body?: Buffer }): Promise<{ url: string; server: Server }> {
  const server = createServer((asked, answer) => {
    request(base + (asked.url ?? '/'), { headers: { ...asked.headers, connection: 'close' } }, (got) => {
      const parts: Buffer[] = []
      got.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const body = Buffer.concat(parts), other = meddle(asked.url ?? '/', asked.headers['user-agent'] ?? '', asked.headers.referer ?? '', body)
        const { 'content-length': _length, 'transfer-encoding': _coding, ...headers } = got.headers
        answer.writeHead(other.status ?? got.statusCode ?? 500, { ...headers, ...other.headers })
        answer.end(other.body ?? body)
      })
    }).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, server }
}
const HIJACKS: readonly (readonly [what: string, Parameters<typeof hijacker>[0], kind: string, visitors: readonly VisitorKind[]])[] = [
  ['another page for search engines', (path, agent) => (path === '/info/2024/4' && /spider/i.test(agent) ? { body: Buffer.from('<p>彩票</p>') } : {}), 'changed', ['visitor', 'search-engine']],
  ['a way elsewhere for who comes from a search', (path, _agent, referer) => (path === '/info/2024/4' && referer.includes('baidu') ? { status: 302, headers: { location: 'https://casino.example/' } } : {}), 'redirect', ['visitor', 'from-search']],
  ['a cookie', (path) => (path === '/info/2024/4' ? { headers: { 'set-cookie': 'track=1' } } : {}), 'cookie', ['visitor']],
  ['a weaker policy', (path) => (path === '/info/2024/4' ? { headers: { 'content-security-policy': "default-src *" } } : {}), 'header', ['visitor']],
  ['a page that is no more', (path) => (path === '/info/2024/4' ? { status: 404, body: Buffer.from('no') } : {}), 'status', ['visitor']],
]
for (const [what, meddle, kind, visitors] of HIJACKS) {
  test(`a hijacked site is found: ${what}`, { skip: noNginx }, async () => {
    const { url, server } = await hijacker(meddle)
    try {
      const { faults } = await verify(url, visitors)
      assert.ok(faults.length > 0)
      for (const fault of faults) {
        assert.equal(fault.kind, kind)
        assert.match(fault.where, /^\/info\/2024\/4/)
      }
    } finally { server.close(); server.closeAllConnections() }
  })
}

test('the command says it: 0 whole, 1 not, 2 cannot', { skip: noNginx }, async (t) => {
  const said: string[] = []
  t.mock.method(console, 'log', (line: string) => { said.push(line) })
  const key = join(house.home, 'keys', `${KEY}.pub`)
  assert.equal(await siteVerify([folder, '--key', key]), 0)
  assert.equal(await siteVerify([base, '--manifest', folder, '--key', key, '--json']), 0)
  const page = join(folder, SITE, 'guide.html'), before = readFileSync(page)
  writeFileSync(page, `${before}<iframe src="https://evil.example"></iframe>`)
  assert.equal(await siteVerify([folder, '--key', key, '--json']), 1)
  assert.equal(await siteVerify([folder, '--key', key]), 1)
  writeFileSync(page, before)
  assert.match(said.at(-1) ?? '', /guide\.html：内容被改动：第 \d+—\d+ 字节/)
  await assert.rejects(siteVerify([base, '--key', key]), /--manifest/)
  await assert.rejects(siteVerify([join(folder, 'nothing'), '--key', key]), /没有/)
})
