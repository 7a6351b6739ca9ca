import type { CheckedText, Circumstances } from '../../domain/checked-text.ts'
import type { CueName, PersonalData } from './personal-data.ts'
import { foldedSigns } from './folded-signs.ts'
import { columnNames, labelledCells, labelReader, type LabelledCell } from './tables/columns.ts'
import { tablesOf, typedTables } from './tables/grid.ts'
import type { NameBook } from './words/name-book.ts'
import type { NameShapes } from './words/names-near.ts'

/** A text as the rules of this checker read it. All of it is made once, in time linear in its length. */
export type Reading = {
  readonly text: string
  /** The text with its signs folded, of the same length. */
  readonly plain: string
  readonly day: Circumstances['day']
  readonly names: NameBook
  readonly data: PersonalData
  readonly shapes: NameShapes & { readonly address: RegExp }
  readonly cells: readonly LabelledCell[]
  /** The labelled cell in which a place lies. */
  readonly cellAt: (place: number) => LabelledCell | undefined
  /** The signs before a place on its line (and the end of a short line above), led by the names of its column. */
  readonly before: (place: number, reach?: number) => string
  /** The signs after a place on its line. */
  readonly after: (place: number, reach?: number) => string
  /** Whether a line break at this place parts two cells. */
  readonly isCellEnd: (place: number) => boolean
  /** Whether the words hold one of a list of cues. */
  readonly says: (words: string, cue: CueName) => boolean
  /** A text that publishes a penalty: it names the punished by law (行政处罚法第四十八条). */
  readonly isPenalty: boolean
}

const REACH = 24
/** A label may end the line above: 身份证号： and the number below it. */
const LABEL_LINE = 16

function lineBefore(plain: string, place: number, reach: number): string {
  const near = plain.slice(Math.max(0, place - reach - LABEL_LINE), place)
  const breaks = near.lastIndexOf('\n')
  if (breaks === -1) return near.slice(-reach)
  const own = near.slice(breaks + 1)
  const above = near.slice(near.lastIndexOf('\n', breaks - 1) + 1, breaks)
  return own.trim().length < 4 && above.length < LABEL_LINE ? `${above}${own}` : own.slice(-reach)
}

/** What is made once from the lists. */
export type Kit = {
  readonly data: PersonalData
  readonly names: NameBook
  readonly shapes: Reading['shapes']
  readonly has: (words: string, cue: CueName) => boolean
}

/** Reads a text for the rules. */
export function readingOf({ text, segments }: CheckedText, around: Circumstances, kit: Kit): Reading {
  const { data, names, has, shapes } = kit
  const plain = foldedSigns(text)
  const labelOf = labelReader(data.columns)
  const known = tablesOf(plain, segments)
  const grids = known.length > 0 ? known : typedTables(plain, columnNames(data.columns), (words) => {
    const labels = words.map(labelOf)
    const count = labels.filter((label) => label !== null).length
    return count >= 2 && count * 3 >= words.length * 2 && labels.some((label) => label?.kind !== undefined)
  })
  const cells = grids.flatMap((grid) => labelledCells(grid, labelOf)).sort((a, b) => a.cell.start - b.cell.start)
  const ends = new Set(segments.filter(({ kind }) => kind === 'cell').map(({ end }) => end))
  const cellAt = (place: number): LabelledCell | undefined => {
    let [low, high] = [0, cells.length]
    while (low < high) {
      const mid = (low + high) >> 1
      if ((cells[mid]?.cell.start ?? 0) <= place) low = mid + 1
      else high = mid
    }
    const one = cells[low - 1]
    return one !== undefined && place < one.cell.end ? one : undefined
  }
  return {
    text, plain, day: around.day, names, data, shapes, cells, cellAt,
    before: (place, reach = REACH) => {
      const at = cellAt(place)
      return at ? `${at.label.words}:${plain.slice(Math.max(at.cell.start, place - reach), place)}` : lineBefore(plain, place, reach)
    },
    after: (place, reach = REACH) => plain.slice(place, place + reach).split('\n', 1)[0] ?? '',
    isCellEnd: (place) => ends.has(place),
    says: has,
    isPenalty: has(`${around.kind ?? ''}${around.column ?? ''}${plain.slice(0, 4000)}`, 'penalty'),
  }
}
