import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import type { Pass } from '../pass.ts'
import { dropNotes, notesOf } from './annotations.ts'
import { at, dictAt, dictOf, key, listAt, nameAt, streamBytes, wordsAt, wordsOf } from './objects.ts'

const MEDIA = new Set(['FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D'])

/** The entries of a name tree, with a limit for one that runs in circles. */
function entriesOf(tree: PDFDict | undefined, depth = 0): [string, PDFDict][] {
  if (!tree || depth > 20) return []
  const names = listAt(tree, 'Names'), found: [string, PDFDict][] = []
  for (let number = 0; number + 1 < names.length; number += 2) { const value = dictOf(tree.context, names[number + 1]); if (value) found.push([wordsOf(names[number]), value]) }
  return [...found, ...listAt(tree, 'Kids').slice(0, 1000).flatMap((kid) => entriesOf(dictOf(tree.context, kid), depth + 1))]
}
const fileName = (file: PDFDict): string => wordsAt(file, 'UF') || wordsAt(file, 'F') || '未命名'
const sizeOf = (file: PDFDict): number => streamBytes(at(dictAt(file, 'EF'), 'F')).length

/** Files in the file: attached to it, to a page, to an object, or pinned to a place. */
export function sweepAttachments(document: PDFDocument, pass: Pass): boolean {
  let changed = false
  const names = dictAt(document.catalog, 'Names'), told = new Set<PDFDict>()
  const tell = (file: PDFDict, place: string): boolean => { const known = told.has(file); told.add(file); return known ? pass.takes('embedded-file') : pass.tell('embedded-file', place, `${fileName(file)}（${sizeOf(file)} 字节）`) }
  if (entriesOf(dictAt(names, 'EmbeddedFiles')).map(([, file]) => tell(file, '附件')).some(Boolean)) { names?.delete(key('EmbeddedFiles')); document.catalog.delete(key('Collection')); changed = true }
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = dictOf(document.context, object)
    if (dict && at(dict, 'AF') instanceof PDFArray && listAt(dict, 'AF').map((one) => dictOf(document.context, one)).map((file) => file !== undefined && tell(file, '附件')).some(Boolean)) { dict.delete(key('AF')); changed = true }
  }
  for (const [number, page] of document.getPages().entries()) {
    const media = notesOf(page).filter(({ note }) => MEDIA.has(nameAt(note, 'Subtype')))
    const gone = media.filter(({ note }) => { const file = dictAt(note, 'FS'); return file ? tell(file, `第${number + 1}页`) : pass.tell('embedded-file', `第${number + 1}页`, `${nameAt(note, 'Subtype')} ${wordsAt(note, 'Contents')}`) }).map(({ raw }) => raw)
    if (gone.length > 0) { dropNotes(page, (raw) => gone.includes(raw)); changed = true }
  }
  return changed
}

const ACTIVE = new Set(['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'Rendition', 'Movie', 'Sound', 'GoToR', 'GoToE'])
function scriptOf(action: PDFDict): string {
  const code = at(action, 'JS'), file = dictAt(action, 'F')
  return `${nameAt(action, 'S')} ${wordsOf(code) || new TextDecoder().decode(streamBytes(code)).slice(0, 400)}${file ? fileName(file) : wordsAt(action, 'F')}${wordsAt(dictAt(action, 'Win'), 'F')}`
}

/** What runs by itself or at a click: scripts, programs to start, forms that send themselves. Links to pages and to the web stay. */
export function sweepScripts(document: PDFDocument, pass: Pass): boolean {
  let changed = false
  const names = dictAt(document.catalog, 'Names')
  for (const [name, action] of entriesOf(dictAt(names, 'JavaScript'))) if (pass.tell('script', '文档脚本', `${name} ${scriptOf(action)}`)) { names?.delete(key('JavaScript')); changed = true }
  for (const [, object] of document.context.enumerateIndirectObjects()) for (const dict of nestedDicts(object)) for (const name of ['A', 'OpenAction', 'AA', 'Next', 'PA']) {
    const holder = dictAt(dict, name)
    if (!holder || !(at(dict, name) instanceof PDFDict)) continue
    const actions = name === 'AA' ? [...holder.values()].flatMap((one) => dictOf(document.context, one) ?? []) : [holder]
    for (const action of actions) {
      const kind = nameAt(action, 'S')
      if (!ACTIVE.has(kind)) continue
      if (pass.tell(kind === 'GoToR' || kind === 'GoToE' ? 'external-link' : 'script', name === 'OpenAction' ? '打开文件时' : '动作', scriptOf(action))) { dict.delete(key(name)); changed = true }
    }
  }
  return changed
}

/** A dictionary and those written right within it. */
function nestedDicts(object: unknown, depth = 0): PDFDict[] {
  if (depth > 6) return []
  if (object instanceof PDFDict) return [object, ...object.values().flatMap((value) => (value instanceof PDFRef || value instanceof PDFName ? [] : nestedDicts(value, depth + 1)))]
  if (object instanceof PDFArray) return object.asArray().slice(0, 2000).flatMap((value) => (value instanceof PDFRef ? [] : nestedDicts(value, depth + 1)))
  return []
}
