import type { LanguageModel } from '#platform/language-model/index'
import { type Candidate, candidatesIn } from './candidates.ts'
import { isOneOfARow } from './coined.ts'
import type { Slip } from './finding.ts'
import { HINT_MARGIN, needOf } from './need.ts'
import { countsAnew, isRegion, mayBeName } from './proper-names.ts'
import type { CostedStretch } from './steps.ts'

/** More that a change must win where a name may stand. */
const NEED_IN_NAME = 6
/** More that it must win in a short quotation, and in a row of words made alike. */
const NEED_IN_QUOTES = 6
const NEED_IN_A_ROW = 3

const slipOf = (text: string, { place, unit, start, end }: Candidate, beyond: number): Slip => ({
  start, end, right: text.slice(start, place) + String.fromCharCode(unit) + text.slice(place + 1, end), rule: 'typo-language-model', warn: beyond >= 0, sure: false, weight: beyond,
})

/** What a change wins beyond what it needs where it stands. */
function beyondNeed(one: Candidate, given: Given, stretch: CostedStretch, index: number): number {
  const name = one.single && mayBeName(given.text, stretch, index, one.place) ? NEED_IN_NAME : 0
  const quoted = given.quoted[one.place] === 1 ? NEED_IN_QUOTES : 0
  const row = isOneOfARow(given.text, one.start, one.end) ? NEED_IN_A_ROW : 0
  return one.gain - needOf(one.kind, one.single) - Math.max(name, quoted, row)
}

/** The text with what is known of its units. */
export type Given = { readonly text: string; readonly quoted: Uint8Array; readonly alike: ReadonlySet<string> }

/** What the model would write otherwise in one read stretch; `place` is where each differs. */
export function guessedSlips(model: LanguageModel, given: Given, stretch: CostedStretch, suspects: readonly number[]): { readonly slip: Slip; readonly place: number }[] {
  const { text } = given
  return suspects.flatMap((index) =>
    candidatesIn(model, stretch, index).flatMap((one) => {
      const own = text[one.place] ?? ''
      if (isRegion(own) || countsAnew(text, one.place, String.fromCharCode(one.unit))) return []
      const beyond = beyondNeed(one, given, stretch, index)
      const slip = slipOf(text, one, beyond)
      return beyond >= -HINT_MARGIN && !given.alike.has(`${text.slice(slip.start, slip.end)} ${slip.right}`) ? [{ slip, place: one.place }] : []
    }))
}
