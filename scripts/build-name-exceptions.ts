import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Words of two or three characters that begin like a surname and are no name, from the dictionary of jieba (MIT): written to data/screening/personal/not-names.json. */
const folder = join(import.meta.dirname, '..')
const known = JSON.parse(readFileSync(join(folder, 'data/screening/personal/surnames.json'), 'utf8')) as { surnames: string; ordinaryWords: string }
const surnames = new Set(known.surnames)
const FEWEST = 20
const found = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '', count, tag = '']) => /^\p{Script=Han}{2,3}$/u.test(word) && surnames.has(word.charAt(0)) && Number(count) >= FEWEST && !/^nr/.test(tag))
  .map(([word = '']) => word)
const words = [...new Set([...found, ...known.ordinaryWords.split(' ')])].sort()
writeFileSync(
  join(folder, 'data/screening/personal/not-names.json'),
  `${JSON.stringify({
    name: 'not-names', version: '2026-11', effectiveFrom: '2026-11-01',
    source: `@node-rs/jieba 2.0.3 dict.txt（MIT）中以姓氏用字开头、词频不低于${FEWEST}、词性不是人名的二字词和三字词；加 surnames.json 的 ordinaryWords；由 scripts/build-name-exceptions.ts 生成`,
    words: words.join(' '),
  }, null, 1)}\n`,
)
console.log(words.length, 'words')
