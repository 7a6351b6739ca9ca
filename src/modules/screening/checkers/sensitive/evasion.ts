import type { FoldedUnits } from '../../domain/folded-units.ts'
import { endIn, startIn } from '../../domain/folded-text.ts'
import type { Hit } from './hits.ts'

/** How a term stands in the text: as in the list, in other letters, or with signs between its own. `null`: the signs between are such as part words anyway, so it is no term. */
export type Writing = 'plain' | 'letters' | 'signs' | null

/** Signs that also stand between words and items in honest prose. */
const ORDINARY = /^[\s\u00b7•・.\-–—‐―/|_~+=%&\\●○■□◆◇★☆△▲▽▼※→←↑↓✓✔×]*$/
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
const HAN = /\p{Script=Han}/u

function gapsOf(text: string, folded: FoldedUnits, { start, end }: Hit): string[] {
  const gaps: string[] = []
  for (let at = start; at < end - 1; at += 1) {
    const [from, to] = [endIn(folded, at + 1), startIn(folded, at + 1)]
    if (to > from) gaps.push(text.slice(from, to))
  }
  return gaps
}

const standsAlone = (text: string, start: number, end: number): boolean => !HAN.test(text.charAt(start - 1)) && !HAN.test(text.charAt(end))

/** With ordinary signs between: of two characters only when they stand alone, of three only when all are parted; else “禁赌 博览会” would hold a term. */
function isSpreadOut(gaps: number, length: number, alone: boolean): boolean {
  if (length <= 2) return alone
  return length > 3 || gaps === length - 1
}

/** How the term of this hit is written in the original. */
export function writingOf(text: string, folded: FoldedUnits, hit: Hit, term: string): Writing {
  const [start, end] = [startIn(folded, hit.start), endIn(folded, hit.end)]
  const length = hit.end - hit.start
  if (end - start === term.length && text.startsWith(term, start)) return 'plain'
  if (length < 2) return null
  const gaps = folded.starts === undefined ? [] : gapsOf(text, folded, hit).map((gap) => gap.replace(UNSEEN, ''))
  const seen = gaps.filter((gap) => gap !== '')
  if (seen.length === 0) return gaps.length > 0 ? 'signs' : 'letters'
  if (seen.every((gap) => ORDINARY.test(gap)) && !isSpreadOut(seen.length, length, standsAlone(text, start, end))) return null
  return 'signs'
}
