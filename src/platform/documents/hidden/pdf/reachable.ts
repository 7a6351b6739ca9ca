import { PDFArray, PDFDict, PDFRef, PDFStream, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { at, key, nameAt, wordsAt } from './objects.ts'

/** The objects that a reader comes to from the root. */
export function reachable(document: PDFDocument): Set<string> {
  const { context } = document, seen = new Set<string>()
  const waiting: PDFObject[] = Object.values(context.trailerInfo).filter((one): one is PDFObject => one !== undefined)
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (seen.has(object.toString())) continue
      seen.add(object.toString())
      const found = context.lookup(object)
      if (found) waiting.push(found)
    } else {
      const within = object instanceof PDFDict ? object.values() : object instanceof PDFStream ? object.dict.values() : object instanceof PDFArray ? object.asArray() : []
      for (const one of within) waiting.push(one)
    }
  }
  return seen
}

/** Pages that were taken out and lie in the file still. */
export function lostPages(document: PDFDocument): number {
  const seen = reachable(document)
  return document.context.enumerateIndirectObjects().filter(([ref, object]) => !seen.has(ref.toString()) && object instanceof PDFDict && nameAt(object, 'Type') === 'Page' && at(object, 'Contents') !== undefined).length
}

export function dropUnreachable(document: PDFDocument): void {
  const seen = reachable(document)
  for (const [ref] of document.context.enumerateIndirectObjects()) if (!seen.has(ref.toString())) document.context.delete(ref)
}

/** What was taken off the pages also stands in the structure for readers of the blind, as their replacement text. */
export function dropReplacements(document: PDFDocument, removed: string): void {
  const gone = removed.split('\n').map((line) => line.replace(/\s+/g, '')).filter((line) => line.length > 1)
  if (gone.length === 0) return
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    for (const name of ['ActualText', 'Alt', 'E']) { const words = wordsAt(object, name).replace(/\s+/g, ''); if (words !== '' && gone.some((line) => words.includes(line) || (words.length > 1 && line.includes(words)))) object.delete(key(name)) }
  }
}
