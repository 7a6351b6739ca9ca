import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { StepValues } from '#shared/step'
import { daysBetween } from '#shared/days'
import type { Facts, Item, Records } from '../../src/modules/decisions/domain/item.ts'
import { RULES, reasonsAgainstStep, reasonsBefore } from '../../src/modules/decisions/domain/rules.ts'
import { STEP_KEYS, STEPS, type StepKey } from '../../src/modules/decisions/domain/steps.ts'

/** Every step as the regulation wants it. The nearest allowed: each case below changes one thing of this. */
const GOOD: Readonly<Record<StepKey, StepValues>> = {
  start: { on: '2025-02-01', by: '市人民政府' }, draft: { on: '2025-03-01', draft: '第一条', explanation: '说明' },
  participate: { way: 'consulted', summary: '收到 3 条，采纳 1 条', hearingNeeded: 'yes', hearingOn: '2025-05-20', listOn: '2025-05-10', papersOn: '2025-05-13', signed: 'yes' },
  experts: { way: 'held', experts: '姜某', independent: 'yes', signed: 'yes', opinion: '可行' }, risk: { way: 'assessed', assessor: '某评估中心', level: 'middle', controllable: 'yes', measures: '分步实施' },
  review: { submittedOn: '2025-06-02', on: '2025-06-11', how: 'review', conclusion: 'passed', opinion: '合法', account: 'sifa' },
  discuss: { on: '2025-06-20', meeting: 'standing', headLast: 'yes', majority: 'differs', why: '长远需要', dissenters: 'some', dissent: '一人认为应当缓行', result: 'passed' },
  party: { needed: 'yes', on: '2025-06-22' }, publish: { number: '停车管理办法', wide: 'yes', adoption: '采纳 1 条' }, archive: { on: '2025-07-10', documents: '会议纪要' }, execute: { executor: '市交通局', on: '2025-08-01' }, evaluate: { trigger: 'missed', assessor: '某大学', on: '2026-08-01', result: '基本达到' },
}
const recordsUpTo = (step: StepKey): Records => Object.fromEntries(STEP_KEYS.slice(0, STEP_KEYS.indexOf(step)).map((key) => [key, { on: GOOD[key]['on'] ?? '2025-05-25', by: '某', account: 'writer', values: GOOD[key] }])) as Records
const ITEM: Item = { id: 'd2025-01', year: 2025, agency: 'jiaotong', title: '停车管理办法', class: 'services', excluded: '', reason: '', planBy: null, source: 'agency', listing: 'listed', listingNote: '', records: {}, consultation: 'c1', doers: {}, version: 1 }
const weekdays = (from: string, until: string): number => Array.from({ length: Math.max(0, daysBetween(from as never, until as never)) }, (_, i) => new Date(Date.parse(from) + (i + 1) * 86_400_000).getUTCDay()).filter((day) => day !== 0 && day !== 6).length
const factsFor = (step: StepKey): Facts => ({
  item: { ...ITEM, records: recordsUpTo(step) }, catalogue: { year: 2025, agency: 'shi', standard: '', opinions: '', partyOn: '2025-01-10', state: 'published', publishedOn: '2025-01-20', adjustment: '', doers: {}, version: 1 },
  asked: { state: 'fed_back', from: '2025-03-05', until: '2025-04-05', shortReason: '', fedBackOn: '2025-05-25', comments: 3 }, today: '2025-06-01', workdays: weekdays, reviewDays: 7, consultDays: 30,
})
type Case = readonly [rule: string, step: StepKey, change: { readonly values?: StepValues; readonly facts?: (facts: Facts) => Facts }]
const item = (change: Partial<Item>) => (facts: Facts): Facts => ({ ...facts, item: { ...facts.item, ...change } })
const asked = (change: Partial<NonNullable<Facts['asked']>>) => (facts: Facts): Facts => ({ ...facts, asked: { ...facts.asked as NonNullable<Facts['asked']>, ...change } })
const record = (step: StepKey, values: StepValues, more: { readonly on?: `${number}-${number}-${number}`; readonly account?: string } = {}) => (facts: Facts): Facts => ({ ...facts, item: { ...facts.item, records: { ...facts.item.records, [step]: { on: '2025-06-01', by: '某', account: 'writer', ...more, values: { ...GOOD[step], ...values } } } } })
const CASES: readonly Case[] = [
  ['not-listed', 'start', { facts: item({ listing: 'proposed' }) }], ['no-class', 'start', { facts: item({ class: 'weather' }) }], ['excluded', 'start', { facts: item({ excluded: 'emergency' }) }], ['no-decider', 'start', { values: { by: '' } }],
  ['no-draft', 'draft', { values: { draft: '' } }], ['no-explanation', 'draft', { values: { explanation: '' } }], ['draft-after-publish', 'draft', { facts: record('publish', {}) }],
  ['no-way', 'participate', { values: { way: '' } }], ['no-participation', 'participate', { values: { way: 'exempt' } }], ['not-asked', 'participate', { facts: (facts) => ({ ...facts, asked: null }) }], ['still-open', 'participate', { facts: asked({ state: 'open', until: '2025-06-01' }) }], ['too-short', 'participate', { facts: asked({ until: '2025-04-03' }) }],
  ['no-summary', 'participate', { values: { summary: '' } }], ['no-hearing', 'participate', { values: { hearingOn: '' } }], ['no-list', 'participate', { values: { listOn: '2025-05-20' } }], ['late-papers', 'participate', { values: { papersOn: '2025-05-14' } }], ['unsigned-minutes', 'participate', { values: { signed: '' } }],
  ['no-experts', 'experts', { values: { way: 'none' } }], ['no-names', 'experts', { values: { experts: '' } }], ['interested-experts', 'experts', { values: { independent: '' } }], ['unsigned-opinion', 'experts', { values: { signed: '' } }],
  ['no-risk', 'risk', { values: { way: '' } }], ['no-level', 'risk', { values: { level: '' } }], ['no-measures', 'risk', { values: { measures: '' } }],
  ['instead-of-review', 'review', { values: { how: 'opinion' } }], ['no-conclusion', 'review', { values: { opinion: '' } }], ['review-too-short', 'review', { values: { on: '2025-06-10' } }], ['review-before-draft', 'review', { values: { submittedOn: '2025-02-28' } }], ['review-by-drafter', 'review', { values: { account: 'writer' } }],
  ['not-passed', 'discuss', { facts: record('review', { conclusion: 'failed' }, { on: '2025-06-11' }) }], ['changed-after-review', 'discuss', { facts: record('draft', {}, { on: '2025-06-12' }) }], ['uncontrolled-risk', 'discuss', { facts: record('risk', { controllable: 'no' }) }], ['wrong-meeting', 'discuss', { values: { meeting: 'other' } }], ['discussed-before-review', 'discuss', { values: { on: '2025-06-10' } }],
  ['head-not-last', 'discuss', { values: { headLast: '' } }], ['no-reason-for-majority', 'discuss', { values: { why: '' } }], ['dissent-unrecorded', 'discuss', { values: { dissent: '' } }], ['no-result', 'discuss', { values: { result: '' } }],
  ['no-party-report', 'party', { values: { on: '' } }], ['not-decided', 'publish', { facts: record('discuss', { result: 'rejected' }) }], ['no-document', 'publish', { values: { number: '' } }], ['no-adoption', 'publish', { values: { adoption: '' } }], ['no-feedback', 'publish', { facts: asked({ fedBackOn: null }) }],
  ['no-archive', 'archive', { values: { documents: '' } }], ['no-executor', 'execute', { values: { executor: '' } }], ['no-trigger', 'evaluate', { values: { trigger: '' } }], ['same-assessor', 'evaluate', { values: { assessor: '某评估中心' } }], ['no-assessor', 'evaluate', { values: { result: '' } }],
]

describe('what the regulation refuses, one by one', () => {
  for (const [id, step, { values = {}, facts = (same: Facts) => same }] of CASES) {
    const rule = RULES.find((one) => one.id === id && one.step === step)
    test(`${id}: ${rule?.words ?? 'no such rule'}（${rule?.article ?? ''}）`, () => {
      assert.ok(rule)
      const changed = { ...GOOD[step], ...values }, reasons = reasonsAgainstStep(facts(factsFor(step)), step, changed)
      assert.ok(reasons.includes(`${rule.words}（${rule.article}）`), reasons.join('；'))
      assert.deepEqual(reasonsAgainstStep(factsFor(step), step, GOOD[step]), [], 'the nearest allowed')
    })
  }
})
test('every rule has its case, and there are at least thirty', () => {
  assert.deepEqual(RULES.map(({ id }) => id).filter((id) => !CASES.some(([one]) => one === id)), [])
  assert.ok(CASES.length >= 30, String(CASES.length))
})
test('no step without those before it: no review, no discussion (第二十五条)', () => {
  for (const step of STEP_KEYS) for (const missing of STEPS[step].after) {
    const facts = factsFor(step), { [missing]: _, ...records } = facts.item.records
    assert.ok(reasonsBefore({ ...facts, item: { ...facts.item, records } }, step).some((reason) => reason.includes(STEPS[missing].label)), `${step} without ${missing}`)
  }
})
