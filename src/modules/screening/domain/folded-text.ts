import { type FoldedUnits, foldedUnits } from './folded-units.ts'
import { looseUnits } from './loose-units.ts'

/** A text as it is compared, with the way back: a stretch from..to of it came from start(from)..end(to) of the original. */
export type FoldedText = { readonly text: string; readonly start: (at: number) => number; readonly end: (at: number) => number }

/** So many units can be handed over at once as arguments. */
const PIECE = 8192

/** Units as a string, half characters too. */
export function textOfUnits(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += PIECE) text += String.fromCharCode(...units.subarray(at, at + PIECE))
  return text
}

/** Folds to units: full width, case, accents, unseen signs, compatibility and circled forms, traditional characters and look-alikes; loosely, separators between Chinese characters go too. */
export const unitsFolded = (text: string, { loose }: { readonly loose: boolean }): FoldedUnits => (loose ? looseUnits(foldedUnits(text)) : foldedUnits(text))

/** Where a unit of the folded text begins in the original. */
export const startIn = ({ starts, ends }: FoldedUnits, at: number): number => (starts === undefined ? at : starts[at] ?? ends?.[starts.length - 1] ?? 0)
/** Where a stretch that ends before this unit of the folded text ends in the original. */
export const endIn = ({ ends }: FoldedUnits, at: number): number => (ends === undefined ? at : at <= 0 ? 0 : ends[Math.min(at, ends.length) - 1] ?? 0)

/** The text in the form in which it is compared. A text that has nothing to fold comes back as it is. */
export function foldedText(text: string, how: { readonly loose: boolean }): FoldedText {
  const folded = unitsFolded(text, how)
  return { text: textOfUnits(folded.units), start: (at) => startIn(folded, at), end: (at) => endIn(folded, at) }
}
