import { BASE, CELL, ENDING, FALL, PARENT, type WordTable } from './word-table.ts'

/** What is told of each match: the number of the term and where it stands, end excluded. */
export type FoundWord = (term: number, start: number, end: number) => void

/** All terms that end at this state: the longest first, then those inside it. */
function tell({ cells, ends, lengths, twins }: WordTable, ending: number, end: number, found: FoundWord): void {
  for (let state = ending; state !== 0; state = cells[(cells[state * CELL + FALL] ?? 0) * CELL + ENDING] ?? 0) {
    for (let term = ends[state] ?? 0; term !== 0; term = twins[term - 1] ?? 0) found(term - 1, end - (lengths[term - 1] ?? 0), end)
  }
}

// The two loops are written out, because one that reads both kinds of text is half as fast.
function inUnits(table: WordTable, text: Uint16Array, found: FoundWord): void {
  const { codes, cells } = table
  let state = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = codes[text[at] ?? 0] ?? 0
    if (code === 0) {
      state = 0
      continue
    }
    for (;;) {
      const next = (cells[state * CELL + BASE] ?? 0) + code
      if (cells[next * CELL + PARENT] === state) {
        state = next
        const ending = cells[next * CELL + ENDING] ?? 0
        if (ending !== 0) tell(table, ending, at + 1, found)
        break
      }
      if (state === 0) break
      state = cells[state * CELL + FALL] ?? 0
    }
  }
}

function inString(table: WordTable, text: string, found: FoundWord): void {
  const { codes, cells } = table
  let state = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = codes[text.charCodeAt(at)] ?? 0
    if (code === 0) {
      state = 0
      continue
    }
    for (;;) {
      const next = (cells[state * CELL + BASE] ?? 0) + code
      if (cells[next * CELL + PARENT] === state) {
        state = next
        const ending = cells[next * CELL + ENDING] ?? 0
        if (ending !== 0) tell(table, ending, at + 1, found)
        break
      }
      if (state === 0) break
      state = cells[state * CELL + FALL] ?? 0
    }
  }
}

/** Tells of every place where a term stands, overlapping ones too, in the order of their ends. Nothing is allocated on the way. */
export function eachWord(table: WordTable, text: string | Uint16Array, found: FoundWord): void {
  if (typeof text === 'string') inString(table, text, found)
  else inUnits(table, text, found)
}
