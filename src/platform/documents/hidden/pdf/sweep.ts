import { PDFDocument } from '@cantoo/pdf-lib'
import { Refusal } from '#shared/refusal'
import { openPdf, type OpenedPdf } from '../../redact/open-pdf.ts'
import { damaged, LIMITS, locked, tooLarge } from '../limits.ts'
import type { Pass } from '../pass.ts'
import { coversOf, sweepNotes } from './annotations.ts'
import { sweepAttachments, sweepScripts } from './attachments.ts'
import { settleSignatures, sweepFields } from './fields.ts'
import { sweepMetadata } from './metadata.ts'
import { sweepPages } from './pages.ts'
import { sweepPhotographs } from './pictures.ts'
import { dropReplacements, dropUnreachable, lostPages } from './reachable.ts'
import { sectionsOf, strayBytes, wordsBefore } from './revisions.ts'

async function opened(bytes: Uint8Array): Promise<{ document: PDFDocument; reader: OpenedPdf }> {
  const reader = await openPdf(bytes).catch(() => undefined)
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ...(hasKey(bytes) ? { password: '' } : {}) })
    if (!reader) throw damaged()
    if (document.getPageCount() > LIMITS.pages) throw tooLarge()
    if (document.getPageCount() !== reader.numPages) throw damaged()
    return { document, reader }
  } catch (error) {
    await reader?.loadingTask.destroy()
    if (error instanceof Refusal) throw error
    throw hasKey(bytes) ? locked() : damaged()
  }
}
const hasKey = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')

async function sweepFileItself(bytes: Uint8Array, document: PDFDocument, pass: Pass): Promise<boolean> {
  let changed = false
  const sections = sectionsOf(bytes), lost = lostPages(document), stray = strayBytes(bytes)
  if (sections > 1 && pass.tell('earlier-revision', `${sections - 1} 个以前的版本`, await wordsBefore(bytes))) changed = true
  if (lost > 0 && pass.tell('earlier-revision', '删掉的页面', `${lost} 页`)) changed = true
  if (stray.before + stray.after > 0 && pass.tell('trailing-data', stray.after > 0 ? '文件末尾' : '文件开头', `${stray.before + stray.after} 字节 ${stray.text}`)) changed = true
  return changed
}

/** A PDF: pages, notes, files, forms, scripts, properties, photographs, and what was there before. Where anything goes, all is written anew as one version that holds only what a reader comes to. */
export async function sweepPdf(bytes: Uint8Array, pass: Pass): Promise<Uint8Array> {
  const { document, reader } = await opened(bytes)
  try {
    const { words, removed, changed } = await sweepPages(bytes, document, reader, pass, coversOf)
    const steps = [
      await sweepFileItself(bytes, document, pass), sweepAttachments(document, pass), sweepScripts(document, pass), sweepFields(document, pass), sweepNotes(document, pass),
      sweepMetadata(document, pass, words), await sweepPhotographs(document, pass),
    ]
    if (!changed && !steps.includes(true)) return bytes
    settleSignatures(document)
    dropReplacements(document, removed)
    dropUnreachable(document)
    return await document.save({ updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: 5000 })
  } finally { await reader.loadingTask.destroy() }
}
