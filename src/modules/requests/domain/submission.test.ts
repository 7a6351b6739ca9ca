import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#shared/refusal'
import { readReply, readSubmission, type CitizenReply, type Submission } from './submission.ts'

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))
const SUBMISSION: Submission = {
  version: 1, at: '2025-01-10T01:00:00.000Z', agency: 'gov', subject: '学区划分', description: '2024年', documentNumber: '', wantedForm: 'paper', delivery: 'post', help: ['reading'], seen: ['/reports/2023/gov'],
  attachments: [{ name: 'a.pdf', mediaType: 'application/pdf', base64: 'JVBERg==' }],
  applicant: { class: 'natural', name: '王某某', idKind: 'resident_id', idNumber: '11010519491231002X', contact: '', phone: '13800001234', email: '', address: '青汀市滨河路9号', postcode: '', queryCode: '7K2M-9QXA-4TBD', locator: 'l', viewKey: 'k' },
}
const REPLY: CitizenReply = { version: 1, at: '2025-01-10T01:00:00.000Z', locator: 'l', kind: 'rate', text: '好', stars: 5, attachments: [] }

test('what was written is read back', () => {
  assert.deepEqual(readSubmission(bytes(SUBMISSION)), SUBMISSION)
  assert.deepEqual(readReply(bytes(REPLY)), REPLY)
})

test('what is none is refused, and nothing strange comes through', () => {
  const without = (name: string) => Object.fromEntries(Object.entries(SUBMISSION).filter(([key]) => key !== name))
  for (const name of Object.keys(SUBMISSION)) assert.throws(() => readSubmission(bytes(without(name))), Refusal, name)
  for (const bad of [null, 1, [], 'x', { ...SUBMISSION, version: 2 }, { ...SUBMISSION, delivery: 'toString' }, { ...SUBMISSION, at: 'soon' }, { ...SUBMISSION, seen: [1] }]) assert.throws(() => readSubmission(bytes(bad)), Refusal)
  assert.throws(() => readSubmission(Buffer.from([0xff, 0xfe])), Refusal)
  assert.throws(() => readReply(bytes({ ...REPLY, stars: 6 })), Refusal)
  assert.deepEqual(readSubmission(bytes({ ...SUBMISSION, strange: 1, __proto__: { a: 1 } })), SUBMISSION)
})
