import { decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFStream, PDFString, type PDFContext, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { LIMITS, tooLarge } from '../limits.ts'
import type { Box } from '../box.ts'

/** Reading of PDF objects that may be of any kind, missing, or behind a reference: nothing here throws on what is odd. */
export const key = (text: string): PDFName => PDFName.of(text)
export function look(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  let at = object
  for (let hops = 0; at instanceof PDFRef && hops < 20; hops += 1) at = context.lookup(at)
  return at instanceof PDFRef ? undefined : at
}
export const dictOf = (context: PDFContext, object: PDFObject | undefined): PDFDict | undefined => {
  const found = look(context, object)
  return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined
}
export const at = (dict: PDFDict | undefined, name: string): PDFObject | undefined => (dict ? look(dict.context, dict.get(key(name))) : undefined)
export const dictAt = (dict: PDFDict | undefined, name: string): PDFDict | undefined => { const found = at(dict, name); return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined }
export const listAt = (dict: PDFDict | undefined, name: string): PDFObject[] => { const found = at(dict, name); return found instanceof PDFArray ? found.asArray() : [] }
export const nameAt = (dict: PDFDict | undefined, name: string): string => { const found = at(dict, name); return found instanceof PDFName ? found.decodeText() : '' }
export const numberAt = (dict: PDFDict | undefined, name: string): number | undefined => { const found = at(dict, name); return found instanceof PDFNumber ? found.asNumber() : undefined }
export const wordsOf = (object: PDFObject | undefined): string => {
  try { return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText().replaceAll('\u0000', '').trim() : object instanceof PDFName ? object.decodeText() : '' } catch { return '' }
}
export const wordsAt = (dict: PDFDict | undefined, name: string): string => wordsOf(at(dict, name))
export const numbersOf = (context: PDFContext, object: PDFObject | undefined): number[] => {
  const found = look(context, object)
  return found instanceof PDFArray ? found.asArray().map((one) => { const value = look(context, one); return value instanceof PDFNumber ? value.asNumber() : 0 }) : []
}
export const boxOf = (context: PDFContext, object: PDFObject | undefined): Box | undefined => {
  const [x1, y1, x2, y2] = numbersOf(context, object)
  return x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined ? undefined : { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) }
}

/** The unpacked bytes of a stream; nothing where its packing is broken or of a kind for pictures. */
export function streamBytes(object: PDFObject | undefined): Uint8Array {
  if (!(object instanceof PDFRawStream)) return object instanceof PDFStream ? object.getContents() : new Uint8Array()
  try {
    const made = decodePDFRawStream(object).decode()
    if (made.length > LIMITS.part) throw tooLarge()
    return made
  } catch { return new Uint8Array() }
}
