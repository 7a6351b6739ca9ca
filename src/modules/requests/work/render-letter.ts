import { act, type Kit } from '#platform/act'
import { openJson } from '#platform/crypto/at-rest'
import { systemActor } from '#platform/system-actor'
import { letterPurpose } from '../commands/issue-letter.ts'
import type { ComposedLetter } from '../domain/letter/compose.ts'
import { LETTER_KINDS, type LetterKind } from '../domain/letter/kinds.ts'
import { renderLetter } from '../letters/render.ts'
import { loadRow } from '../store.ts'
import { addPaper } from '../store-papers.ts'
import { tablesOf } from '../tables.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Sets a letter that a deed has written, as PDF and DOCX, into the case file. Safe to run twice. */
export async function makeLetterPapers(kit: Kit, id: number): Promise<void> {
  const letter = await tablesOf(kit.db).selectFrom('requests.letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (letter.paper_pdf !== null || !letter.sealed) return
  const { agency } = await loadRow(kit.db, letter.request)
  const { pdf, docx } = await renderLetter(openJson<ComposedLetter>(kit.home, letterPurpose(letter.request), letter.sealed))
  const title = `${LETTER_KINDS[letter.kind as LetterKind].label} ${letter.number}`
  await act(kit, systemActor(agency, ['requests.render']), 'requests.render', agency, async (scene) => {
    const held = await tablesOf(scene.db).selectFrom('requests.letter').select('paper_pdf').where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
    if (held.paper_pdf !== null) return void await scene.record(letter.request, { letter: letter.number, again: true })
    const common = { request: letter.request, kind: 'letter', title }
    const paperPdf = await addPaper(scene, kit.home, { ...common, name: `${letter.number}.pdf`, mediaType: 'application/pdf', bytes: pdf, shown: true })
    const paperDocx = await addPaper(scene, kit.home, { ...common, name: `${letter.number}.docx`, mediaType: DOCX, bytes: docx })
    await tablesOf(scene.db).updateTable('requests.letter').set({ paper_pdf: paperPdf, paper_docx: paperDocx }).where('id', '=', id).execute()
    await scene.record(letter.request, { letter: letter.number, papers: [paperPdf, paperDocx] })
    await scene.later('requests.refresh-view', { request: letter.request })
  })
}
