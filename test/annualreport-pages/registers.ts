import type { Kysely } from 'kysely'
import { seedDisputes } from '../../src/modules/disputes/seed.ts'
import { seedDocuments } from '../../src/modules/policies/seed.ts'
import { APPLICANT_CLASSES, OUTCOMES, type ApplicantClass, type Outcome } from '../../src/modules/requests/domain/outcome.ts'
import { seedRequests } from '../../src/modules/requests/seed.ts'
import type { Day } from '#shared/days'

const CLASSES = Object.keys(APPLICANT_CLASSES) as ApplicantClass[]
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

/** A department's 2023 with something in every row of table 三: 1 to 3 requests an outcome, 24 more granted, 4 carried in, 3 carried out. */
async function requestsOf(db: Kysely<unknown>, agency: string): Promise<void> {
  const made: { received: Day; closed: Day | null; outcome: Outcome | null }[] = []
  for (const [i, outcome] of (Object.keys(OUTCOMES) as Outcome[]).entries()) {
    for (const _ of range(1 + (i % 3))) made.push({ received: '2023-03-01', closed: '2023-03-20', outcome })
  }
  for (const _ of range(24)) made.push({ received: '2023-06-01', closed: '2023-06-20', outcome: 'granted' })
  for (const _ of range(4)) made.push({ received: '2022-12-20', closed: '2023-01-12', outcome: 'partial' })
  for (const _ of range(3)) made.push({ received: '2023-12-25', closed: null, outcome: null })
  made.push({ received: '2022-05-01', closed: '2022-05-20', outcome: 'granted' })
  await seedRequests(
    db,
    made.map(({ received, closed, outcome }, i) => ({
      id: `${agency}-${i}`,
      number: `${agency}-2023-${i}`,
      agency,
      channel: 'internet',
      applicant_class: CLASSES[i % CLASSES.length] ?? 'natural',
      applicant_masked: '陈某',
      subject: `第${i}号道路的养护合同`,
      received_on: received,
      due_on: '2024-02-01',
      closed_on: closed,
      outcome,
      letter_number: null,
    })),
  )
}

async function disputesOf(db: Kysely<unknown>, agency: string): Promise<void> {
  const kinds = ['reconsideration', 'litigationDirect', 'litigationAfter'] as const
  const results = ['upheld', 'corrected', 'other', null] as const
  await seedDisputes(
    db,
    kinds.flatMap((kind, k) =>
      results.flatMap((result, r) =>
        range(1 + ((k + r) % 2)).map((n) => ({
          id: `${agency}-${kind}-${r}-${n}`,
          number: `${agency}-${kind}-${r}-${n}`,
          agency,
          kind,
          request: null,
          body: '青汀市人民法院',
          cause: '不服信息公开答复',
          accepted_on: '2023-04-01' as const,
          concluded_on: result ? ('2023-08-01' as const) : null,
          result,
          result_words: null,
        })),
      ),
    ),
  )
}

const document = (agency: string, i: number, issued: Day, ended: Day | null) => ({
  id: `${agency}-doc-${i}`,
  kind: i % 5 === 0 ? ('regulation' as const) : ('normative' as const),
  agency,
  title: `第${i}号管理办法`,
  doc_no: `青交〔${issued.slice(0, 4)}〕${i}号`,
  unified_no: null,
  topic: '交通',
  issued_on: issued,
  effective_on: issued,
  valid_until: null,
  ended_on: ended,
  ended_as: ended ? ('repealed' as const) : null,
  ended_by: null,
})

/** A department with records behind every kind of cell. */
export async function seedRegisters(db: Kysely<unknown>, agency: string): Promise<void> {
  await requestsOf(db, agency)
  await disputesOf(db, agency)
  await seedDocuments(db, [
    ...range(6).map((i) => document(agency, i, '2023-02-01', null)),
    ...range(7).map((i) => document(agency, 10 + i, '2019-02-01', '2023-05-01')),
    ...range(23).map((i) => document(agency, 20 + i, '2020-02-01', null)),
  ])
}
