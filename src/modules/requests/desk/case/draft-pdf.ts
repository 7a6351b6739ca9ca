import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { isOutcome } from '../../domain/outcome.ts'
import { renderLetterPdf } from '../../letters/render.ts'
import { caseFile, type CaseFile } from './case-file.ts'
import { decisionFields } from '../../domain/decision-fields.ts'
import { writtenFields } from './forms/draft-form.tsx'
import { decisionDraft } from './forms/opinion-forms.ts'
import type { LetterDraft } from './forms/types.ts'
import { previewOf } from './letter-preview.tsx'

async function pdfOf(kit: Kit, file: CaseFile, draft: LetterDraft | undefined): Promise<Answer> {
  if (!draft) throw new Refusal(404, ['还没有拟定答复，请先在“拟定答复”中选择办理结果'])
  const { letter, missing } = await previewOf(kit, file, draft, file.facts.today)
  if (!letter) throw new Refusal(422, missing)
  return { file: { bytes: await renderLetterPdf(letter), mediaType: 'application/pdf', name: `${file.row.number}拟稿.pdf`, inline: true } }
}

/** The kept draft as it would be sent, the applicant masked. */
export async function showDraftPdf(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await caseFile(kit, asked)
  return pdfOf(kit, file, decisionDraft(file)[0])
}

/** What stands in the form, not kept yet. */
export async function tryDraftPdf(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await caseFile(kit, asked)
  const outcome = asked.form['outcome'] ?? ''
  if (!isOutcome(outcome)) throw new Refusal(422, ['请选择办理结果'])
  const typed = Object.fromEntries(Object.entries(asked.form).map(([name, value]) => [name, value ?? '']))
  return pdfOf(kit, file, { kind: `decision_${outcome}`, fields: decisionFields(file.facts, outcome, writtenFields(file, outcome, typed)) })
}
