/** A line of the index: place, title, agency, day, kind, words. */
export type IndexLine = readonly [place: string, title: string, agency: string, day: string, kind: string, words: string]
export type Hit = { readonly line: IndexLine; readonly score: number; readonly around: string }

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
const AROUND = 36
const ENOUGH = 0.6

function aroundOf(words: string, term: string): string {
  const at = plain(words).indexOf(term)
  if (at < 0) return ''
  const from = Math.max(0, at - AROUND)
  return `${from > 0 ? '…' : ''}${words.slice(from, at + term.length + AROUND).replace(/\s+/g, ' ')}…`
}

/** All terms must stand there; in the title counts most, and an official number is found as it is written. */
function scoreOf([, title, agency, , , words]: IndexLine, terms: readonly string[]): number {
  const [head, body] = [plain(title), plain(words)]
  let score = 0
  for (const term of terms) {
    if (head.includes(term)) score += 10 + (head.startsWith(term) ? 2 : 0)
    else if (body.includes(term)) score += 2
    else if (plain(agency).includes(term)) score += 1
    else return 0
  }
  return score
}

const pairsOf = (text: string): string[] => [...new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).filter((pair) => !/\s/.test(pair)))]
/** How much of a sentence stands there, sign by sign in pairs: for questions in whole sentences. */
function shareOf([, title, , , , words]: IndexLine, pairs: readonly string[]): number {
  const text = plain(`${title}\n${words}`)
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length
}

/** What the library holds of a question, best first, then newest. Where no line has all of it, those that have most. */
export function findIn(lines: readonly IndexLine[], question: string, most: number): { readonly hits: readonly Hit[]; readonly partly: boolean } {
  const terms = plain(question).split(/\s+/).filter((term) => term !== '')
  const order = (a: Hit, b: Hit): number => b.score - a.score || (a.line[3] < b.line[3] ? 1 : -1)
  if (terms.length === 0) return { hits: [], partly: false }
  const whole = lines.map((line): Hit => ({ line, score: scoreOf(line, terms), around: '' })).filter(({ score }) => score > 0).sort(order).slice(0, most)
  if (whole.length > 0) return { hits: whole.map(({ line, score }) => ({ line, score, around: aroundOf(line[5], terms[0] ?? '') })), partly: false }
  const pairs = pairsOf(plain(question))
  const partly = lines.map((line): Hit => ({ line, score: shareOf(line, pairs), around: '' })).filter(({ score }) => score >= ENOUGH).sort(order).slice(0, most)
  return { hits: partly, partly: true }
}
