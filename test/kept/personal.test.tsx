import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { portalRoutes } from '#app'
import type { Route } from '#platform/http/types'
import { PortalPage } from '#ui/portal-page'
import { usePage } from '#ui/page-context'
import { houseWith, type Portal } from './office.ts'

/** A form where none may be: on an open page that is not personal. */
function FormPage() {
  const { csrf, notice } = usePage()
  return <PortalPage title="页"><p>{notice ?? 'no notice'}</p><form method="post" action="/x"><input type="hidden" name="_csrf" value={csrf} /></form></PortalPage>
}
let visits = 0
const oneMore = (): number => { visits += 1; return visits }
const routes: readonly Route[] = [
  { at: '/counted', method: 'GET', open: true, handle: async () => ({ json: { visits: oneMore() } }) },
  { at: '/by-address', method: 'GET', open: true, handle: async (_kit, { ip, userAgent }) => ({ json: { ip, userAgent } }) },
  { at: '/by-cookie', method: 'GET', open: true, handle: async (_kit, { cookies }) => ({ json: cookies }) },
  { at: '/form', method: 'GET', open: true, handle: async () => ({ page: <FormPage /> }) },
  { at: '/mine', method: 'GET', open: true, personal: true, handle: async () => ({ page: <FormPage /> }) },
  { at: '/look', method: 'GET', open: true, handle: async () => ({ goTo: '/', look: 'senior' }) },
]
let house: Awaited<ReturnType<typeof houseWith>>, portal: Portal
before(async () => { house = await houseWith(routes); portal = await house.portal() })
after(() => house.close())

test('what asks who the visitor is, is told, and never kept', async () => {
  for (const agent of ['first', 'second', 'first']) assert.equal(JSON.parse((await portal.get('/by-address', { 'user-agent': agent })).body).userAgent, agent)
  for (const name of ['甲', '乙']) assert.equal(JSON.parse((await portal.get('/by-cookie', { cookie: `who=${encodeURIComponent(name)}` })).body).who, name)
})

test('a session or a message of the page before goes past what is kept, and neither leaves anything there', async () => {
  const kept = JSON.parse((await portal.get('/counted')).body).visits
  assert.equal(JSON.parse((await portal.get('/counted')).body).visits, kept)
  for (const cookie of ['gongkai_session=abc', 'gongkai_notice=%E5%B7%B2%E4%BF%9D%E5%AD%98', 'x=y; gongkai_session=abc']) {
    assert.ok(JSON.parse((await portal.get('/counted', { cookie })).body).visits > kept, cookie)
  }
  assert.equal(JSON.parse((await portal.get('/counted')).body).visits, kept)
  const noticed = await portal.get('/form', { cookie: `gongkai_notice=${encodeURIComponent('只给您的话')}` })
  assert.match(noticed.body, /只给您的话/)
  assert.doesNotMatch((await portal.get('/form')).body, /只给您的话/)
})

test('a page with a form token is never kept, and personal pages say so to everybody on the way', async () => {
  const mine = await portal.get('/mine')
  assert.equal(mine.headers.get('cache-control'), 'no-store')
  assert.notEqual(/value="([^"]+)"/.exec((await portal.get('/mine')).body)?.[1], undefined)
  const first = /name="_csrf" value="([^"]*)"/.exec(mine.body)?.[1], second = /name="_csrf" value="([^"]*)"/.exec((await portal.get('/mine')).body)?.[1]
  assert.notEqual(first, second)
})

test('a way elsewhere sets its cookie each time', async () => {
  for (let round = 0; round < 2; round += 1) assert.match(String((await portal.get('/look')).headers.get('set-cookie')), /gongkai_look=senior/)
})

test('of the real portal, no open page holds a form token, a nonce or a cookie', async () => {
  const real = await houseWith(), one = await real.portal()
  try {
    const paths = portalRoutes.flatMap((route) => (route.method === 'GET' && route.open && !route.personal && !route.at.includes(':') ? [route.at] : []))
    assert.ok(paths.length > 15)
    for (const path of paths) {
      const answer = await one.get(path, { cookie: 'gongkai_visit=visitor-of-the-test' })
      assert.doesNotMatch(answer.body, /_csrf|nonce=|visitor-of-the-test/, path)
      if (path !== '/look') assert.equal(answer.headers.get('set-cookie'), null, path)
    }
  } finally { await real.close() }
})
