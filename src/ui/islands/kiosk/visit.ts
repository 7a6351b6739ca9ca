/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** One visit at the screen: its sums and the way it took, in this tab's memory only, and gone when it is over. */
type Visit = { counts: Record<string, number>; words: string[]; trail: string[] }
const KEY = 'kiosk-visit'
const EMPTY: Visit = { counts: {}, words: [], trail: [] }

const read = (): Visit => {
  try { return { ...EMPTY, ...JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Visit> } } catch { return EMPTY }
}
const write = (visit: Visit): void => { try { sessionStorage.setItem(KEY, JSON.stringify(visit)) } catch { /* a screen without storage counts nothing */ } }

export function count(kind: string): void {
  const visit = read()
  write({ ...visit, counts: { ...visit.counts, [kind]: (visit.counts[kind] ?? 0) + 1 } })
}
export function word(text: string): void {
  const visit = read()
  if (text !== '' && !visit.words.includes(text)) write({ ...visit, words: [...visit.words, text] })
}
/** Has anybody done anything since the last visit was over? */
export const begun = (): boolean => read().trail.length > 1

/** Notes the page that was opened now. */
export function stepTo(path: string): void {
  const visit = read()
  if (visit.trail.at(-1) !== path) write({ ...visit, trail: [...visit.trail, path].slice(-50) })
}
/** Where one was before; null at the beginning. The step is taken back. */
export function stepBack(): string | null {
  const visit = read(), before = visit.trail.at(-2)
  if (before === undefined) return null
  write({ ...visit, trail: visit.trail.slice(0, -2) })
  return before
}
export const sums = (): string => { const { counts, words } = read(); return JSON.stringify({ counts, words }) }
