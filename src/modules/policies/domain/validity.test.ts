import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validityOn } from './validity.ts'

test('a document is in force until the day before it goes out of force', () => {
  const document = { out_of_force_on: '2023-06-20', ended_as: 'repealed' } as const
  assert.equal(validityOn('2023-06-19', document), 'inForce')
  assert.equal(validityOn('2023-06-20', document), 'repealed')
})

test('one whose validity ran out has lapsed, though nobody declared it', () => {
  assert.equal(validityOn('2024-01-01', { out_of_force_on: '2024-01-01', ended_as: null }), 'lapsed')
  assert.equal(validityOn('2023-12-31', { out_of_force_on: '2024-01-01', ended_as: null }), 'inForce')
})

test('one without an end stays in force', () => {
  assert.equal(validityOn('2099-01-01', { out_of_force_on: null, ended_as: null }), 'inForce')
})
