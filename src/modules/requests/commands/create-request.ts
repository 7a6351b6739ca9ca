import type { Scene } from '#platform/act'
import { agencyById, allAgencies } from '#agencies'
import { officeCalendar, settings } from '#settings'
import type { AgencyId } from '#shared/actor'
import { yearOf, type Day } from '#shared/days'
import { bandsOf } from '#shared/min-hash'
import { maskedName, type Applicant } from '../domain/applicant.ts'
import { clockCaseOf, firstState } from '../domain/case.ts'
import { runClock } from '../domain/clock.ts'
import { formatNumber } from '../domain/letter/numbering.ts'
import { nextStep } from '../domain/next-step.ts'
import { numberWord } from '../domain/numbers.ts'
import type { Channel } from '../domain/outcome.ts'
import { officeRules } from '../queries/office-rules.ts'
import { nextNumber } from '../store.ts'
import { applicantKey, saveApplicant, withQueryCode } from '../store-applicant.ts'
import { addPaper } from '../store-papers.ts'
import { tablesOf } from '../tables.ts'

export type NewCase = {
  readonly agency: AgencyId; readonly channel: Channel; readonly arrivedOn: Day; readonly confirmedOn?: Day | null; readonly applicant: Applicant
  readonly subject: string; readonly description: string; readonly documentNumber: string; readonly wantedForm: string; readonly delivery: string
  readonly help: readonly string[]; readonly receipt?: string | null; readonly parent?: string | null
  readonly attachments: readonly { readonly kind?: string; readonly title: string; readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[]
}

async function numbered(scene: Scene, agency: AgencyId, year: number): Promise<{ id: string; number: string }> {
  const all = await allAgencies(scene.db)
  const own = await agencyById(scene.db, agency)
  const root = all.find(({ parent }) => parent === null) ?? own
  const { 'requests.requestPattern': pattern } = await settings(scene.db)
  const next = await nextNumber(scene.db, agency, 'request', year)
  return { id: `${agency}-${year}-${String(next).padStart(4, '0')}`, number: formatNumber(pattern, { word: numberWord(own, root), series: '公开申', year, number: next }) }
}

/** Puts a new request into the register: the open line, who asked under seal, the papers under seal. The caller's deed records it. */
export async function createRequest(scene: Scene, home: string, input: NewCase): Promise<{ id: string; number: string; queryCode: string }> {
  const { id, number } = await numbered(scene, input.agency, yearOf(input.arrivedOn))
  const applicant = await withQueryCode(input.applicant)
  const [calendar, rules] = [await officeCalendar(scene.db), await officeRules(scene.db)]
  const head = { channel: input.channel, arrivedOn: input.arrivedOn, confirmedOn: input.confirmedOn ?? null }
  const clock = runClock(clockCaseOf(head, []), calendar, rules.clock)
  const state = firstState(input.channel)
  const next = nextStep(state, clock, [], calendar)
  await tablesOf(scene.db).insertInto('requests.request').values({
    id, number, agency: input.agency, channel: input.channel, applicant_class: applicant.class, applicant_masked: maskedName(applicant), subject: input.subject,
    received_on: clock.timeline.receivedOn, due_on: clock.due, closed_on: null, outcome: null, letter_number: null, version: 1, state,
    description: input.description, document_number: input.documentNumber, wanted_form: input.wantedForm, delivery: input.delivery,
    arrived_on: input.arrivedOn, confirmed_on: head.confirmedOn, applicant_key: applicantKey(home, applicant), bands: bandsOf(`${input.subject}${input.description}`),
    receipt: input.receipt ?? null, locator: applicant.locator, parent: input.parent ?? null, help: [...input.help], next_on: next.on, next_what: next.what,
  }).execute()
  await saveApplicant(scene.db, home, id, applicant)
  for (const { kind = 'attachment', ...paper } of input.attachments) await addPaper(scene, home, { request: id, kind, ...paper })
  return { id, number, queryCode: applicant.queryCode }
}
