import type { LanguageModel } from '#platform/language-model/index'
import { readAnew, wordAtPlace } from './anew.ts'
import type { Slip } from './finding.ts'
import type { CostedStretch } from './steps.ts'

/** Nats that leaving one of two equal stretches out must win, by their length. */
const NEED: Readonly<Record<number, number>> = { 1: 8.5, 2: 6, 3: 5, 4: 5 }
const NUMERALS = new Set('〇零一二两三四五六七八九十百千万亿某几半每'.split(''))
/** Verbs and adverbs that people lawfully say twice. */
const LAWFUL = /^(?:哈|呵|谢|看|试|想|问|走|说|听|查|算|等|数|妈|爸|爷|奶|哥|姐|弟|妹|星|宝|娃|研究|讨论|商量|考虑|非常|永远|渐|慢|好|多|很多|大|小|高|常|镇|村|户|家|人|年|月|日|天|层|处|事|样|次|乡|县|市|区|校|班|组|队|段|条|件|门|岗|科|步|病)$/u
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

function equalRun(units: Uint16Array, at: number, length: number, limit: number): boolean {
  if (at + 2 * length > limit) return false
  for (let step = 0; step < length; step += 1) {
    const unit = units[at + step] ?? 0
    if (unit !== units[at + length + step] || !isHan(unit)) return false
  }
  return true
}

/** 科科长 is 科 and 科长: one of two equal signs must stand outside every longer word to be one too many. */
function isLoose(stretch: CostedStretch, at: number): boolean {
  const { start, reading: { ends } } = stretch
  return [at, at + 1].some((place) => { const index = wordAtPlace(stretch, place); return (ends[index] ?? 0) - (ends[index - 1] ?? start) === 1 })
}

/** 叠字: a word or a sign that the hand wrote twice: 要要, 进展进展. Words that are double by nature are read as words, and cost more without their half. */
export function doubledSlips(model: LanguageModel, text: string, stretch: CostedStretch): Slip[] {
  const { units, start, reading: { ends } } = stretch, limit = ends.at(-1) ?? start
  const slips: Slip[] = []
  for (let at = start; at + 1 < limit; at += 1) {
    const length = [4, 3, 2, 1].find((one) => equalRun(units, at, one, limit))
    if (length === undefined) continue
    const word = text.slice(at, at + length)
    const thrice = units[at + 2 * length] === units[at] && length === 1
    if (NUMERALS.has(word.charAt(0)) || LAWFUL.test(word) || thrice) { at += length; continue }
    if (length === 1 && !isLoose(stretch, at)) { at += length; continue }
    const { gain } = readAnew(model, stretch, at + length, at + 2 * length, [])
    const need = NEED[length] ?? 6
    if (gain >= need) slips.push({ start: at, end: at + 2 * length, right: word, rule: 'typo-doubled', warn: true, sure: false, why: '同一个字词写了两遍', weight: gain - need })
    at += length
  }
  return slips
}
