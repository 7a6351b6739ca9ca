import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likelyAddresses, wordsOfAddress } from './likely-addresses.ts'

const first = (path: string): string | undefined => likelyAddresses(path)[0]?.href

test('the letters of other government sites, slips of the fingers and Chinese words lead to the page that is meant', () => {
  assert.equal(first('/zwgk/gkzn/index.html'), '/info')
  assert.ok(likelyAddresses('/zwgk/gkzn/index.html').some(({ href }) => href === '/guide'))
  assert.equal(first('/polices'), '/policies')
  assert.equal(first('/xxgk_ysqgk.html'), '/info')
  assert.equal(first(`/${encodeURIComponent('政府信息公开年报')}/2023`), '/info')
  assert.ok(likelyAddresses(`/${encodeURIComponent('年报')}`).some(({ href }) => href === '/reports'))
})

test('what resembles nothing proposes nothing, and hostile addresses neither hang nor throw', () => {
  assert.deepEqual(likelyAddresses('/qwzzx'), [])
  assert.deepEqual(likelyAddresses('/%E0%A4%A'), [])
  assert.deepEqual(likelyAddresses('/policies').map(({ href }) => href).filter((href) => href === '/policies'), [])
  assert.ok(likelyAddresses(`/${'a/'.repeat(5000)}${'b'.repeat(5000)}`).length <= 4)
})

test('only Chinese words of an address are searched for', () => {
  assert.equal(wordsOfAddress(`/art/${encodeURIComponent('公交线路调整')}.html`), '公交线路调整')
  assert.equal(wordsOfAddress('/art/2024/1/3/art_1_2.html'), '')
})
