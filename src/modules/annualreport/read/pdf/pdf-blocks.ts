import { fileURLToPath } from 'node:url'
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UnreadableReport, type Block, type Extracted } from '../extracted.ts'
import type { Piece } from './lines.ts'
import { pageBlocks } from './page-blocks.ts'
import { IDENTITY, multiply, rulingsOf, type Matrix, type Ruling } from './rulings.ts'

const MOST_PAGES = 100
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])

async function rulings(page: PDFPageProxy): Promise<Ruling[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const found: Ruling[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = IDENTITY
  for (const [index, step] of fnArray.entries()) {
    const given: unknown = argsArray[index]
    if (step === OPS.save) saved.push(matrix)
    else if (step === OPS.restore) matrix = saved.pop() ?? IDENTITY
    else if (step === OPS.transform) matrix = multiply(matrix, given as Matrix)
    else if (step === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      const own = (given as readonly [Matrix | null])[0]
      if (own) matrix = multiply(matrix, own)
    } else if (step === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY
    else if (step === OPS.constructPath) {
      const [paint, paths] = given as readonly [number, readonly (ArrayLike<number> | null)[]]
      if (paths[0] && (STROKES.has(paint) || FILLS.has(paint))) found.push(...rulingsOf(paths[0], matrix, STROKES.has(paint)))
    }
  }
  return found
}

async function pieces(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , scale = 0, x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, x, y, width: item.width, height: Math.abs(scale) || item.height || 10 }]
  })
}

const beside = (folder: string): string => fileURLToPath(new URL(`../../${folder}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))).replace(/\\/g, '/')

/** A PDF with text: tables from their ruling lines, the rest as lines. */
export async function pdfBlocks(bytes: Uint8Array): Promise<Extracted> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true, cMapUrl: beside('cmaps'), cMapPacked: true, standardFontDataUrl: beside('standard_fonts') })
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES) throw new UnreadableReport(`PDF 超过${MOST_PAGES}页，不是一份年度报告；请只保留报告正文后再试。`)
    const blocks: Block[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const [, , , top = 842] = page.view
      blocks.push(...pageBlocks(await pieces(page), await rulings(page), top))
      page.cleanup()
    }
    if (blocks.length === 0) throw new UnreadableReport('PDF 里没有文字，可能是扫描件；请改用带文字的 PDF 或 Word 文件。')
    return { blocks, titleHint: null }
  } catch (error) {
    if (error instanceof UnreadableReport) throw error
    throw new UnreadableReport(/password/i.test(String(error)) ? 'PDF 设有密码；请解除密码后再试。' : 'PDF 文件不完整或已损坏；请重新导出后再试。')
  } finally {
    await task.destroy()
  }
}
