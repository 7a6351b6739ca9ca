import type { SearchDocument } from '#platform/search/index'
import { wholeText } from './search-questions.ts'
import { DAY } from './search-ours.ts'

const pairsOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** A plain inverted index in the process's own memory: pairs to documents, texts looked through for longer words, every hit counted and ranked. */
export function buildMemory(documents: readonly SearchDocument[]) {
  const began = performance.now()
  const before = process.memoryUsage().rss
  const lists = new Map<string, number[]>()
  const texts = documents.map(wholeText)
  texts.forEach((text, at) => {
    for (const pair of new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(pairsOf))) {
      const list = lists.get(pair)
      if (list) list.push(at)
      else lists.set(pair, [at])
    }
  })
  const postings = new Map([...lists].map(([pair, list]) => [pair, Uint32Array.from(list)]))
  lists.clear()
  const seconds = (performance.now() - began) / 1000
  const withWord = (word: string): Set<number> | null => {
    const found = pairsOf(word).map((pair) => postings.get(pair) ?? new Uint32Array()).sort((a, b) => a.length - b.length)
    let common: number[] = [...found[0] ?? []]
    for (const list of found.slice(1)) { const other = new Set(list); common = common.filter((at) => other.has(at)) }
    return new Set(word.length > 2 ? common.filter((at) => texts[at]?.includes(word)) : common)
  }
  return {
    seconds, megabytes: Math.max(0, (process.memoryUsage().rss - before) / 1_048_576),
    ask(q: string): number {
      const words = q.split(' ')
      const sets = words.map(withWord)
      const hits = [...sets[0] ?? []].filter((at) => sets.every((set) => set?.has(at)) && (documents[at]?.outOfForceOn ?? '9999') > DAY)
      const facets = new Map<string, number>()
      const scored = hits.map((at) => {
        const one = documents[at]
        for (const value of [one?.agency, one?.kind, one?.topic, one?.publishedOn.slice(0, 4)]) if (value) facets.set(value, (facets.get(value) ?? 0) + 1)
        return { at, score: words.filter((word) => one?.title.includes(word)).length * 10_000 + Number(one?.publishedOn.slice(0, 4)) }
      })
      scored.sort((a, b) => b.score - a.score).slice(0, 20)
      return hits.length
    },
  }
}
