import { asQuoted, type Reading, type Sighting } from './sighting.ts'
import { eachListed, type WordIndex, wordIndex } from './word-index.ts'
import type { ExactName, WordingList } from './wording-list.ts'

type Half = { readonly given: ExactName; readonly half: string; readonly other: string; readonly isHead: boolean }
export type ReadyNames = WordIndex<Half>

/** One mistake leaves one half of a name whole, so both halves are looked for. */
export const readyNames = (list: WordingList): ReadyNames =>
  wordIndex(
    (list.exactNames ?? []).flatMap((given): [string, Half][] => {
      const middle = given.name.length >> 1
      const [head, tail] = [given.name.slice(0, middle), given.name.slice(middle)]
      return [
        [head, { given, half: head, other: tail, isHead: true }],
        [tail, { given, half: tail, other: head, isHead: false }],
      ]
    }),
  )

const HAN_ONLY = /^[\u3400-\u4dbf\u4e00-\u9fff]+$/

/** Whether two rests differ by one sign more, less or other, or by two neighbours that changed places. */
function isOneAway(rest: string, right: string): boolean {
  if (rest === right) return false
  let head = 0
  while (head < rest.length && rest[head] === right[head]) head += 1
  const [left, goal] = [rest.slice(head), right.slice(head)]
  if (left.length === goal.length) return left.slice(1) === goal.slice(1) || (left[0] === goal[1] && left[1] === goal[0] && left.slice(2) === goal.slice(2))
  return left.length > goal.length ? left.slice(1) === goal : left === goal.slice(1)
}

/** The text beside the whole half that is one mistake away from the other half. */
function misspelt({ half, other, isHead }: Half, text: string, at: number): { start: number; end: number } | undefined {
  for (const length of [other.length, other.length + 1, other.length - 1]) {
    const start = isHead ? at : at - length
    const end = isHead ? at + half.length + length : at + half.length
    if (start < 0 || end > text.length || length === 0) continue
    const rest = isHead ? text.slice(at + half.length, end) : text.slice(start, at)
    if (HAN_ONLY.test(rest) && isOneAway(rest, other)) return { start, end }
  }
  return undefined
}

const stands = ({ half, other, isHead }: Half, text: string, at: number): boolean =>
  isHead ? text.startsWith(other, at + half.length) : at >= other.length && text.startsWith(other, at - other.length)

function judged(half: Half, { text, isQuoted }: Reading, at: number): Sighting | undefined {
  if (stands(half, text, at)) return undefined
  const place = misspelt(half, text, at)
  if (place === undefined) return undefined
  const { name, severity, why, exceptions } = half.given
  const around = text.slice(Math.max(0, place.start - name.length), place.end + name.length)
  if (exceptions?.some((word) => around.includes(word))) return undefined
  const seen = { ...place, severity, proposal: name, why: `“${text.slice(place.start, place.end)}”应写作“${name}”：${why}` }
  return isQuoted(place.start) ? asQuoted(seen) : seen
}

/** Texts that are one mistake away from a name that must be letter-perfect. */
export function misspeltNames(names: ReadyNames, reading: Reading): Sighting[] {
  const seen: Sighting[] = []
  eachListed(names, reading.text, (half, at) => {
    const sighting = judged(half, reading, at)
    if (sighting && sighting.start >= (seen.at(-1)?.end ?? 0)) seen.push(sighting)
  })
  return seen
}
