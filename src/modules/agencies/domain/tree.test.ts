import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { AGENCY_KINDS, isAgencyKind, reportDueDay, type Agency } from './agency.ts'
import { depths, inTreeOrder, isWithin } from './tree.ts'

const agency = (id: string, parent: string | null, position = 0): Agency =>
  ({ id, name: id, shortName: id, kind: 'department', parent, signsAs: id, reports: true, position, active: true, address: '', phone: '', version: 1 })

test('each agency comes after its parent, neighbours by their position', () => {
  const tree = [agency('village', 'town'), agency('town', 'city', 2), agency('city', null), agency('late', 'city', 3), agency('first', 'city', 1)]
  assert.deepEqual(inTreeOrder(tree).map(({ id }) => id), ['city', 'first', 'town', 'village', 'late'])
  assert.deepEqual([...depths(inTreeOrder(tree)).values()], [0, 1, 1, 2, 1])
})

test('order keeps every agency of any tree, and nobody is above himself', () => {
  const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((picks) =>
    picks.map((pick, index) => agency(`a${index}`, index === 0 ? null : `a${pick % index}`, pick % 5)))
  fc.assert(fc.property(trees, (tree) => {
    const ordered = inTreeOrder(tree)
    assert.equal(ordered.length, tree.length)
    for (const [index, { id, parent }] of ordered.entries()) {
      assert.ok(parent === null ? index === 0 : ordered.findIndex((one) => one.id === parent) < index)
      assert.equal(isWithin(tree, id, 'a0'), true)
      assert.equal(parent !== null && isWithin(tree, parent, id), false)
    }
  }))
})

test('art. 49: a government publishes by 31 March, everybody else by 31 January of the next year', () => {
  for (const kind of Object.keys(AGENCY_KINDS)) {
    assert.ok(isAgencyKind(kind))
    assert.equal(reportDueDay(kind, 2023), kind === 'government' ? '2024-03-31' : '2024-01-31')
  }
})
