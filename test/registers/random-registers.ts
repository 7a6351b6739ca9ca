import fc from 'fast-check'
import { OUTCOME_KEYS, APPLICANT_CLASSES, type ApplicantClass, type NewRequest } from '#requests'
import { DECISIONS, KINDS, type DisputeKind, type NewDispute } from '#disputes'
import type { NewDocument } from '#policies'
import { addDays, type Day } from '#shared/days'

export const AGENCIES = ['anbu', 'bobu', 'cibu'] as const
const FIRST: Day = '2021-11-01'
const agency = fc.constantFrom(...AGENCIES)
/** Days around two turns of a year; the turns themselves often. */
const day: fc.Arbitrary<Day> = fc.oneof(fc.constantFrom<Day>('2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'), fc.nat(900).map((days) => addDays(FIRST, days)))
/** From a first day to a later one or to none yet; the same day is allowed. */
const span = fc.tuple(day, fc.option(fc.nat(500), { freq: 3 })).map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }))

export const requests: fc.Arbitrary<NewRequest[]> = fc.array(
  fc.record({ agency, span, outcome: fc.constantFrom(...OUTCOME_KEYS), applicant: fc.constantFrom(...(Object.keys(APPLICANT_CLASSES) as ApplicantClass[])) }), { maxLength: 60, size: 'max' },
).map((all) => all.map(({ agency: of, span: { from, to }, outcome, applicant }, i) => ({
  id: `r${i}`, number: `${i}号`, agency: of, channel: 'internet', applicant_class: applicant, applicant_masked: '某某', subject: `第${i}件`, received_on: from, due_on: addDays(from, 28),
  closed_on: to, outcome: to && outcome, letter_number: null,
})))

export const disputes: fc.Arbitrary<NewDispute[]> = fc.array(
  fc.record({ agency, span, kind: fc.constantFrom(...(Object.keys(KINDS) as DisputeKind[])), result: fc.constantFrom(...Object.values(DECISIONS)) }), { maxLength: 40, size: 'max' },
).map((all) => all.map(({ agency: of, span: { from, to }, kind, result }, i) => ({
  id: `d${i}`, number: `${i}号`, agency: of, kind, request: null, body: '法院', cause: `第${i}件`, accepted_on: from, concluded_on: to, result: to && result, result_words: null,
})))

export const documents: fc.Arbitrary<NewDocument[]> = fc.array(
  fc.record({ agency, span, kind: fc.constantFrom('regulation' as const, 'normative' as const), as: fc.constantFrom('repealed' as const, 'lapsed' as const), lasts: fc.option(fc.nat(700)) }), { maxLength: 40, size: 'max' },
).map((all) => all.map(({ agency: of, span: { from, to }, kind, as, lasts }, i) => ({
  id: `p${i}`, kind, agency: of, title: `第${i}份`, doc_no: `${i}号`, unified_no: null, topic: '人才', issued_on: from, effective_on: from, valid_until: lasts === null ? null : addDays(from, lasts),
  ended_on: to, ended_as: to && as, ended_by: null,
})))
