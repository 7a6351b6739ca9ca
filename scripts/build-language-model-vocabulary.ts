import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DIGITS, LETTERS, LINE } from '#platform/language-model/word-tree'
import type { WordFigures } from './build-language-model-source.ts'

/** Words of the model by number, rarest last, with natural logarithms of their probability. */
export type Vocabulary = { readonly words: readonly string[]; readonly log: Float64Array; readonly numbers: ReadonlyMap<string, number> }

const CHINESE = /^[㐀-䶿一-鿿〇]+$/
const MARKS = [...'，。、；：？！“”‘’（）《》〈〉〔〕—…·%％', DIGITS, LETTERS, LINE]
/** A word of the word list that is rarer than this is more often a slip or a name than a word. */
const LEAST_LIST_COUNT = 5
const LONGEST_LIST_WORD = 6
const RAREST = -19
/** A word of our own list has no figures: it is taken for a middling one. */
const OWN_WORD = -12.5

/** The words of the segmenter's list with their counts. */
function listedWords(): Map<string, number> {
  const folder = dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json'))
  const lines = readFileSync(join(folder, 'dict.txt'), 'utf8').split('\n').map((line) => line.split(' '))
  return new Map(lines.flatMap(([word = '', count = '0']) =>
    CHINESE.test(word) && word.length <= LONGEST_LIST_WORD && Number(count) >= LEAST_LIST_COUNT ? [[word, Number(count)] as const] : []))
}

/** One vocabulary of the source's words and the list's, without forms that are always wrong; `counts` are those of official prose, where they are known. */
export function vocabularyOf(source: WordFigures, own: readonly string[], wrong: ReadonlySet<string>, counts: ReadonlyMap<string, number>): Vocabulary {
  const logs = new Map<string, number>(MARKS.map((mark) => [mark, -9]))
  for (const [number, word] of source.words.entries()) {
    const log = source.unigram[number] ?? Number.NEGATIVE_INFINITY
    if ((CHINESE.test(word) || logs.has(word)) && Number.isFinite(log)) logs.set(word, log)
  }
  const listed = listedWords()
  const total = [...listed.values()].reduce((sum, count) => sum + count, 0)
  for (const [word, count] of listed) if (!logs.has(word)) logs.set(word, Math.max(RAREST, Math.log(count / total) - 1))
  for (const word of wrong) logs.delete(word)
  for (const word of own) if (!logs.has(word)) logs.set(word, OWN_WORD)
  const seen = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const mixed = [...logs].map(([word, log]): [string, number] => [word, mixedLog(log, counts.get(word) ?? 0, seen)])
  mixed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return { words: mixed.map(([word]) => word), log: Float64Array.from(mixed, ([, log]) => log), numbers: new Map(mixed.map(([word], number) => [word, number])) }
}

/** Half what the source says, half what official prose says. */
const mixedLog = (log: number, count: number, seen: number): number =>
  Math.max(RAREST, seen === 0 ? log : Math.log(0.5 * Math.exp(log) + (0.5 * count) / seen))
