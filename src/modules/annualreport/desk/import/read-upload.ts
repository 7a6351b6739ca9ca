import { UnreadableReport } from '../../read/extracted.ts'
import type { ReadReport } from '../../read/interpret.ts'
import { readReport } from '../../read/read-report.ts'
import type { KeptUpload } from './kept-uploads.ts'

/** What the reader makes of an upload, or the sentence that says why it makes nothing of it. */
export async function readUpload({ bytes, name }: KeptUpload): Promise<{ read: ReadReport | null; unread: string | null }> {
  try {
    return { read: await readReport(bytes, name), unread: null }
  } catch (error) {
    if (error instanceof UnreadableReport) return { read: null, unread: error.message }
    throw error
  }
}
