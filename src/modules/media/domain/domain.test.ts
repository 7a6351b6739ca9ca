import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '#shared/days'
import { ACCOUNT_MOVES, reasonsAgainstAccount, reasonsAgainstAccountMove } from './account.ts'
import { faultsOfAccount, scoreOf, staleOn, type Doings } from './inspection.ts'

const TERMS = { staleDays: 14, answerDays: 15 }, TODAY: Day = '2026-01-20'
const account = { id: 'm2', name: '青汀交通', platform: 'wechat', interacts: true, openedOn: '2024-01-01' } as const
const doings = (more: Partial<Doings> = {}): Doings => ({ lastOn: '2026-01-19', items30: 12, messages: [], ...more })
const rules = (more: Partial<Doings>): string[] => faultsOfAccount(account, doings(more), [], TODAY, TERMS).map(({ rule }) => rule)

test('fourteen days without an update stand, the fifteenth is a fault', () => {
  assert.deepEqual(rules({ lastOn: '2026-01-06' }), [])
  assert.deepEqual(rules({ lastOn: '2026-01-05' }), ['stale'])
  assert.equal(staleOn('2026-01-05', TERMS), TODAY)
  assert.deepEqual(rules({ lastOn: null }), ['stale'], 'an account that never said anything counts from its opening')
  assert.deepEqual(faultsOfAccount({ ...account, openedOn: '2026-01-10' }, doings({ lastOn: null }), [], TODAY, TERMS), [])
})
test('no interaction is a veto; unanswered messages after their term; one unit one platform one account', () => {
  assert.deepEqual(faultsOfAccount({ ...account, interacts: false }, doings(), [], TODAY, TERMS).map(({ rule, veto }) => [rule, veto]), [['mute', true]])
  assert.deepEqual(rules({ messages: [{ receivedOn: '2026-01-05', answeredOn: null }] }), [])
  assert.deepEqual(rules({ messages: [{ receivedOn: '2026-01-04', answeredOn: null }, { receivedOn: '2026-01-01', answeredOn: '2026-01-19' }] }), ['unanswered'])
  assert.deepEqual(faultsOfAccount(account, doings(), [{ id: 'm1', platform: 'wechat', name: '青汀交通发布' }], TODAY, TERMS).map(({ rule }) => rule), ['twice'])
  assert.deepEqual(faultsOfAccount(account, doings(), [{ id: 'm3', platform: 'wechat', name: '后开的' }], TODAY, TERMS), [], 'the later one is at fault, not the first')
  assert.match(reasonsAgainstAccount({ platform: 'weibo' }, [{ platform: 'weibo', name: '旧号' }]).join(), /只开一个/)
  assert.deepEqual(reasonsAgainstAccount({ platform: 'mini' }, [{ platform: 'mini', name: '小程序一' }]), [])
})
test('law: the forecast day is the first on which the fault stands', () => fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), (back, staleDays) => {
  const lastOn = addDays(TODAY, -back), terms = { staleDays, answerDays: 15 }, day = staleOn(lastOn, terms), on = (today: Day) => faultsOfAccount(account, doings({ lastOn }), [], today, terms).length
  assert.deepEqual([on(day), on(addDays(day, -1))], [1, 0])
})))
test('law: a score lies within 0 and 100, a veto is 0, one more answer never lowers it', () => fc.assert(fc.property(fc.nat(60), fc.array(fc.boolean(), { maxLength: 20 }), fc.boolean(), (items30, answers, veto) => {
  const of = (some: readonly boolean[]) => scoreOf(doings({ items30, messages: some.map((yes) => ({ receivedOn: '2026-01-01' as Day, answeredOn: yes ? '2026-01-02' as Day : null })) }), veto ? [{ rule: 'stale', words: '', since: TODAY, veto: true }] : []), score = of(answers)
  assert.ok(score >= 0 && score <= 100 && (!veto || score === 0))
  const open = answers.indexOf(false)
  if (open >= 0) assert.ok(of(answers.with(open, true)) >= score)
})))
test('whoever asked does not approve, and no move leads out of an end', () => {
  assert.match(reasonsAgainstAccountMove({ state: 'applied', doers: { apply: 'he' } }, 'approve', 'he').join(), /须由另一人办理/)
  for (const state of ['closed', 'refused'] as const) for (const move of Object.keys(ACCOUNT_MOVES) as (keyof typeof ACCOUNT_MOVES)[]) assert.notDeepEqual(reasonsAgainstAccountMove({ state, doers: {} }, move, 'lin'), [])
})
