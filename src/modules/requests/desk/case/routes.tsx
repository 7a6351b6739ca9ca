import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { unmaskApplicant } from '../../commands/unmask-applicant.ts'
import { TakenOverPage } from '../request-page.tsx'
import { postPaper } from './add-paper.tsx'
import { caseFile, rowAsked } from './case-file.ts'
import { CasePage } from './case-page.tsx'
import { askMove, postMove } from './do-move.tsx'
import { showDraftPdf, tryDraftPdf } from './draft-pdf.ts'
import { postClean, postSupply, showPaperCheck } from './paper-check.tsx'
import { downloadPaper } from './papers.ts'
import { UnmaskedPage } from './unmasked-page.tsx'

async function showCase(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await caseFile(kit, asked)
  return { page: file.facts.clock ? <CasePage file={file} /> : <TakenOverPage file={file} /> }
}

/** Shows who asked, once; without a reason the page comes back asking for it. */
async function postUnmask(kit: Kit, asked: AskedBy): Promise<Answer> {
  const row = await rowAsked(kit, asked)
  const why = asked.form['why'] ?? ''
  try {
    return { page: <UnmaskedPage row={row} applicant={await unmaskApplicant(kit, asked.actor, { id: row.id, why })} /> }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return { page: <CasePage file={await caseFile(kit, asked)} unmask={{ why, reasons: error.reasons }} />, status: 422 }
  }
}

/** One request at the desk: its page, its papers, and every move's form. The commands judge who may; the pages ask for reading. */
export const caseRoutes: readonly Route[] = [
  { at: '/requests/:id', method: 'GET', deed: 'requests.read', handle: showCase },
  { at: '/requests/:id/unmask', method: 'POST', deed: 'requests.unmask', handle: postUnmask },
  { at: '/requests/:id/draft.pdf', method: 'GET', deed: 'requests.read', handle: showDraftPdf },
  { at: '/requests/:id/draft.pdf', method: 'POST', deed: 'requests.handle', handle: tryDraftPdf },
  { at: '/requests/:id/papers', method: 'POST', deed: 'requests.handle', handle: postPaper },
  { at: '/requests/:id/papers/:paper', method: 'GET', deed: 'requests.read', handle: downloadPaper },
  { at: '/requests/:id/papers/:paper/supply', method: 'POST', deed: 'requests.handle', handle: postSupply },
  { at: '/requests/:id/papers/:paper/check', method: 'GET', deed: 'requests.read', handle: showPaperCheck },
  { at: '/requests/:id/papers/:paper/clean', method: 'POST', deed: 'requests.handle', handle: postClean },
  { at: '/requests/:id/do/:move', method: 'GET', deed: 'requests.read', handle: askMove },
  { at: '/requests/:id/do/:move', method: 'POST', deed: 'requests.read', handle: postMove },
]
