import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loginOf, reasonsAgainstLogin, sameSitePath } from './login.ts'

test('a login means the same in any case, full width and with spaces around', () => {
  for (const typed of ['jiaotong.jb', ' JiaoTong.JB ', 'ｊｉａｏｔｏｎｇ．ｊｂ']) assert.equal(loginOf(typed), 'jiaotong.jb')
  for (const bad of ['', 'a', '1ab', '张三', 'a b', 'a/b', 'x'.repeat(41)]) assert.equal(reasonsAgainstLogin(bad).length, 1, bad)
  assert.deepEqual(reasonsAgainstLogin('jiaotong.jb'), [])
})

test('an address on this desk is kept', () => {
  for (const next of ['/', '/reports?year=2023&x=1', '/annual-reports/qingting/2023#row']) assert.equal(sameSitePath(next), next)
})

const KNOWN = ['//evil.example', '/\\evil.example', '/\t/evil.example', '\\\\evil.example', 'javascript:alert(1)', '/a\r\nset-cookie: x']

test('whatever is given, a browser stays on this site', () => {
  const hostile = fc.oneof(fc.string(), fc.string().map((text) => `/${text}`), fc.webUrl(), fc.constantFrom(...KNOWN))
  fc.assert(fc.property(hostile, (next) => {
    const path = sameSitePath(next)
    assert.equal(new URL(path, 'https://desk.example').origin, 'https://desk.example')
    assert.doesNotMatch(path, /[\r\n\t]/)
  }))
})
