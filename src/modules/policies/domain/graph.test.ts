import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { graphAround, type GraphEdge } from './graph.ts'

const edge = (from: string, to: string): GraphEdge => ({ from, to, kind: 'amends' })

test('what acts upon a document stands left, what it acts upon right, two steps each way', () => {
  const { nodes, edges } = graphAround('m', [edge('new', 'm'), edge('m', 'old'), edge('newer', 'new'), edge('old', 'older'), edge('older', 'oldest'), edge('x', 'y')])
  assert.deepEqual(Object.fromEntries(nodes.map(({ id, column }) => [id, column])), { m: 0, new: -1, old: 1, newer: -2, older: 2 })
  assert.equal(edges.length, 4)
})

test('no place is taken twice, no document drawn twice, the middle is always there, circles end', () => {
  const ids = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789')
  fc.assert(fc.property(fc.array(fc.tuple(ids, ids).filter(([a, b]) => a !== b).map(([a, b]) => edge(a, b)), { maxLength: 200 }), (edges) => {
    const { nodes, edges: drawn } = graphAround('a', edges)
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length)
    assert.equal(new Set(nodes.map(({ column, row }) => `${column} ${row}`)).size, nodes.length)
    assert.ok(nodes.some(({ id, column }) => id === 'a' && column === 0))
    const shown = new Set(nodes.map(({ id }) => id))
    assert.ok(drawn.every(({ from, to }) => shown.has(from) && shown.has(to)))
    assert.ok(nodes.length <= 24)
  }))
})
