import type { SearchDocument } from '#platform/search/index'
import type { TestDatabase } from '../test/kit/database.ts'
import { randomOf } from './search-corpus.ts'
import { askOurs } from './search-ours.ts'
import { piecesOf, wholeText } from './search-questions.ts'

export type Recall = { readonly words: number; readonly truth: number; readonly missed: number; readonly wrongTotals: number }

/** Every word as a quoted piece: the total must be the number of texts that hold it; unquoted it may find more and none less. Small sets are held against each other one by one. */
export async function recallOf(database: TestDatabase, documents: readonly SearchDocument[], words: number): Promise<Recall> {
  const texts = documents.map(wholeText)
  let [truth, missed, wrongTotals] = [0, 0, 0]
  for (const word of piecesOf(documents, words, 99)) {
    const holds = new Set(documents.flatMap(({ address }, at) => (texts[at]?.includes(word) ? [address] : [])))
    const quoted = await askOurs(database, `"${word}"`, Math.min(holds.size + 1, 500), 'all')
    const plain = await askOurs(database, word, 20, 'all')
    truth += holds.size
    if (quoted.total !== holds.size) wrongTotals += 1
    missed += Math.max(0, holds.size - plain.total)
    if (holds.size < 500) {
      const found = new Set(quoted.items.map(({ address }) => address))
      missed += [...holds].filter((address) => !found.has(address)).length
    }
  }
  return { words, truth, missed, wrongTotals }
}

export type Known = { readonly titles: number; readonly titlesFirst: number; readonly numbers: number; readonly numbersFirst: number }

const DRESSES: readonly ((series: string, year: string, number: string) => string)[] = [
  (s, y, n) => `${s}〔${y}〕${n}号`, (s, y, n) => `${s}[${y}]${n}号`, (s, y, n) => `${s}(${y})${n}`, (s, y, n) => `${s} 〔${y}〕 ${n} 号`,
  (s, y, n) => `${s}（${[...y].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')}）${[...n].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')}号`,
  (s, y, n) => `${s}${y}年第${n}号`, (s, y, n) => `${s}【${y}】${n}`,
]

/** Documents that somebody knows: the words of a title in another order, and a number in another dress. First means the first line of the answer. */
export async function knownItems(database: TestDatabase, documents: readonly SearchDocument[], count: number): Promise<Known> {
  const random = randomOf(5)
  const words = new Intl.Segmenter('zh', { granularity: 'word' })
  const pick = (list: readonly SearchDocument[]): SearchDocument => list[Math.floor(random() * list.length)] as SearchDocument
  const numbered = documents.filter(({ docNo }) => docNo !== null)
  let [titlesFirst, numbersFirst] = [0, 0]
  for (let nth = 0; nth < count; nth += 1) {
    const one = pick(documents)
    const shuffled = [...words.segment(one.title)].flatMap(({ segment, isWordLike }) => (isWordLike && segment.length > 1 ? [segment] : [])).map((word) => ({ word, at: random() })).sort((a, b) => a.at - b.at)
    const found = await askOurs(database, shuffled.map(({ word }) => word).join(' '), 20, 'all')
    if (found.items[0]?.title === one.title) titlesFirst += 1
    const other = pick(numbered)
    const [, series = '', year = '', number = ''] = /^(.+)〔(\d+)〕(\d+)号$/.exec(other.docNo ?? '') ?? []
    const byNumber = await askOurs(database, DRESSES[nth % DRESSES.length]?.(series, year, number) ?? '')
    if (byNumber.items[0]?.address === other.address) numbersFirst += 1
  }
  return { titles: count, titlesFirst, numbers: count, numbersFirst }
}
