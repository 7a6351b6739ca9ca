import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { frameOf, fromPicture, readMap, toPicture, within } from './map.ts'

const map = readMap(readFileSync('data/demo-city-map.geojson', 'utf8'))
test('the outline of the demo city is read, and what is no outline is told in words', () => {
  assert.ok(!('wrong' in map))
  assert.equal(map.areas.filter(({ kind }) => kind === 'town').length, 19)
  for (const text of ['', '{}', '{"type":"FeatureCollection","features":[]}', '{"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[1,2]}}]}', '{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":[[[500,2],[1,2],[3,4]]]}}]}']) assert.ok('wrong' in readMap(text), text)
})

test('law: a place that is pressed on the picture comes back to it within a point', () => {
  assert.ok(!('wrong' in map))
  const frame = frameOf(map)
  fc.assert(fc.property(fc.integer({ min: 0, max: frame.width }), fc.integer({ min: 0, max: frame.height }), (x, y) => {
    const point = fromPicture([x, y], frame), [backX, backY] = toPicture(point, frame)
    assert.ok(Math.abs(backX - x) < 1 && Math.abs(backY - y) < 1)
    assert.ok(within(map, [Math.min(frame.east, Math.max(frame.west, point[0])), Math.min(frame.north, Math.max(frame.south, point[1]))]))
  }))
  assert.equal(within(map, [0, 0]), false)
})
