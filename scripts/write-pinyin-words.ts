// Makes data/pinyin-words.txt for the on-screen keyboard: what a spelling without tones may mean, the most used first. Source: jieba's word list (MIT), read aloud by pinyin-pro.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { SIGNS_OF_OFFICE } from './steps/office-words.ts'

const MOST_WORDS = 22_000
const dictionary = readFileSync(join(dirname(createRequire(import.meta.url).resolve('@node-rs/jieba')), 'dict.txt'), 'utf8')
const known = dictionary.split('\n').flatMap((line) => { const [word = '', n = '0'] = line.split(' '); return /^\p{Script=Han}{1,4}$/u.test(word) ? [{ word, n: Number(n) }] : [] })

/** GB 2312: the signs that people write, level one and two. */
const decoder = new TextDecoder('gbk')
const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => row + 0xb0).flatMap((row) => Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(row, 0xa1 + cell))))
const signs = rows.filter((sign) => /^\p{Script=Han}$/u.test(sign))
const often = new Map(known.filter(({ word }) => word.length === 1).map(({ word, n }) => [word, n]))

const spelt = (word: string): string => pinyin(word, { toneType: 'none', type: 'array', v: true }).join('')
const table = new Map<string, { word: string; n: number }[]>()
const put = (spelling: string, word: string, n: number): void => {
  if (!/^[a-z]+$/.test(spelling)) return
  const some = table.get(spelling) ?? []
  if (!some.some((one) => one.word === word)) table.set(spelling, [...some, { word, n }])
}
for (const sign of signs) for (const spelling of new Set(pinyin(sign, { toneType: 'none', type: 'array', multiple: true, v: true }))) put(spelling, sign, often.get(sign) ?? 1)
const office = new Set(SIGNS_OF_OFFICE)
for (const word of office) put(spelt(word), word, 1e7)
for (const { word, n } of known.filter(({ word }) => word.length > 1).toSorted((a, b) => b.n - a.n).slice(0, MOST_WORDS)) put(spelt(word), word, n)
const lines = [...table].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([spelling, words]) => `${spelling} ${words.toSorted((a, b) => b.n - a.n || (a.word < b.word ? -1 : 1)).map(({ word }) => word).join(' ')}`)
writeFileSync('data/pinyin-words.txt', `${lines.join('\n')}\n`)
process.stdout.write(`${lines.length} spellings\n`)
