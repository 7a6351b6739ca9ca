import type { FoldedUnits } from './folded-units.ts'

const [OTHER, HAN, SEPARATOR] = [0, 1, 2]
/** What is put between the characters of a word to hide it. Commas, stops, brackets and quotes are not here: they part what was never one word. */
const SEPARATORS = ' \t.·•・‧∙*×-_~+=|/\\^#@&%$\'`°★☆●○■□◆◇▲△▼▽※→←↑↓—–‐―§¤¦♥♡♠♣♦♪♂♀✓✔✗✘✚✿❀❤➜☀☎☺'
/** More of them is a gap in a table or a line of a drawing. */
const LONGEST_GAP = 8
const STOP = 0x2e
const SPACE = 0x20

function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  kinds.fill(HAN, 0x3400, 0x4dc0).fill(HAN, 0x4e00, 0xa000)
  for (const sign of SEPARATORS) kinds[sign.charCodeAt(0)] = SEPARATOR
  // Halves of pictures (U+1F000…U+1FAFF), and the second halves of whatever comes after them.
  kinds.fill(SEPARATOR, 0xd83c, 0xd83f)
  return kinds.fill(SEPARATOR, 0xdc00, 0xe000)
}
let kinds: Uint8Array | undefined

/** Calls back for each gap of separators between two Chinese characters of one line. A full stop with a space ends a sentence and is no gap. */
function eachGap(units: Uint16Array, found: (from: number, to: number) => void): void {
  kinds ??= kindsOfUnits()
  let from = -1
  let before = OTHER
  let ended = false
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0
    const kind = kinds[unit] ?? OTHER
    if (kind === SEPARATOR) {
      if (before === HAN) [from, ended] = [at, false]
      else if (unit === SPACE && units[at - 1] === STOP) ended = true
    } else {
      if (kind === HAN && from >= 0 && before === SEPARATOR && !ended && at - from <= LONGEST_GAP) found(from, at)
      from = -1
    }
    before = kind
  }
}

/** The same text without what separates Chinese characters within a line. */
export function looseUnits(folded: FoldedUnits): FoldedUnits {
  const gaps: number[] = []
  let dropped = 0
  eachGap(folded.units, (from, to) => {
    gaps.push(from, to)
    dropped += to - from
  })
  if (dropped === 0) return folded
  const length = folded.units.length - dropped
  const [units, starts, ends] = [new Uint16Array(length), new Int32Array(length), new Int32Array(length)]
  let to = 0
  let at = 0
  for (let gap = 0; gap <= gaps.length; gap += 2) {
    for (const stop = gaps[gap] ?? folded.units.length; at < stop; at += 1) {
      units[to] = folded.units[at] ?? 0
      starts[to] = folded.starts?.[at] ?? at
      ends[to++] = folded.ends?.[at] ?? at + 1
    }
    at = gaps[gap + 1] ?? at
  }
  return { units, starts, ends }
}
