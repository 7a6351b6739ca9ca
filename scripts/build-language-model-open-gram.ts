import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WordFigures } from './build-language-model-source.ts'

const FOLDER = 'usr/lib/x86_64-linux-gnu/sunpinyin/data'
const ROOT_NODES = 2
const NODE_WORDS = 3
const PROBABILITIES = 65_536
const BACK_OFFS = 16_384

/** Words by number, from the pinyin table: their count, their place, then UTF-32 strings that each end in 0. */
function wordsOf(file: string): string[] {
  const bytes = readFileSync(file)
  const words: string[] = []
  let at = bytes.readUInt32LE(8)
  for (let left = bytes.readUInt32LE(0); left > 0; left -= 1) {
    let word = ''
    for (let code = bytes.readUInt32LE(at); code !== 0; code = bytes.readUInt32LE(at)) {
      word += String.fromCodePoint(code)
      at += 4
    }
    at += 4
    words.push(word)
  }
  return words
}

/** The trigram file's first two levels. Head: order, flag, sizes of the levels; 65,536 probabilities; 16,384 back-off weights; nodes of three words. */
function figuresOf(file: string, words: readonly string[]): Omit<WordFigures, 'name' | 'words'> {
  const bytes = readFileSync(file)
  const ints = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  const floats = new Float32Array(ints.buffer)
  const at = (index: number) => ints[index] ?? 0
  const tables = 2 + 4
  const unigrams = tables + PROBABILITIES + BACK_OFFS + ROOT_NODES * NODE_WORDS
  const unigramCount = at(3), bigramCount = at(4) - 1
  const bigrams = unigrams + unigramCount * NODE_WORDS
  const wordAt = (node: number) => at(node) & 0x3ffff
  const logAt = (node: number) => Math.log(floats[tables + (at(node + 1) & 0xffff)] ?? 0)
  const childAt = (node: number) => ((at(node + 2) >>> 25) << 16) | (at(node + 1) >>> 16)
  const unigram = new Float64Array(words.length).fill(-Infinity), backOff = new Float64Array(words.length)
  const first = new Uint32Array(bigramCount), second = new Uint32Array(bigramCount), log = new Float32Array(bigramCount)
  for (let index = 0; index + 1 < unigramCount; index += 1) {
    const node = unigrams + index * NODE_WORDS
    unigram[wordAt(node)] = logAt(node)
    backOff[wordAt(node)] = Math.log(floats[tables + PROBABILITIES + (at(node) >>> 18)] ?? 1)
    const last = index + 2 === unigramCount ? bigramCount : childAt(node + NODE_WORDS)
    for (let child = childAt(node); child < last; child += 1) {
      first[child] = wordAt(node)
      second[child] = wordAt(bigrams + child * NODE_WORDS)
      log[child] = logAt(bigrams + child * NODE_WORDS)
    }
  }
  return { unigram, backOff, bigrams: { first, second, log } }
}

/** open-gram (CC BY-SA 3.0) as Debian's sunpinyin-data carries it; `root` is where the package was unpacked. */
export function openGram(root: string): WordFigures {
  const words = wordsOf(join(root, FOLDER, 'pydict_sc.bin'))
  return { name: 'open-gram', words, ...figuresOf(join(root, FOLDER, 'lm_sc.t3g'), words) }
}
