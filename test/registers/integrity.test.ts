import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { leafRows } from '../../src/modules/annualreport/domain/format.ts'
import { DECISIONS, RESULTS, seedDisputes, type NewDispute } from '#disputes'
import { seedDocuments, type NewDocument } from '#policies'
import { isOutcome, OUTCOME_KEYS, OUTCOMES, outcomeLabel, seedRequests, type NewRequest } from '#requests'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase
before(async () => { database = await testDatabase() })
after(() => database.drop())

const request: NewRequest = {
  id: 'one', number: '一号', agency: 'a', channel: 'email', applicant_class: 'natural', applicant_masked: '陈某', subject: '某路的养护合同',
  received_on: '2023-03-01', due_on: '2023-03-29', closed_on: null, outcome: null, letter_number: null,
}
const dispute: NewDispute = {
  id: 'one', number: '一号', agency: 'a', kind: 'reconsideration', request: 'one', body: '某政府', cause: '不服答复', accepted_on: '2023-05-04', concluded_on: null, result: null, result_words: null,
}
const document: NewDocument = {
  id: 'one', kind: 'normative', agency: 'a', title: '某办法', doc_no: '青政发〔2020〕1号', unified_no: null, topic: '人才', issued_on: '2020-01-06', effective_on: '2020-02-01',
  valid_until: null, ended_on: null, ended_as: null, ended_by: null,
}

test('the outcomes are the leaves of the 2021 form, one for one, and the table takes each of them', async () => {
  assert.equal(OUTCOME_KEYS.length, 21)
  assert.deepEqual([...OUTCOME_KEYS].sort(), [...leafRows('2021')].sort())
  await seedRequests(database.office, OUTCOME_KEYS.map((outcome, i) => ({ ...request, id: `outcome-${i}`, number: `${i}号`, closed_on: '2023-03-20', outcome })))
  assert.ok(!isOutcome('toString') && isOutcome('granted'))
})

test('a withheld outcome sends the applicant to reconsideration first, a missing one leaves both ways', () => {
  assert.equal(OUTCOMES.denied_state_secret.remedy, 'reviewFirst')
  assert.equal(OUTCOMES.denied_internal.remedy, 'reviewFirst')
  assert.equal(OUTCOMES.partial.remedy, 'reviewFirst')
  assert.equal(OUTCOMES.unavailable_not_held.remedy, 'either')
  assert.equal(OUTCOMES.other_no_correction.remedy, 'none')
  assert.equal(outcomeLabel('granted'), '予以公开')
  assert.equal(outcomeLabel('denied_inquiry'), '不予公开：属于行政查询事项')
})

test('a register refuses what cannot be', async () => {
  const wrongRequests: Partial<NewRequest>[] = [
    { closed_on: '2023-03-20' }, { outcome: 'granted' }, { closed_on: '2023-02-28', outcome: 'granted' }, { due_on: '2023-02-01' },
    { closed_on: '2023-03-20', outcome: 'other_merged' as 'granted' }, { applicant_class: 'person' as 'natural' }, { channel: 'telephone' as 'email' },
  ]
  for (const wrong of wrongRequests) await assert.rejects(seedRequests(database.office, [{ ...request, ...wrong }]), /check constraint/)
  for (const wrong of [{ concluded_on: '2023-07-01' }, { result: 'upheld' }, { concluded_on: '2023-05-03', result: 'upheld' }] as const) {
    await assert.rejects(seedDisputes(database.office, [{ ...dispute, ...wrong }]), /check constraint/)
  }
  for (const wrong of [{ ended_on: '2023-07-01' }, { ended_as: 'lapsed' }, { ended_on: '2019-01-01', ended_as: 'lapsed' }, { valid_until: '2019-12-31' }] as const) {
    await assert.rejects(seedDocuments(database.office, [{ ...document, ...wrong }]), /check constraint/)
  }
  await seedRequests(database.office, [request])
  await assert.rejects(seedRequests(database.office, [{ ...request, id: 'two' }]), /unique/, 'an agency gives a number once')
})

test('decisions map to the three results of table 四 as the field says', () => {
  const words = (result: string) => Object.entries(DECISIONS).filter(([, of]) => of === result).map(([word]) => word)
  for (const word of ['维持', '驳回复议请求', '驳回诉讼请求']) assert.ok(words('upheld').includes(word), word)
  for (const word of ['变更', '撤销', '确认违法', '责令履行']) assert.ok(words('corrected').includes(word), word)
  for (const word of ['终止', '撤回', '不予受理']) assert.ok(words('other').includes(word), word)
  assert.deepEqual(Object.keys(RESULTS), ['upheld', 'corrected', 'other'])
})

test('the portal reads no register', async () => {
  for (const table of ['requests.request', 'disputes.dispute', 'policies.document']) {
    await assert.rejects(sql`select * from ${sql.table(table)}`.execute(database.portal), /permission denied/)
  }
  await assert.rejects(sql`delete from requests.request`.execute(database.office), /permission denied/, 'nobody deletes a request')
})
