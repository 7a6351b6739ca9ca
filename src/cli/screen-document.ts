import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '#shared/refusal'
import { fileText, missingAnchors, type Checker, type Circumstances, type FileText } from '#screening/crawl'
import { screenText } from '#screening/engine'
import { hiddenLines } from './screen-hidden.ts'
import { lineOf, type ScreenLine } from './screen-line.ts'

export type Tools = { readonly checkers: readonly Checker[]; readonly looksForHidden: boolean; readonly looksAtLinks: boolean; readonly around: Circumstances }
export type Looked = { readonly lines: ScreenLine[]; readonly errors: string[] }

const PICTURE_OR_ARCHIVE = /^image\/|^application\/(?:zip|x-zip-compressed)$/
const HAS_HIDDEN = /^image\/|zip$|openxmlformats|pdf$|msword|x-cfb/

async function orReason<T>(work: () => Promise<T>, errors: string[]): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) errors.push(error.reasons.join('；'))
    else errors.push('文件读不出来，可能已经损坏；请用原来的软件打开后另存再试')
    return null
  }
}

function textLines(at: ScreenLine['at'], { checked, source, toFile, page }: FileText, { checkers, around, looksAtLinks }: Tools): ScreenLine[] {
  const column = page?.meta['columnname']
  const found = [...screenText(checkers, checked, column ? { ...around, column } : around), ...(page && looksAtLinks ? missingAnchors(checked, page.anchors) : [])]
  return found.map((one) => lineOf(at, { checked, source, toSource: toFile }, one))
}

/** Looks at a file's text and at what hides in it; what cannot be read is told, and what could be read is still checked. */
export async function documentLines(at: ScreenLine['at'], name: string, bytes: Uint8Array, tools: Tools): Promise<Looked> {
  const errors: string[] = []
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? ''
  const isOnlyCover = PICTURE_OR_ARCHIVE.test(mime) && !/\.(?:docx|xlsx|pptx)$/i.test(name)
  const text = isOnlyCover ? null : await orReason(() => fileText(name, bytes), errors)
  const hiddenErrors: string[] = []
  const hidden = tools.looksForHidden && HAS_HIDDEN.test(mime) ? await orReason(() => hiddenLines(at, name, bytes, tools.checkers, tools.around), hiddenErrors) : null
  // One sentence for a file that nobody can open is enough.
  return { lines: [...(text ? textLines(at, text, tools) : []), ...(hidden ?? [])], errors: errors.length > 0 ? errors : hiddenErrors }
}
