import { renderDocxLetter } from '#platform/documents/docx-letter'
import { renderPdf } from '#platform/documents/typst'
import type { ComposedLetter } from '../domain/letter/compose.ts'

/** Sets a letter as PDF (archive quality) and as DOCX for the office's own further use. */
export async function renderLetter(letter: ComposedLetter): Promise<{ pdf: Uint8Array; docx: Uint8Array }> {
  const [pdf, docx] = await Promise.all([renderLetterPdf(letter), renderDocxLetter(letter)])
  return { pdf, docx }
}

export const renderLetterPdf = (letter: ComposedLetter): Promise<Uint8Array> => renderPdf('platform/documents/templates/letter.typ', letter)
