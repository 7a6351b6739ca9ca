import { readSheet } from '#platform/sheets/read-sheet'
import { HEADS, MUST, type SheetLine } from '../domain/sheet.ts'

/** Letters of another system as lines by their headings. */
export const readTable = (name: string, bytes: Uint8Array): Promise<SheetLine[]> => readSheet(name, bytes, { heads: HEADS, must: MUST, most: 5000 })
