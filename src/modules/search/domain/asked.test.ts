import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressWith, readAddress } from './asked.ts'

test('an address that means nothing is read as the plainest question', () => {
  assert.deepEqual(readAddress({ q: '公租房', page: '-3', size: '100000', year: '二〇二四', validity: 'x', agency: 'a'.repeat(5000) }, 20), { q: '公租房', page: 1, size: 20 })
  assert.deepEqual(readAddress({ page: '99999', size: '100' }, 20), { q: '', page: 100, size: 100 })
})

test('filters that are meant are kept, and a change goes back to page one', () => {
  const asked = readAddress({ q: '公租房', page: '3', kind: 'notice', year: '2024', validity: 'all' }, 20)
  assert.equal(addressWith('/search', asked, { kind: undefined }), `/search?q=${encodeURIComponent('公租房')}&year=2024&validity=all`)
  assert.equal(addressWith('/search', asked, { page: '4' }), `/search?q=${encodeURIComponent('公租房')}&kind=notice&year=2024&validity=all&page=4`)
})

test('half a sign in a question does not break the address', () => {
  assert.ok(addressWith('/search', { q: '\ud800', page: 1, size: 20 }, {}).startsWith('/search?q='))
})
