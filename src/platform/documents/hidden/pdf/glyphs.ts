import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { OpenedPdf } from '../../redact/open-pdf.ts'
import type { Shown } from './marks.ts'

type Raw = { readonly unicode?: unknown; readonly width?: unknown; readonly isSpace?: unknown; readonly vmetric?: unknown }
const isRaw = (one: unknown): one is Raw => typeof one === 'object' && one !== null

/** What each text operation of a page shows, in order, as a reader program decodes it: it knows the fonts. */
export async function shownOn(document: OpenedPdf, number: number): Promise<readonly Shown[]> {
  const page = await document.getPage(number)
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const found: Shown[] = []
  for (const [at, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue
    const [glyphs] = argsArray[at] as [unknown]
    found.push((Array.isArray(glyphs) ? glyphs as unknown[] : []).flatMap((one): (Shown[number])[] => {
      if (typeof one === 'number') return [one]
      if (!isRaw(one)) return []
      const vertical = Array.isArray(one.vmetric) && typeof one.vmetric[0] === 'number' ? one.vmetric[0] : undefined
      return [{ unicode: typeof one.unicode === 'string' ? one.unicode : '', width: typeof one.width === 'number' ? one.width : 0, isSpace: one.isSpace === true, ...(vertical === undefined ? {} : { vertical }) }]
    }))
  }
  page.cleanup()
  return found
}
