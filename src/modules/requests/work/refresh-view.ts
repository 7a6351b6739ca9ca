import { act, type Kit } from '#platform/act'
import { sealView } from '#platform/crypto/query-code'
import { systemActor } from '#platform/system-actor'
import { publishCaseView } from '#publishing'
import type { CaseView } from '../domain/case-view.ts'
import { composeView, type ShownLetter } from '../domain/compose-view.ts'
import { LETTER_KINDS, type LetterKind } from '../domain/letter/kinds.ts'
import { SUPPLIABLE } from '../domain/supply.ts'
import { caseFacts } from '../queries/case-facts.ts'
import { letterOffice } from '../queries/letter-facts.ts'
import { loadRow } from '../store.ts'
import { applicantOf } from '../store-applicant.ts'
import { paperBytes } from '../store-papers.ts'
import { tablesOf } from '../tables.ts'

/** Letters to the applicant; what goes to third parties and other agencies is not theirs to see. */
const TO_APPLICANT: readonly LetterKind[] = ['receipt', 'correction_notice', 'reasons_notice', 'extension_notice', 'consultation_notice', 'fee_notice']
const isShown = (kind: string, servedOn: string | null): boolean => (kind.startsWith('decision_') ? servedOn !== null : (TO_APPLICANT as readonly string[]).includes(kind))

/** Puts what the applicant may see of a case before the gate, sealed with the key that the query code gives. Safe to run twice. */
export async function refreshView(kit: Kit, request: string): Promise<void> {
  const row = await loadRow(kit.db, request)
  if (!row.locator) return
  const applicant = await applicantOf(kit.db, kit.home, request)
  const facts = await caseFacts(kit.db, row, kit.now())
  const { agency, root, reviewBody, court } = await letterOffice(kit.db, row.agency)
  const key = Buffer.from(applicant.viewKey, 'base64')
  const shown: ShownLetter[] = []
  const supplied: CaseView['letters'][number][] = []
  const files: { name: string; mediaType: string; sealed: Buffer }[] = []
  for (const letter of facts.letters.filter(({ kind, servedOn, pdf }) => pdf !== null && isShown(kind, servedOn))) {
    const paper = await paperBytes(kit, letter.pdf ?? 0)
    const file = `${letter.id}.pdf`
    shown.push({ kind: letter.kind, file, on: letter.dated })
    files.push({ name: file, mediaType: paper.mediaType, sealed: sealView(key, paper.bytes) })
    if (!LETTER_KINDS[letter.kind as LetterKind]) throw new Error(`unknown kind of letter ${letter.kind}`)
  }
  // What is supplied goes out with the answer, never before it.
  for (const given of row.closed_on && row.letter_number ? facts.papers.filter(({ kind, shown: may, erasedOn }) => may && !erasedOn && SUPPLIABLE.includes(kind)) : []) {
    const paper = await paperBytes(kit, given.id)
    const file = `${given.id}-${paper.name}`
    supplied.push({ label: given.title, file, on: given.on })
    files.push({ name: file, mediaType: paper.mediaType, sealed: sealView(key, paper.bytes) })
  }
  const rated = await tablesOf(kit.db).selectFrom('requests.rating').select('stars').where('request', '=', request).executeTakeFirst() !== undefined
  const composed = composeView(facts, { name: agency.name, phone: agency.phone || root.phone, kind: agency.kind, reviewBody, court }, shown, rated)
  const view: CaseView = { ...composed, letters: [...composed.letters, ...supplied] }
  const sealed = sealView(key, Buffer.from(JSON.stringify(view)))
  await act(kit, systemActor(row.agency, ['requests.show']), 'requests.show', row.agency, async (scene) => {
    await publishCaseView(scene, { locator: applicant.locator, sealed, files })
    await scene.record(request, { version: row.version, letters: files.length })
  })
}
