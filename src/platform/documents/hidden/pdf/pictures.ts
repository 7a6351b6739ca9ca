import { Refusal } from '#shared/refusal'
import { PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'
import type { Pass } from '../pass.ts'
import { at, nameAt } from './objects.ts'

/** Photographs lie in a PDF as they came from the camera: with place, serial number and the rest. */
export async function sweepPhotographs(document: PDFDocument, pass: Pass): Promise<boolean> {
  let changed = false, number = 0
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || nameAt(object.dict, 'Subtype') !== 'Image') continue
    number += 1
    const filter = at(object.dict, 'Filter')
    const only = filter instanceof PDFName ? filter : filter && 'asArray' in filter && (filter as unknown as { asArray: () => unknown[] }).asArray().length === 1 ? (filter as unknown as { asArray: () => unknown[] }).asArray()[0] : undefined
    if (!(only instanceof PDFName) || only.decodeText() !== 'DCTDecode') continue
    const bytes = object.getContents()
    try {
      const made = await pass.nested(`图片${number}.jpg`, bytes)
      if (made === bytes) continue
      document.context.assign(ref, PDFRawStream.of(object.dict, made))
      changed = true
    } catch (error) {
      if (!(error instanceof Refusal) || /太大|太深|层层/.test(error.message)) throw error
      pass.tell('unchecked', `图片${number}`, `${bytes.length} 字节`, { why: '这张图片已经损坏，不能检查；请重新导出 PDF 后再检查' })
    }
  }
  return changed
}
