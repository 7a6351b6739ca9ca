import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Route } from '#platform/http/types'
import { citizenOf } from '#platform/openid/citizen-cookie'
import { citizenSignInRoutes } from '#platform/openid/routes'
import { citizenOidc } from '#platform/openid/settings'
import { requestsPortalRoutes } from '../../src/modules/requests/portal/routes.tsx'
import { portalServer, type PortalServer } from '../apply/portal-server.tsx'
import { atTheProvider, BACK, cityProvider, type CityProvider } from './city-provider.ts'

let provider: CityProvider
let portal: PortalServer
const whoAmI: Route = { at: '/who-am-i', method: 'GET', open: true, personal: true, handle: async (kit, asked) => ({ json: citizenOf(kit, asked) }) }
const settingsAt = (issuer: string) => citizenOidc({
  GONGKAI_CITIZEN_OIDC_ISSUER: issuer, GONGKAI_CITIZEN_OIDC_CLIENT_ID: 'gongkai', GONGKAI_CITIZEN_OIDC_CLIENT_SECRET: 'a secret of the test only, long',
  GONGKAI_CITIZEN_OIDC_LABEL: '省统一身份认证', GONGKAI_PORTAL_ORIGIN: new URL(BACK).origin,
})
const routesAt = (issuer: string): Route[] => [...requestsPortalRoutes, whoAmI, ...citizenSignInRoutes({ settings: settingsAt(issuer) })]
before(async () => {
  provider = await cityProvider()
  portal = await portalServer({ routes: routesAt(provider.issuer) })
})
after(async () => { await portal.close(); await provider.stop() })

/** A browser with one cookie jar. */
function browser(server = portal) {
  const cookies: Record<string, string> = {}
  const open = async (url: string, options: { method?: 'GET' | 'POST'; payload?: string } = {}) => {
    const answer = await server.app.inject({ url, cookies, remoteAddress: '127.0.0.1', ...options, headers: options.payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' } })
    for (const { name, value } of answer.cookies) if (value === '') delete cookies[name]; else cookies[name] = value
    return answer
  }
  const landsOn = async (url: string) => {
    const answer = await open(url)
    assert.equal(answer.statusCode, 303)
    return { at: answer.headers.location ?? '', notice: decodeURIComponent(cookies['gongkai_notice'] ?? ''), cookies: answer.cookies, headers: answer.headers }
  }
  const comeBack = (url: URL) => landsOn(`${url.pathname}${url.search}`)
  const whoAmI = async () => (await open('/who-am-i')).json() as unknown
  return { cookies, open, landsOn, comeBack, whoAmI }
}
const WANG = () => ({ issuer: provider.issuer, subject: 'wang', name: '王某某', idNumber: '11010519491231002X' })

test('a citizen signs in, is known for half an hour by a sealed cookie, and goes on where they came from', async () => {
  const somebody = browser()
  const there = await somebody.landsOn('/sign-in/citizen?next=/apply')
  const asked = new URL(there.at).searchParams
  assert.equal(asked.get('code_challenge_method'), 'S256')
  assert.ok((asked.get('state') ?? '').length >= 32 && (asked.get('nonce') ?? '').length >= 32)
  assert.equal(there.headers['cache-control'], 'no-store')
  const back = await somebody.comeBack(await atTheProvider(there.at))
  assert.deepEqual([back.at, back.notice], ['/apply', '已登录'])
  assert.deepEqual(await somebody.whoAmI(), WANG())
  const cookie = back.cookies.find(({ name }) => name === 'gongkai_citizen')
  assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.maxAge], [true, 'Lax', 1800])
  for (const secret of ['王某某', '11010519491231002X', 'wang']) assert.equal(Buffer.from(cookie?.value ?? '', 'base64url').includes(secret), false, secret)
  assert.equal(await browser().whoAmI(), null)
})

test('the answer opened twice leaves who has signed in; the same answer with the old cookie is refused by the provider', async () => {
  const [somebody, thief] = [browser(), browser()]
  const there = await somebody.landsOn('/sign-in/citizen?next=/apply')
  const started = somebody.cookies['gongkai_citizen'] ?? ''
  const answer = await atTheProvider(there.at)
  await somebody.comeBack(answer)
  assert.equal((await somebody.comeBack(answer)).at, '/apply')
  assert.deepEqual(await somebody.whoAmI(), WANG())
  thief.cookies['gongkai_citizen'] = started
  assert.match((await thief.comeBack(answer)).notice, /已经用过或者已失效/)
  assert.equal(await thief.whoAmI(), null)
})

test('a wrong state, another’s answer, no state, another issuer, a changed cookie: nobody is signed in, and a sentence says so', async () => {
  const change: [string, (url: URL) => void][] = [
    ['wrong state', (url) => url.searchParams.set('state', 'x'.repeat(43))], ['no state', (url) => url.searchParams.delete('state')],
    ['wrong issuer', (url) => url.searchParams.set('iss', 'http://127.0.0.1:9')],
  ]
  for (const [what, changed] of change) {
    const somebody = browser()
    const answer = await atTheProvider((await somebody.landsOn('/sign-in/citizen')).at)
    changed(answer)
    const landed = await somebody.comeBack(answer)
    assert.equal(landed.at, '/apply', what)
    assert.match(landed.notice, /核对不上.*也可以不登录/, what)
    assert.equal(await somebody.whoAmI(), null, what)
    assert.equal(somebody.cookies['gongkai_citizen'], undefined, what)
  }
  const [mallory, victim] = [browser(), browser()]
  const answer = await atTheProvider((await mallory.landsOn('/sign-in/citizen')).at, { name: 'mallory' })
  await victim.landsOn('/sign-in/citizen')
  assert.match((await victim.comeBack(answer)).notice, /核对不上/)
  assert.equal(await victim.whoAmI(), null)
  const tampered = browser()
  const good = await atTheProvider((await tampered.landsOn('/sign-in/citizen')).at)
  const value = tampered.cookies['gongkai_citizen'] ?? ''
  tampered.cookies['gongkai_citizen'] = `${value.slice(0, 60)}${value[60] === 'A' ? 'B' : 'A'}${value.slice(61)}`
  assert.match((await tampered.comeBack(good)).notice, /超时/)
  assert.equal(await tampered.whoAmI(), null)
})

test('who refuses at the provider is told that the form works without', async () => {
  const somebody = browser()
  const answer = await atTheProvider((await somebody.landsOn('/sign-in/citizen')).at, { refuse: true })
  assert.match((await somebody.comeBack(answer)).notice, /没有完成省统一身份认证登录.*也可以不登录/)
  assert.equal(await somebody.whoAmI(), null)
})

test('next is a page of ours and never another site', async () => {
  for (const evil of ['https://evil.example', '//evil.example', '/\\evil.example', '/%09/evil', 'javascript:alert(1)', `/${'a'.repeat(600)}`]) {
    const somebody = browser()
    const there = await somebody.landsOn(`/sign-in/citizen?next=${encodeURIComponent(evil)}`)
    const { at } = await somebody.comeBack(await atTheProvider(there.at))
    assert.equal(new URL(at, 'http://ours.example').origin, 'http://ours.example', evil)
  }
})

test('signing out needs the page’s own form', async () => {
  const somebody = browser()
  await somebody.comeBack(await atTheProvider((await somebody.landsOn('/sign-in/citizen')).at))
  assert.equal((await somebody.open('/sign-in/citizen/out', { method: 'POST', payload: '' })).statusCode, 403)
  assert.deepEqual(await somebody.whoAmI(), WANG())
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await somebody.open('/apply')).body)?.[1] ?? ''
  assert.equal((await somebody.open('/sign-in/citizen/out', { method: 'POST', payload: new URLSearchParams({ _csrf: csrf }).toString() })).statusCode, 303)
  assert.equal(await somebody.whoAmI(), null)
})

test('sign-in must be finished within ten minutes and lasts half an hour', async () => {
  const [late, known] = [browser(), browser()]
  const answer = await atTheProvider((await late.landsOn('/sign-in/citizen')).at)
  await known.comeBack(await atTheProvider((await known.landsOn('/sign-in/citizen')).at))
  portal.later(9 * 60_000 + 50_000)
  assert.deepEqual(await known.whoAmI(), WANG())
  portal.later(11_000)
  assert.match((await late.comeBack(answer)).notice, /登录已超时/)
  assert.equal(await late.whoAmI(), null)
  portal.later(19 * 60_000 + 30_000)
  assert.deepEqual(await known.whoAmI(), WANG())
  portal.later(31_000)
  assert.equal(await known.whoAmI(), null)
})

test('the provider is down: a sentence, and the form works without; when it is up again so is sign-in', async () => {
  const second = await cityProvider()
  const port = Number(new URL(second.issuer).port)
  const server = await portalServer({ routes: routesAt(second.issuer) })
  try {
    await second.stop()
    const somebody = browser(server)
    const landed = await somebody.landsOn('/sign-in/citizen')
    assert.equal(landed.at, '/apply')
    const form = await somebody.open('/apply')
    assert.equal(form.statusCode, 200)
    assert.match(form.body, /省统一身份认证暂时连接不上，请稍后再试。您也可以不登录，直接填写/)
    assert.match(form.body, /name="subject"/)
    const again = await cityProvider(port)
    try {
      const there = await somebody.landsOn('/sign-in/citizen')
      const answer = await atTheProvider(there.at)
      await again.stop()
      assert.match((await somebody.comeBack(answer)).notice, /暂时连接不上/)
      assert.equal(await somebody.whoAmI(), null)
    } finally { await again.stop() }
  } finally { await server.close() }
})
