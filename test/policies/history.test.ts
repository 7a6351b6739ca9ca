import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '#shared/days'
import { lastValidDay, stateOn, versionOn, type PolicyHistory, type PolicyState } from '../../src/modules/policies/domain/history.ts'

type Written = {
  readonly what: string; readonly issuedOn: Day; readonly effectiveOn: Day; readonly validUntil?: Day; readonly confirmations?: readonly (readonly [Day, Day | null])[]
  readonly amendments?: readonly Day[]; readonly ended?: readonly [Day, 'repealed' | 'lapsed']
}
type HistoryFile = { readonly documents: Readonly<Record<string, Written>>; readonly expected: readonly (readonly [string, Day, PolicyState, number | null])[] }
/** Twenty documents with amendments, repeals and expiry; what holds on which day was worked out by hand from their words. */
const { documents, expected } = JSON.parse(readFileSync(new URL('history.json', import.meta.url), 'utf8')) as HistoryFile

const historyOf = ({ issuedOn, effectiveOn, validUntil, confirmations = [], amendments = [], ended }: Written): PolicyHistory => ({
  issuedOn, effectiveOn, validUntil: validUntil ?? null, confirmations: confirmations.map(([on, until]) => ({ on, until })), amendments: amendments.map((on) => ({ on, by: '修改决定' })), endedOn: ended?.[0] ?? null, endedAs: ended?.[1] ?? null,
})

test('twenty documents: their state and text on sixty and more days are those worked out by hand', () => {
  assert.equal(Object.keys(documents).length, 20)
  assert.ok(expected.length >= 60)
  for (const [name, day, state, version] of expected) {
    const document = documents[name]
    assert.ok(document, name)
    const history = historyOf(document)
    assert.deepEqual([stateOn(history, day), versionOn(history, day)], [state, version], `${name}（${document.what}）${day}`)
  }
})

const day = fc.integer({ min: 0, max: 5000 }).map((n) => addDays('2012-01-01', n))
test('what has ended never binds again, and a confirmation in time never shortens what stood', () => {
  fc.assert(fc.property(day, fc.nat(3000), fc.nat(3000), fc.nat(4000), (issued, until, confirmed, later) => {
    const validUntil = addDays(issued, until)
    const plain: PolicyHistory = { issuedOn: issued, effectiveOn: issued, validUntil, confirmations: [], amendments: [], endedOn: null, endedAs: null }
    const on = addDays(issued, confirmed)
    const kept: PolicyHistory = { ...plain, confirmations: [{ on, until: addDays(validUntil, 400) }] }
    const asked = addDays(issued, later)
    if (stateOn(plain, asked) === 'in_force') assert.equal(stateOn(kept, asked), 'in_force')
    if (on > validUntil) assert.equal(lastValidDay(kept), validUntil)
    if (stateOn(kept, asked) === 'lapsed') assert.equal(stateOn(kept, addDays(asked, 1)), 'lapsed')
  }))
})
