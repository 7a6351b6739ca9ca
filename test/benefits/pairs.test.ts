import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { yuan } from '../../src/modules/benefits/domain/amount.ts'
import { judge, type Judged } from '../../src/modules/benefits/domain/judge.ts'
import { FIRMS } from './pairs/firms.ts'
import { FIRMS_MORE } from './pairs/firms-more.ts'
import { OLD } from './pairs/people-old.ts'
import { YOUNG } from './pairs/people-young.ts'

const TODAY = '2025-01-10'
const POLICIES = [...OLD, ...YOUNG, ...FIRMS, ...FIRMS_MORE]
const value = (to: unknown): string => (Array.isArray(to) ? [...to].sort().join(',') : String(to))
function told(judged: Judged, isService: boolean): string {
  if (judged.verdict === 'entitled') return `yes ${isService ? '—' : judged.fen === null ? '?' : yuan(judged.fen)}`
  if (judged.verdict === 'maybe') return `maybe ${judged.missing.join(' ')}`
  const plan = judged.nearest?.map((change) => ('wait' in change ? change.wait : `${change.fact}=${value(change.to)}`)).join(' & ')
  return `no ${judged.failing.map(({ atom }) => atom.fact).join(' ')}: ${plan ?? 'none'}`
}

describe('each policy and profile by hand', () => {
  for (const { title, people, ...benefit } of POLICIES) {
    people.forEach(([profile, expected], i) => {
      test(`${title} ${i + 1}: ${expected}`, () => {
        const judged = judge(benefit, profile, TODAY)
        assert.equal(told(judged, benefit.amount.kind === 'service'), expected)
        if (judged.verdict === 'entitled') assert.ok(judged.because.length > 0, 'an entitlement says what it stands on')
      })
    })
  }
})
test('there are at least 300 of them', () => { assert.ok(POLICIES.flatMap(({ people }) => people).length >= 300, String(POLICIES.flatMap(({ people }) => people).length)) })
