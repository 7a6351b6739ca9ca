import type { Kit } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { standing } from '../domain/case.ts'
import type { CaseFacts } from '../domain/facts.ts'
import { composeLetter } from '../domain/letter/compose.ts'
import { LETTER_KINDS } from '../domain/letter/kinds.ts'
import { outcomeLabel } from '../domain/outcome.ts'
import type { RequestMove } from '../domain/procedure.ts'
import { renderLetterPdf } from '../letters/render.ts'
import { templateFor } from '../letters/templates.ts'
import { letterFacts, letterOffice } from '../queries/letter-facts.ts'

const STATIONS: Readonly<Partial<Record<RequestMove, string>>> = {
  draft: '拟稿', department_agree: '承办意见', pass_to_approval: '承办意见', department_return: '承办退回', legal_agree: '合法性审核', legal_return: '合法性审核退回', approve: '签批', approve_return: '签批退回',
}

/** 审查呈批单: who said what of the draft on the way to the signature; goes into the file, never to the applicant. */
export async function reviewSheet(kit: Kit, facts: CaseFacts) {
  const said = standing(facts.events).flatMap(({ move, on, accountName, note }) => {
    const station = STATIONS[move as RequestMove]
    return station ? [`${station}（${on}，${accountName}）：${note || (station === '拟稿' ? outcomeLabel(facts.decision?.outcome ?? 'other_other') : '同意')}`] : []
  })
  if (said.length === 0) return []
  const { label } = LETTER_KINDS.review_sheet
  const on = facts.head.closedOn ?? facts.today
  const letter = composeLetter('review_sheet', letterFacts(await letterOffice(kit.db, facts.head.agency), facts.head, { number: facts.head.number, addressee: '（内部）', dated: on, fields: { opinions: said.join('\n') } }),
    await templateFor(kit.db, facts.head.agency, 'review_sheet'))
  const bytes = await renderLetterPdf({ ...letter, addressee: '' })
  return [{ title: label, name: `${label}.pdf`, mediaType: 'application/pdf', bytes, hash: sm3(bytes), on, by: letter.agency }]
}
