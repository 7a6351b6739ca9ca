import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, test } from 'node:test'
import { InsideAddress } from '#platform/http/guarded-lookup'
import { isOpenAddress } from '#platform/http/open-address'
import { guardedPost } from '../../src/modules/notices/send/guarded-post.ts'
import { sendByGateway } from '../../src/modules/notices/send/gateway.ts'
import type { Outgoing } from '../../src/modules/notices/send/outcome.ts'
import { sendByWebhook } from '../../src/modules/notices/send/webhook.ts'
import { referenceGateway, type ReferenceGateway } from './reference-gateway.ts'

const KEY = 'a-key-that-both-sides-know'
const outgoing = (more: Partial<Outgoing>): Outgoing => ({
  way: 'webhook', id: 'm1@www.qingting.gov.cn', kind: 'notice', contact: { address: 'https://hook.example.com/in', secret: KEY }, off: 'https://www.qingting.gov.cn/subscribe/off?t=1.x', senderName: '政务公开订阅', madeAt: new Date('2025-01-10T01:00:00Z'), again: false,
  letter: { subject: '新发布：通告', opening: '', items: [{ title: '通告', note: '', href: 'https://www.qingting.gov.cn/info/2025/1' }], action: null, closing: [], short: { text: '新发布：通告', href: 'https://www.qingting.gov.cn/info/2025/1' } }, ...more,
})
const nothing = async (): Promise<void> => {}
const closers: (() => void)[] = []
afterEach(() => { for (const close of closers.splice(0)) close() })

test('nothing inside is an open address, in any dress', () => {
  for (const inside of ['127.0.0.1', '127.8.8.8', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1',
    '::1', '::', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::127.0.0.1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', 'localhost', '']) assert.equal(isOpenAddress(inside), false, inside)
  for (const open of ['8.8.8.8', '114.114.114.114', '172.32.0.1', '100.128.0.1', '2400:3200::1', '2606:4700:4700::1111']) assert.equal(isOpenAddress(open), true, open)
})

const leadsTo = (...addresses: string[]): LookupFunction => (_host, _options, done) => { done(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })) as never, 4) }

test('an address in figures, a name that leads inside, one address inside among open ones, and no encryption are all refused before anything goes out', async () => {
  for (const url of ['https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/', 'https://0x7f.1/', 'https://[::ffff:7f00:1]/', 'http://hook.example.com/']) await assert.rejects(guardedPost(url, '', {}), InsideAddress, url)
  for (const addresses of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::1'], ['169.254.169.254']]) {
    const outcome = await sendByWebhook(outgoing({}), nothing, { lookup: leadsTo(...addresses) })
    assert.deepEqual(outcome, { kind: 'refused', reason: '网址指向内部网络，不能发送', dead: true })
  }
})

/** Makes the certificate of a server on loopback; not everywhere. */
const OPENSSL: string = process.env['OPENSSL'] ?? 'openssl'
const openssl = ((): boolean => { try { execFileSync(OPENSSL, ['version'], { stdio: 'ignore' }); return true } catch { return false } })()
/** A server for hook.example.com with a certificate of its own, on loopback. */
async function hook(answer: (body: string, headers: Record<string, string | string[] | undefined>) => number): Promise<{ url: string; ca: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-hook-'))
  execFileSync(OPENSSL, ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=hook.example.com', '-addext', 'subjectAltName=DNS:hook.example.com', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')], { stdio: 'ignore' })
  const [key, cert] = [readFileSync(join(folder, 'key.pem')), readFileSync(join(folder, 'cert.pem'))]
  rmSync(folder, { recursive: true })
  const server: Server = createServer({ key, cert }, async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const status = answer(Buffer.concat(parts).toString(), request.headers)
    response.writeHead(status, status === 302 ? { location: 'https://127.0.0.1/secret' } : {}).end('x'.repeat(status === 200 ? 10 : 1_000_000))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => { server.closeAllConnections(); server.close() })
  return { url: `https://hook.example.com:${(server.address() as AddressInfo).port}/in`, ca: cert.toString() }
}

test('a webhook gets the message whole, signed over time and body; redirects are not followed; what it answers is understood', { skip: openssl ? false : 'openssl is not on this machine' }, async () => {
  const got: { body: string; headers: Record<string, string | string[] | undefined> }[] = []
  let status = 200
  const { url, ca } = await hook((body, headers) => { got.push({ body, headers }); return status })
  const options = { ca, lookup: leadsTo('127.0.0.1'), isOpen: () => true }
  const sent = outgoing({ contact: { address: url, secret: KEY } })
  assert.deepEqual(await sendByWebhook(sent, nothing, options), { kind: 'sent', answer: '200' })
  const [first] = got
  const [, seconds = '', signature = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(first?.headers['gongkai-signature'])) ?? []
  assert.equal(signature, createHmac('sha256', KEY).update(`${seconds}.${first?.body}`).digest('hex'))
  assert.ok(Math.abs(Date.now() / 1000 - Number(seconds)) < 60)
  assert.equal(first?.headers['idempotency-key'], sent.id)
  assert.deepEqual(JSON.parse(first?.body ?? '').items, [{ title: '通告', note: '', href: 'https://www.qingting.gov.cn/info/2025/1' }])
  for (const [answer, kind] of [[302, 'refused'], [404, 'refused'], [410, 'refused'], [429, 'later'], [500, 'later'], [503, 'later']] as const) {
    status = answer
    assert.equal((await sendByWebhook(sent, nothing, options)).kind, kind, String(answer))
  }
  assert.equal(got.length, 7)
  // Without our authority the certificate is nobody's.
  assert.equal((await sendByWebhook(sent, nothing, { lookup: leadsTo('127.0.0.1'), isOpen: () => true })).kind, 'later')
})

let gateway: ReferenceGateway
before(async () => { gateway = await referenceGateway(KEY) })
after(async () => { await gateway.close() })
const bySms = (more: Partial<Outgoing> = {}): Outgoing => outgoing({ way: 'sms', contact: { address: '13800001234' }, ...more })
const at = () => ({ url: gateway.url, key: KEY })

test('the gateway takes a message once, whatever happens on the way, and is asked first when it is in doubt', async () => {
  assert.deepEqual(await sendByGateway(at(), bySms({ id: 'a@x' }), nothing), { kind: 'sent', answer: 'accepted' })
  assert.deepEqual(await sendByGateway(at(), bySms({ id: 'a@x' }), nothing), { kind: 'sent', answer: 'accepted' })
  assert.deepEqual(gateway.sent.map(({ id, to, text }) => [id, to, text]), [['a@x', '13800001234', '新发布：通告']])
  // It took the message and its answer was lost.
  gateway.loseAnswer = true
  const lost = await sendByGateway(at(), bySms({ id: 'b@x' }), nothing)
  assert.equal(lost.kind, 'doubt')
  gateway.loseAnswer = false
  const posts = gateway.posts
  assert.deepEqual(await sendByGateway(at(), bySms({ id: 'b@x', again: true }), nothing), { kind: 'sent', answer: 'accepted' })
  assert.equal(gateway.posts, posts, 'it was asked, not told again')
  // It never had it.
  assert.deepEqual(await sendByGateway(at(), bySms({ id: 'c@x', again: true }), nothing), { kind: 'sent', answer: 'accepted' })
  assert.deepEqual(gateway.sent.map(({ id }) => id), ['a@x', 'b@x', 'c@x'])
})

test('a gateway with another key, one that refuses, and one that is down', async () => {
  assert.equal((await sendByGateway({ ...at(), key: 'another' }, bySms({ id: 'd@x' }), nothing)).kind, 'later')
  gateway.refuse = '空号'
  assert.deepEqual(await sendByGateway(at(), bySms({ id: 'e@x' }), nothing), { kind: 'refused', reason: '网关拒发：空号', dead: true })
  gateway.refuse = null
  const down = createHttp().listen(0, '127.0.0.1')
  await once(down, 'listening')
  const { port } = down.address() as AddressInfo
  await new Promise((resolve) => down.close(resolve))
  assert.equal((await sendByGateway({ url: `http://127.0.0.1:${port}`, key: KEY }, bySms({ id: 'f@x' }), nothing)).kind, 'later')
})
