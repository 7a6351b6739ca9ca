import { readDocument } from '#platform/documents/read/index'
import { hiddenIn, type HiddenThing } from '#platform/documents/hidden/index'
import { Refusal } from '#shared/refusal'
import { workbookWords } from './workbook-words.ts'

export type AttachmentWords = { readonly words: string; readonly hidden: readonly HiddenThing[]; readonly fault: string }
const MOST = 400_000

async function wordsOf(name: string, mediaType: string, bytes: Uint8Array): Promise<string> {
  if (mediaType.endsWith('spreadsheetml.sheet')) return workbookWords(bytes)
  if (/pdf|wordprocessingml|^text\//.test(mediaType)) return (await readDocument(name, bytes)).paragraphs.map(({ text }) => text).join('\n')
  return ''
}

/** The words of a file and what hides in it. A file that cannot be read says why: people must look at it themselves. */
export async function attachmentWords(name: string, mediaType: string, bytes: Uint8Array): Promise<AttachmentWords> {
  const told = (error: unknown): string => { if (error instanceof Refusal) return error.reasons.join('；'); throw error }
  const [words, hidden] = await Promise.allSettled([wordsOf(name, mediaType, bytes), hiddenIn(name, bytes)])
  const faults = [words, hidden].flatMap((one) => (one.status === 'rejected' ? [told(one.reason)] : []))
  return { words: words.status === 'fulfilled' ? words.value.slice(0, MOST) : '', hidden: hidden.status === 'fulfilled' ? hidden.value : [], fault: [...new Set(faults)].join('；') }
}
