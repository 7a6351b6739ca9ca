import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAnswers, withTyped, type Answers, type ApplyStep } from './application.ts'
import { firstWrongStep, wrongIn } from './application-rules.ts'
import { submissionFrom } from './to-submission.ts'

const FACTS = { today: '2025-01-10', agencies: [{ id: 'gov' }] } as const
const GOOD: Answers = { ...noAnswers(), agency: 'gov', subject: '学区划分', description: '2024年', personName: '王某某', personId: '11010519491231002X', phone: '13800001234' }
const fieldsOf = (step: ApplyStep, over: Partial<Answers>) => wrongIn(step, { ...GOOD, ...over }, FACTS).map(({ field }) => field)

test('a form with what article 29 asks for, and nothing else, is right: the purpose is not asked', () => {
  assert.equal(firstWrongStep(GOOD, FACTS), null)
  assert.ok(!Object.keys(noAnswers()).some((name) => /purpose|use|reason/.test(name)))
})

test('what is asked for', () => {
  assert.deepEqual(fieldsOf('what', { agency: 'elsewhere', subject: '', description: '' }), ['agency', 'subject', 'description'])
  assert.deepEqual(fieldsOf('what', { subject: '长'.repeat(101), description: '长'.repeat(5001), documentNumber: '号'.repeat(101) }), ['subject', 'documentNumber', 'description'])
  assert.deepEqual(fieldsOf('what', { subject: '𠮷'.repeat(100) }), [])
})

test('who asks: a person’s fields for a person, an organisation’s for the five kinds', () => {
  assert.deepEqual(fieldsOf('who', { personName: '', personId: '1', class: 'nobody' }), ['class'])
  assert.deepEqual(fieldsOf('who', { personName: '', personId: '1' }), ['personName', 'personId'])
  assert.deepEqual(fieldsOf('who', { idKind: 'credit_code' }), ['idKind'])
  for (const kind of ['business', 'research', 'charity', 'legal', 'other']) {
    assert.deepEqual(fieldsOf('who', { class: kind, personName: '', personId: '' }), ['orgName', 'orgId', 'contact'])
    assert.deepEqual(fieldsOf('who', { class: kind, orgName: '某某社', orgId: '91350100M000100Y43', contact: '李某' }), [])
  }
})

test('how to be reached: by telephone, or who hears badly by e-mail', () => {
  assert.deepEqual(fieldsOf('who', { phone: '' }), ['phone'])
  assert.deepEqual(fieldsOf('who', { phone: '', help: ['hearing'] }), [])
  assert.deepEqual(fieldsOf('how', { phone: '', help: ['hearing'] }), ['email'])
  assert.deepEqual(fieldsOf('how', { phone: '', help: ['hearing'], email: 'wang@example.com' }), [])
  for (const phone of ['0599-1234567', '+852 2345 6789', '１３８００００１２３４']) assert.deepEqual(fieldsOf('who', { phone }), [], phone)
  assert.deepEqual(fieldsOf('who', { help: ['dancing'] }), ['help'])
})

test('the chosen way says what it needs', () => {
  assert.deepEqual(fieldsOf('how', { delivery: 'email' }), ['email'])
  assert.deepEqual(fieldsOf('how', { delivery: 'post' }), ['address'])
  assert.deepEqual(fieldsOf('how', { delivery: 'post', address: '青汀市滨河路9号', postcode: '35000' }), ['postcode'])
  assert.deepEqual(fieldsOf('how', { delivery: 'fax', phone: '' }), ['delivery', 'email'])
  assert.deepEqual(fieldsOf('how', { wantedForm: 'paper', delivery: 'online' }), ['delivery'])
  assert.deepEqual(fieldsOf('how', { wantedForm: 'x', delivery: '__proto__', email: 'a@b' }), ['wantedForm', 'delivery', 'email'])
  assert.deepEqual(fieldsOf('how', { delivery: 'online' }), [])
})

test('a step takes its own fields only, and keeps the others', () => {
  const typed = withTyped(GOOD, 'how', { subject: '改', email: ' a@example.com ' }, ['reading'])
  assert.deepEqual([typed.subject, typed.email, typed.help], ['学区划分', 'a@example.com', []])
})

test('what is sent holds the fields of the chosen class alone', () => {
  const keys = { queryCode: 'A', locator: 'B', viewKey: 'C' }
  const sent = submissionFrom({ ...GOOD, orgName: '别的', contact: '别人' }, keys, '2025-01-10T01:00:00.000Z', [])
  assert.deepEqual([sent.applicant.name, sent.applicant.contact, sent.applicant.locator], ['王某某', '', 'B'])
})
