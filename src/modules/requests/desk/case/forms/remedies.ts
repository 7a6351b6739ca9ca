import type { Kit } from '#platform/act'
import { remedyParagraph } from '../../../domain/letter/remedy.ts'
import { OUTCOME_KEYS, type Outcome } from '../../../domain/outcome.ts'
import { letterOffice } from '../../../queries/letter-facts.ts'
import type { CaseFile } from '../case-file.ts'

export type Remedies = Readonly<Record<Outcome, string>>

/** What the letter of each outcome will tell the applicant to do against it, decided today. */
export async function remediesOf(kit: Kit, { facts: { head, today } }: CaseFile): Promise<Remedies> {
  const { reviewBody, court } = await letterOffice(kit.db, head.agency)
  const online = head.delivery === 'online'
  return Object.fromEntries(OUTCOME_KEYS.map((outcome) => [outcome, remedyParagraph(outcome, { decidedOn: today, reviewBody, court, online })])) as Record<Outcome, string>
}
