import type { RawRecord } from './record.ts'

/** One record of a file with the line (or file) that it stands in; `broken` where it could not even be read. */
export type SourceLine = { readonly line: number; readonly raw: RawRecord; readonly broken?: string }
/** Where records come from: how many there are (where that is known beforehand), what they are, and where their files are looked for. */
export type Source = {
  readonly id: string
  readonly name: string
  readonly folder: string
  readonly total: number | null
  readonly defaults: RawRecord
  readonly lines: () => AsyncIterable<SourceLine>
}
