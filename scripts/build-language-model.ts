import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '#platform/database/project-root'
import { type Figures, savedFigures } from '#platform/language-model/sections'
import { savedConfusions } from '#platform/language-model/confusions'
import { commonCharacters, confusionsOf } from './build-language-model-confusions.ts'
import { shippedTypos } from '../src/modules/screening/checkers/typo/load.ts'
import { openGram } from './build-language-model-open-gram.ts'
import { newWords } from './build-language-model-new-words.ts'
import { type PairCounts, pairFigures } from './build-language-model-pairs.ts'
import { type ProseCounts, proseCounts } from './build-language-model-prose.ts'
import type { WordFigures } from './build-language-model-source.ts'
import { wordTree } from './build-language-model-tree.ts'
import { type Vocabulary, vocabularyOf } from './build-language-model-vocabulary.ts'

const { values } = parseArgs({ options: { 'open-gram': { type: 'string' }, prose: { type: 'string' }, strokes: { type: 'string' }, only: { type: 'string' } } })
/** Rarer characters are neither errors' source nor their mending. */
const COMMON_CHARACTERS = 5_200
const folder = join(projectRoot(), 'data', 'language-model')

const figuresOf = (source: WordFigures, vocabulary: Vocabulary, counts: PairCounts): Figures => ({ ...wordTree(vocabulary.words), ...pairFigures(source, vocabulary, counts) })

function numbered(counts: ProseCounts, { numbers }: Vocabulary): PairCounts {
  const number = (word: string): number => numbers.get(word) ?? -1
  return new Map([...counts.pairs].map(([first, followers]) =>
    [number(first), new Map([...followers].flatMap(([second, count]) => (number(second) < 0 ? [] : [[number(second), count] as const])))]))
}

/** Official prose is cut twice: the first cut shows which words no list has, the second counts with them. */
function builtModel(source: WordFigures, own: readonly string[], prose: string | undefined): Figures {
  const general = vocabularyOf(source, own, wrong, new Map())
  const first = figuresOf(source, general, new Map())
  if (prose === undefined) return first
  const found = newWords(proseCounts(prose, first)).filter((word) => !wrong.has(word))
  console.log(`公文语料新词 ${found.length} 个：${found.filter((_, index) => index % 200 === 0).join(' ')}`)
  const wider = vocabularyOf(source, [...own, ...found], wrong, new Map())
  const counts = proseCounts(prose, figuresOf(source, wider, new Map()))
  console.log(`公文语料 ${counts.characters} 字`)
  const vocabulary = vocabularyOf(source, [...own, ...found], wrong, counts.words)
  return figuresOf(source, vocabulary, numbered(counts, vocabulary))
}

function write(name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), bytes)
  console.log(`${name} ${bytes.length} 字节，sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
}

const own = readFileSync(join(folder, 'official-words.txt'), 'utf8').split(/\s+/).filter(Boolean)
const wrong = new Set(shippedTypos().sure.map((pair) => pair.split(' ')[0] ?? ''))
const source = openGram(values['open-gram'] ?? '.')
if (values.only !== 'confusions') {
  const figures = builtModel(source, own, values.prose)
  write('words.bin', savedFigures(figures))
  console.log(`${figures.cost.length} 词，${figures.follower.length} 对`)
}
if (values.only !== 'words') {
  const { words, log } = vocabularyOf(source, own, wrong, new Map())
  write('confusions.bin', savedConfusions(confusionsOf(values.strokes ?? '.', commonCharacters(words, log, COMMON_CHARACTERS))))
}
