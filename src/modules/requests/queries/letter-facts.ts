import type { Kysely } from 'kysely'
import { agencyById, allAgencies, type Agency } from '#agencies'
import { settings } from '#settings'
import type { Day } from '#shared/days'
import type { CaseHead } from '../domain/facts.ts'
import type { LetterFacts } from '../domain/letter/compose.ts'
import { CHANNELS } from '../domain/outcome.ts'
import { DELIVERIES, WANTED_FORMS } from '../domain/submission.ts'

export type LetterOffice = { readonly agency: Agency; readonly root: Agency; readonly reviewBody: string; readonly court: string }

/** Who signs, and where the remedies lie: an agency's reviewer is its own government, the government's is the one above (行政复议法第二十四条). */
export async function letterOffice(db: Kysely<unknown>, agencyId: string): Promise<LetterOffice> {
  const agency = await agencyById(db, agencyId)
  const root = (await allAgencies(db)).find(({ parent }) => parent === null) ?? agency
  const chosen = await settings(db)
  return { agency, root, reviewBody: agency.id === root.id ? chosen['requests.reviewBodyOfRoot'] : root.name, court: chosen['requests.court'] }
}

const labelOf = (labels: Readonly<Record<string, string>>, key: string): string => labels[key] ?? key

/** What a letter of this case is written from. */
export const letterFacts = (office: LetterOffice, head: CaseHead, letter: { number: string; addressee: string; dated: Day; fields: Readonly<Record<string, string>> }): LetterFacts => ({
  ...letter, agencyName: office.agency.name, agencySigns: office.agency.signsAs || office.agency.name,
  agencyAddress: office.agency.address || office.root.address, agencyPhone: office.agency.phone || office.root.phone, reviewBody: office.reviewBody, court: office.court,
  request: {
    number: head.number, receivedOn: head.receivedOn, subject: head.subject, description: head.description, documentNumber: head.documentNumber,
    channelLabel: CHANNELS[head.channel], wantedFormLabel: labelOf(WANTED_FORMS, head.wantedForm), deliveryLabel: labelOf(DELIVERIES, head.delivery),
  },
})
