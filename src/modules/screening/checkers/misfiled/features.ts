import { wordsOf } from '#platform/search/words'

const HAN = /[\u4e00-\u9fff]+/g
const LEAD = 600
const TITLE_WEIGHT = 2

/** The words of a text and the pairs of signs in it, with their weights; the title counts twice, only the beginning of the text counts at all. */
export function featuresOf(title: string, lead: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (feature: string, weight: number): void => { counts.set(feature, (counts.get(feature) ?? 0) + weight) }
  for (const [text, weight] of [[title.slice(0, LEAD), TITLE_WEIGHT], [lead.slice(0, LEAD), 1]] as const) {
    for (const [stretch] of text.matchAll(HAN)) {
      for (const word of wordsOf(stretch)) if (word.length > 1) add(`/${word}`, weight)
      for (let at = 0; at + 1 < stretch.length; at += 1) add(stretch.slice(at, at + 2), weight)
    }
  }
  return new Map([...counts].map(([feature, count]) => [feature, Math.log1p(count)]))
}
