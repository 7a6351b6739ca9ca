/** A cell as the source gives it: spans of merged cells are kept, and a merged cell stands only where it begins. */
export type Cell = { readonly text: string; readonly columns?: number; readonly rows?: number }
export type Line = { readonly kind: 'line'; readonly text: string }
export type Grid = { readonly kind: 'grid'; readonly rows: readonly (readonly Cell[])[] }
export type Block = Line | Grid

/** What every format is brought down to: lines and grids in reading order. */
export type Extracted = { readonly blocks: readonly Block[]; readonly titleHint: string | null }

/** A file that cannot be read as a report. The message is for the person who chose the file. */
export class UnreadableReport extends Error {}

/** One number, one sentence: a report is some pages; what is far larger is something else, and is refused before it costs memory. */
export const LARGEST_FILE = 20 * 1024 * 1024
export const LARGEST_TEXT = 4 * 1024 * 1024
export const LARGEST_UNPACKED = 120 * 1024 * 1024

/** Refuses text too long to be a report, so that nobody waits for a hostile file. */
export function refuseLongText(text: string): string {
  if (text.length <= LARGEST_TEXT) return text
  throw new UnreadableReport(`文件文字超过${LARGEST_TEXT / 1024 / 1024}百万字，不是一份年度报告；请只保留报告正文后再试。`)
}
