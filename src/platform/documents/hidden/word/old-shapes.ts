import type { OfficePackage } from '../office/package.ts'
import { all, ancestor, attached, attribute, remove, textOf } from '../xml-search.ts'
import type { Story } from './parts.ts'

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }
/** No page is larger; what stands further off than that is off every page. */
const FAR = 1800

function measure(style: string, name: string): number {
  const [, value = '0', unit = 'pt'] = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*(-?[\\d.]+)(pt|in|cm|mm|px)?`).exec(style) ?? []
  return Number(value) * (POINTS[unit] ?? 1)
}

/** Text boxes in the older form of drawing (VML), far outside of the page or switched off. */
export function sweepOldShapes(file: OfficePackage, { part, place }: Story): void {
  const root = file.xml(part)
  for (const shape of all(root, 'shape', 'rect', 'roundrect')) {
    const style = attribute(shape, 'style') ?? '', words = textOf(shape, 't').trim()
    if (words === '' || !attached(shape, root) || ancestor(shape, 'Fallback')) continue
    const left = measure(style, 'margin-left') + measure(style, 'left'), top = measure(style, 'margin-top') + measure(style, 'top')
    const off = /position:\s*absolute/.test(style) && (left > FAR || top > FAR || left + measure(style, 'width') < -FAR / 4 || top + measure(style, 'height') < -FAR)
    const gone = off ? file.pass.tell('outside-page', `${place}里的文本框`, words) : /visibility:\s*hidden/.test(style) && file.pass.tell('hidden-text', `${place}里的文本框（设为隐藏）`, words)
    if (gone) { remove(ancestor(shape, 'pict') ?? shape); file.touch(part) }
  }
}
