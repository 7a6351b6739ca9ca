import { PDFArray, PDFName, type PDFDict } from '@cantoo/pdf-lib'
import { at, dictAt, dictOf, look, nameAt, numberAt, numbersOf } from './objects.ts'

/** How a font measures: the factor of its widths (Type 3 fonts have their own), and whether it runs down the page. */
export function fontOf(resources: PDFDict | undefined, name: string): { readonly factor: number; readonly vertical: boolean } {
  const font = dictAt(dictAt(resources, 'Font'), name)
  const matrix = font && nameAt(font, 'Subtype') === 'Type3' ? numbersOf(font.context, at(font, 'FontMatrix')) : []
  return { factor: (matrix[0] ?? 0.001) * 1000, vertical: /(?:^|-)V$/.test(nameAt(font, 'Encoding')) }
}

/** A colour space by the plain one that it counts like; '' where it cannot be told. */
export function spaceOf(resources: PDFDict | undefined, name: string): string {
  if (/^(?:Device(?:Gray|RGB|CMYK)|Pattern)$/.test(name)) return name === 'Pattern' ? '' : name
  const found = at(dictAt(resources, 'ColorSpace'), name)
  if (found instanceof PDFName) return found.decodeText().startsWith('Device') ? found.decodeText() : ''
  if (!resources || !(found instanceof PDFArray)) return ''
  const [kind, second] = found.asArray().map((one) => look(resources.context, one))
  const called = kind instanceof PDFName ? kind.decodeText() : ''
  if (called === 'CalRGB' || called === 'CalGray') return called
  if (called !== 'ICCBased') return ''
  return ({ 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as Readonly<Record<number, string>>)[numberAt(dictOf(resources.context, second), 'N') ?? 0] ?? ''
}

/** What a state by name sets: how much shines through, and whether it paints plainly over what is beneath. */
export function shiningOf(resources: PDFDict | undefined, name: string): { readonly alpha?: number; readonly strokeAlpha?: number; readonly width?: number; readonly plain?: boolean } {
  const state = dictAt(dictAt(resources, 'ExtGState'), name)
  if (!state) return {}
  const alpha = numberAt(state, 'ca'), strokeAlpha = numberAt(state, 'CA'), width = numberAt(state, 'LW'), mask = at(state, 'SMask'), blend = nameAt(state, 'BM')
  const plain = at(state, 'SMask') === undefined && at(state, 'BM') === undefined ? undefined : !(mask && !(mask instanceof PDFName)) && (blend === '' || blend === 'Normal' || blend === 'Compatible')
  return { ...(alpha === undefined ? {} : { alpha }), ...(strokeAlpha === undefined ? {} : { strokeAlpha }), ...(width === undefined ? {} : { width }), ...(plain === undefined ? {} : { plain }) }
}
