import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizenSignInRoutes } from '#platform/openid/routes'
import { citizenOidc } from '#platform/openid/settings'

const WHOLE = {
  GONGKAI_CITIZEN_OIDC_ISSUER: 'https://id.example.cn', GONGKAI_CITIZEN_OIDC_CLIENT_ID: 'gongkai', GONGKAI_CITIZEN_OIDC_CLIENT_SECRET: 's', GONGKAI_PORTAL_ORIGIN: 'https://xxgk.example.cn',
}

test('without an issuer there is no sign-in and no address of it', () => {
  assert.equal(citizenOidc({}), null)
  assert.deepEqual(citizenSignInRoutes({ settings: citizenOidc({}) }), [])
})

test('half a setting is said at the start, by its name', () => {
  for (const name of ['GONGKAI_CITIZEN_OIDC_CLIENT_ID', 'GONGKAI_CITIZEN_OIDC_CLIENT_SECRET', 'GONGKAI_PORTAL_ORIGIN']) {
    assert.throws(() => citizenOidc({ ...WHOLE, [name]: ' ' }), new RegExp(`${name} is not`))
  }
})

test('only https, but for the machine itself', () => {
  assert.equal(citizenOidc(WHOLE)?.backTo.href, 'https://xxgk.example.cn/sign-in/citizen/back')
  assert.equal(citizenOidc(WHOLE)?.label, '统一身份认证')
  for (const bad of ['http://id.example.cn', 'http://127.evil.example', 'ftp://127.0.0.1', 'id.example.cn']) {
    assert.throws(() => citizenOidc({ ...WHOLE, GONGKAI_CITIZEN_OIDC_ISSUER: bad }), /must be an https address/, bad)
  }
  assert.ok(citizenOidc({ ...WHOLE, GONGKAI_CITIZEN_OIDC_ISSUER: 'http://127.0.0.1:3000' }))
})
