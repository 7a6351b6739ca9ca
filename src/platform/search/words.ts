import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { HOUSE_WORDS } from './house-words.ts'
import { SYNONYMS } from './synonyms.ts'

const HAN = /^[\u4e00-\u9fd5]+$/
/** Pages are full of it, and it tells nothing. */
const EMPTY_WORDS = new Set(['的', '了', '和', '与', '及', '或', '在', '是', '对', '为', '关于', '有关', '等', '之', '于', '请问', '怎么', '如何', '什么', '哪些', '怎样', '吗', '呢'])

let loaded: Jieba | undefined
/** The dictionary takes half a second and 60 MB, so it comes when the first text does. */
function jieba(): Jieba {
  if (loaded) return loaded
  loaded = Jieba.withDict(dict)
  const own = [...HOUSE_WORDS, ...SYNONYMS.flat()].filter((word) => HAN.test(word))
  loaded.loadDict(Buffer.from(own.map((word) => `${word} 20000 n\n`).join('')))
  return loaded
}

/** Every word of three signs or more that the dictionary knows, at every place where it stands in the text. */
export const dictionaryWordsIn = (text: string): string[] => jieba().cutAll(text).filter((word) => word.length > 2 && HAN.test(word))

/** Is every place where this word stands in the index? True for the dictionary's own words of three signs or more. */
export const isDictionaryWord = (word: string): boolean => word.length > 2 && HAN.test(word) && jieba().cutAll(word).includes(word)

/**
 * A stretch as the words it is looked for by. Single signs cling to their neighbour, for the index begins at two;
 * every part is a piece of the stretch, so nothing that holds the stretch is lost.
 */
export function wordsOf(stretch: string): string[] {
  if (stretch.length <= 2) return [stretch]
  const words: string[] = []
  let clings = false
  for (const part of jieba().cut(stretch, true)) {
    const last = words.at(-1)
    if (EMPTY_WORDS.has(part)) { clings = false; continue }
    if (clings && last !== undefined && (part.length === 1 || last.length === 1)) words[words.length - 1] = last + part
    else words.push(part)
    clings = true
  }
  const whole = words.filter((word) => word.length > 1)
  return whole.length > 0 ? whole : [stretch]
}
