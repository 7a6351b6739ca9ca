import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pinnedCalendar } from '#platform/work-calendar'
import { runClock } from '#requests/rules'
import { caseOf, found } from './scenario.ts'
import { SCENARIOS } from './scenarios.ts'

test('there are sixty scenarios and more, each of its own name', () => {
  assert.ok(SCENARIOS.length >= 60, `${SCENARIOS.length}`)
  assert.equal(new Set(SCENARIOS.map(({ name }) => name)).size, SCENARIOS.length)
})

for (const scenario of SCENARIOS) {
  test(`${scenario.name}（${scenario.article}）`, () => assert.deepEqual(found(runClock(caseOf(scenario), pinnedCalendar())), scenario.expected, scenario.hand))
}
