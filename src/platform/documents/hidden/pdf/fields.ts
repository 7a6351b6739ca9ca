import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { areaOf } from '../box.ts'
import type { Pass } from '../pass.ts'
import { dropNotes, notesOf } from './annotations.ts'
import { flatten } from './flatten.ts'
import { at, boxOf, dictAt, dictOf, key, listAt, nameAt, numberAt, streamBytes, wordsAt, wordsOf } from './objects.ts'

const UNSEEN = 1 | 2 | 32, PASSWORD = 1 << 13
type Field = { readonly dict: PDFDict; readonly raw: PDFObject; readonly name: string; readonly parent: PDFDict }

function fieldsOf(form: PDFDict, parent: PDFDict, list: string, prefix = '', depth = 0): Field[] {
  return depth > 20 ? [] : listAt(parent, list).flatMap((raw): Field[] => {
    const dict = dictOf(form.context, raw)
    if (!dict) return []
    const own = wordsAt(dict, 'T'), name = [prefix, own].filter((one) => one !== '').join('.')
    const kids = listAt(dict, 'Kids').some((kid) => wordsAt(dictOf(form.context, kid), 'T') !== '')
    return kids ? fieldsOf(form, dict, 'Kids', name, depth + 1) : [{ dict, raw, name, parent }]
  })
}
const isSeen = (widget: PDFDict): boolean => ((numberAt(widget, 'F') ?? 0) & UNSEEN) === 0 && areaOf(boxOf(widget.context, at(widget, 'Rect')) ?? { left: 0, top: 0, right: 0, bottom: 0 }) > 1
function drop({ parent, raw }: Field): void { for (const name of ['Fields', 'Kids']) { const list = at(parent, name); if (list && 'indexOf' in list && 'remove' in list) { const found = list as unknown as { asArray: () => PDFObject[]; remove: (index: number) => void }; const index = found.asArray().indexOf(raw); if (index >= 0) found.remove(index) } } }

/** Fields of a form that hold a value and are not to be seen: switched off, of no size, on no page, or only as stars. */
export function sweepFields(document: PDFDocument, pass: Pass): boolean {
  const form = dictAt(document.catalog, 'AcroForm')
  if (!form) return false
  let changed = false
  const pages = document.getPages(), placed = new Set(pages.flatMap((page) => notesOf(page).map(({ note }) => note)))
  for (const field of fieldsOf(form, form, 'Fields')) {
    const { dict, name } = field, value = wordsOf(at(dict, 'V')) || listAt(dict, 'V').map(wordsOf).join(' ')
    if (value === '' || nameAt(dict, 'FT') === 'Sig' || value === 'Off') continue
    const widgets = nameAt(dict, 'Subtype') === 'Widget' ? [dict] : listAt(dict, 'Kids').flatMap((kid) => dictOf(form.context, kid) ?? [])
    const seen = widgets.some((widget) => placed.has(widget) && isSeen(widget)) && ((numberAt(dict, 'Ff') ?? 0) & PASSWORD) === 0
    if (seen || !pass.tell('form-field', `表单 ${name}`, value)) continue
    drop(field)
    for (const page of pages) if (notesOf(page).some(({ note }) => widgets.includes(note))) dropNotes(page, (_, note) => widgets.includes(note))
    changed = true
  }
  const xfa = at(form, 'XFA')
  if (xfa) {
    const streams = 'asArray' in xfa ? listAt(form, 'XFA').map((one) => form.context.lookup(one)) : [xfa]
    const words = streams.map((one) => new TextDecoder().decode(streamBytes(one))).join(' ').replace(/<[^<>]*>/g, ' ')
    if (pass.tell('form-field', '表单 XFA', words)) { form.delete(key('XFA')); changed = true }
  }
  return changed
}

/** A signature over what is no more is worth nothing and shows as broken: its seal stays as a picture. */
export function settleSignatures(document: PDFDocument): void {
  const form = dictAt(document.catalog, 'AcroForm')
  for (const page of document.getPages()) {
    const signed = notesOf(page).filter(({ note }) => nameAt(note, 'FT') === 'Sig' || nameAt(dictAt(note, 'Parent'), 'FT') === 'Sig')
    for (const { note } of signed) if (isSeen(note)) flatten(document, page, note)
    if (signed.length > 0) dropNotes(page, (raw) => signed.some((one) => one.raw === raw))
  }
  if (!form) return
  for (const field of fieldsOf(form, form, 'Fields')) if (nameAt(field.dict, 'FT') === 'Sig') drop(field)
  form.delete(key('SigFlags'))
  document.catalog.delete(key('Perms'))
  if (listAt(form, 'Fields').length === 0) document.catalog.delete(key('AcroForm'))
}
