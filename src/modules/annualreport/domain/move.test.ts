import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonsAgainstMove, type ReportFacts } from './move.ts'

const clean: ReportFacts = { state: 'drafting', doers: {}, violations: 0, unanswered: 0, emptySections: [] }

test('a clean draft may be submitted', () => assert.deepEqual(reasonsAgainstMove('submit', clean, 'chen'), []))

test('a broken check stops submitting, approving and publishing', () => {
  assert.equal(reasonsAgainstMove('submit', { ...clean, violations: 2 }, 'chen').length, 1)
  assert.equal(reasonsAgainstMove('approve', { ...clean, state: 'reviewing', violations: 1 }, 'lin').length, 1)
  assert.equal(reasonsAgainstMove('publish', { ...clean, state: 'approved', violations: 1 }, 'lin').length, 1)
})

test('an empty section and an unanswered warning stop submitting, and say which', () => {
  assert.match(reasonsAgainstMove('submit', { ...clean, emptySections: ['五、存在的主要问题及改进情况'] }, 'chen').join(), /五、存在的主要问题及改进情况/)
  assert.match(reasonsAgainstMove('submit', { ...clean, unanswered: 3 }, 'chen').join(), /3 条提醒/)
})

test('who submitted may neither approve, send back nor publish', () => {
  for (const [move, state] of [['approve', 'reviewing'], ['sendBack', 'reviewing'], ['publish', 'approved']] as const) {
    assert.match(reasonsAgainstMove(move, { ...clean, state, doers: { submit: 'chen' } }, 'chen').join(), /另一人/)
    assert.deepEqual(reasonsAgainstMove(move, { ...clean, state, doers: { submit: 'chen' } }, 'lin'), [])
  }
})
