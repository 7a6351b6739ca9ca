import { sealJson } from '#platform/crypto/at-rest'
import { settings } from '#settings'
import { yearOf } from '#shared/days'
import { composeLetter } from '../domain/letter/compose.ts'
import { LETTER_KINDS, type LetterKind } from '../domain/letter/kinds.ts'
import { formatNumber } from '../domain/letter/numbering.ts'
import { numberWord } from '../domain/numbers.ts'
import { templateFor } from '../letters/templates.ts'
import { letterFacts, letterOffice } from '../queries/letter-facts.ts'
import { nextNumber } from '../store.ts'
import { applicantOf } from '../store-applicant.ts'
import { tablesOf } from '../tables.ts'
import type { Stage } from './make-move.ts'

export const letterPurpose = (request: string): string => `letter:${request}`

/**
 * Writes a letter inside the deed that sends it: number, text, remedy; a field that is missing refuses the whole deed by name. It is rendered by a job after.
 * The addressee is the applicant where nobody else is named.
 */
export async function issueLetter(stage: Stage, kind: LetterKind, fields: Readonly<Record<string, string>>, addressee?: string): Promise<{ id: number; number: string }> {
  const { facts: { head }, on, db, home } = stage
  const office = await letterOffice(db, head.agency)
  const { 'requests.letterPattern': pattern } = await settings(db)
  const { series } = LETTER_KINDS[kind]
  const year = yearOf(on)
  const next = await nextNumber(db, head.agency, series, year)
  const number = formatNumber(pattern, { word: numberWord(office.agency, office.root), series, year, number: next })
  const to = addressee ?? (await applicantOf(db, home, head.id)).name
  const letter = composeLetter(kind, letterFacts(office, head, { number, addressee: to, dated: on, fields }), await templateFor(db, head.agency, kind))
  const { id } = await tablesOf(db).insertInto('requests.letter').values({
    request: head.id, kind, number, dated: on, sealed: sealJson(home, letterPurpose(head.id), letter),
  }).returning('id').executeTakeFirstOrThrow()
  await stage.later('requests.render-letter', { letter: id })
  return { id, number }
}
