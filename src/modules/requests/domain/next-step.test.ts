import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysLeftWords, urgencyOf } from './next-step.ts'

test('days left in words: before, on and after the day', () => {
  assert.equal(daysLeftWords('2025-03-10', '2025-03-07'), '还有3天')
  assert.equal(daysLeftWords('2025-03-10', '2025-03-10'), '今天到期')
  assert.equal(daysLeftWords('2025-03-10', '2025-03-12'), '超期2天')
  assert.equal(daysLeftWords(null, '2025-03-12'), '')
})
test('what waits for the applicant is not pressing until its day has passed', () => {
  assert.equal(urgencyOf('2025-03-10', 'correction', '2025-03-10'), 'waiting')
  assert.equal(urgencyOf('2025-03-10', 'correction', '2025-03-11'), 'late')
  assert.deepEqual(['2025-03-09', '2025-03-10', '2025-03-15', '2025-03-16'].map((on) => urgencyOf(on as '2025-03-09', 'reply', '2025-03-10')), ['late', 'today', 'soon', 'calm'])
})
