import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { composeLetter, type ComposedLetter, type LetterTemplate } from '../domain/letter/compose.ts'
import { LETTER_KINDS, type LetterKind } from '../domain/letter/kinds.ts'
import { letterOffice } from '../queries/letter-facts.ts'

/** A letter of this kind with sample words in every field, to see what a text looks like. */
export async function sampleLetter(db: Kysely<unknown>, agencyId: AgencyId, kind: LetterKind, template: LetterTemplate, today: Day): Promise<ComposedLetter> {
  const { agency, root, reviewBody, court } = await letterOffice(db, agencyId)
  return composeLetter(kind, {
    number: '（样张）', agencyName: agency.name, agencySigns: agency.signsAs || agency.name, agencyAddress: agency.address || root.address || '（地址）', agencyPhone: agency.phone || root.phone || '（电话）',
    reviewBody: reviewBody || '（复议机关）', court: court || '（管辖法院）', addressee: '王某', dated: today,
    request: { number: '（申请编号）', receivedOn: today, subject: '某某工程规划许可材料', description: '', documentNumber: '', channelLabel: '互联网', wantedFormLabel: '纸质', deliveryLabel: '邮寄' },
    fields: Object.fromEntries(LETTER_KINDS[kind].fields.map(({ name, label }) => [name, `（${label}）`])),
  }, template)
}
