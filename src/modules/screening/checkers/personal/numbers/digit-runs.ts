/** Figures that stand together, and the runs in which such groups follow each other with a small gap. */
export type DigitGroup = { readonly start: number; readonly end: number; readonly digits: string; readonly gap: string }
export type DigitRun = readonly DigitGroup[]

const LONGEST_GAP = 4
const GAP = /^(?:[ \-.·•_/\u200b]{1,3}|[ \-\u200b]{0,2}\n[ \-\u200b]{0,2})$/

/** The runs of a folded text. A gap is spaces, dashes, dots, invisible signs or one line break that parts no cells. */
export function digitRuns(plain: string, isCellEnd: (place: number) => boolean): DigitRun[] {
  const runs: DigitGroup[][] = []
  for (const match of plain.matchAll(/\d+/g)) {
    const start = match.index
    const last = runs.at(-1)?.at(-1)
    const gap = last === undefined || start - last.end > LONGEST_GAP ? '' : plain.slice(last.end, start)
    const joined = last !== undefined && GAP.test(gap) && !(gap.includes('\n') && isCellEnd(last.end + gap.indexOf('\n')))
    const group = { start, end: start + match[0].length, digits: match[0], gap: joined ? gap : '' }
    if (joined) runs.at(-1)?.push(group)
    else runs.push([group])
  }
  return runs
}

/** Groups `from`..`to` of a run as one number. */
export type Joined = { readonly start: number; readonly end: number; readonly digits: string; readonly from: number; readonly to: number }

/** One number is written in few groups, or figure by figure and then alone in its run; a long run is a row of numbers. */
const SHORT_RUN = 22
const MOST_GROUPS = 6

/** Every way to join groups of a run, from a given one on, into a number of `fewest` to `most` figures; shortest first. */
export function joinedFrom(run: DigitRun, from: number, fewest: number, most: number): Joined[] {
  const found: Joined[] = []
  let digits = ''
  const first = run[from]
  const last = Math.min(run.length, from + (run.length <= SHORT_RUN ? SHORT_RUN : MOST_GROUPS))
  for (let to = from; first !== undefined && to < last; to++) {
    const group = run[to]
    if (group === undefined) break
    digits += group.digits
    if (digits.length > most) break
    if (digits.length >= fewest) found.push({ start: first.start, end: group.end, digits, from, to })
  }
  return found
}

/** Whether groups are parted the same way throughout, as people write one number. */
export const sameGaps = (run: DigitRun, { from, to }: Joined): boolean => new Set(run.slice(from + 1, to + 1).map(({ gap }) => gap)).size <= 1
/** The lengths of joined groups, as 3-4-4. */
export const lengthsOf = (run: DigitRun, { from, to }: Joined): string => run.slice(from, to + 1).map(({ digits }) => digits.length).join('-')
