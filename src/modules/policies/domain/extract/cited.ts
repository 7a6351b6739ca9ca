import { documentNumber, NUMBER_SOURCE } from './numbers.ts'

export type Cited = { readonly title?: string; readonly docNo?: string }
const NESTED = /《((?:[^《》]|《[^《》]*》)+)》/g
const AFTER = new RegExp(`^\\s*[（(]\\s*(?:原)?(${NUMBER_SOURCE}|[^（）()]{2,30}令\\s*第?\\s*\\d+\\s*号)`)
const ORDER = /([\u4e00-\u9fff]{2,20}令)\s*第?\s*(\d+)\s*号/

const numberIn = (text: string): string | null => {
  const order = ORDER.exec(text)
  return documentNumber(text) ?? (order ? `${order[1]}第${Number(order[2])}号` : null)
}

/** The documents that a piece of text names, in order: 《title》 with the number in brackets after it, or a number alone. */
export function citedIn(text: string): Cited[] {
  const found: { at: number; end: number; cited: Cited }[] = []
  for (const one of text.matchAll(NESTED)) {
    const end = one.index + one[0].length
    const after = AFTER.exec(text.slice(end))
    const docNo = after ? numberIn(after[1] ?? '') : null
    found.push({ at: one.index, end: after ? end + after[0].length : end, cited: { title: (one[1] ?? '').replace(/\s/g, ''), ...(docNo ? { docNo } : {}) } })
  }
  for (const one of text.matchAll(new RegExp(NUMBER_SOURCE, 'g'))) {
    const docNo = documentNumber(one[0], true)
    if (docNo && !found.some(({ at, end }) => one.index >= at && one.index < end)) found.push({ at: one.index, end: one.index + one[0].length, cited: { docNo } })
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ cited }) => cited)
}
