import { childOf, type LanguageModel, pairAt } from '#platform/language-model/index'
import { type Anew, readAnew } from './anew.ts'
import { partnersOf } from './endings.ts'
import type { Slip } from './finding.ts'
import { mayBeName } from './proper-names.ts'
import type { CostedStretch } from './steps.ts'

const NEED_OF_SWAP = 13
const NEED_OF_MISSING = 12
const IN_NAME = 6
/** Words with the missing sign that are tried, the commonest first. */
const MOST_TRIED = 5
/** Verbs that official prose uses alone. */
const ALONE = new Set('须缴屏凭持报领办建保护抓促防控管治查改补奖罚扶帮送进入出上下交收付发放续转迁拆修植栽种养喂采捕销购售租借还存取'.split(''))
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

/** The word of a new reading that holds a place, and whether both its neighbours are known to stand beside it. */
function heldBy({ figures }: LanguageModel, { reading: { words, ends }, begin, previous, following }: Anew, place: number): { start: number; end: number; bound: number } {
  const index = Math.max(0, ends.findIndex((end) => begin + end > place))
  const word = words[index] ?? -1, before = words[index - 1] ?? previous, after = words[index + 1] ?? following
  return { start: begin + (ends[index - 1] ?? 0), end: begin + (ends[index] ?? 0), bound: Number(pairAt(figures, before, word) >= 0) + Number(pairAt(figures, word, after) >= 0) }
}

/** Whether some word begins with these two, or with the sign before them and these two: else no word would hold both. */
function beginsWord({ figures }: LanguageModel, before: number, one: number, other: number): boolean {
  const pair = childOf(figures, 0, one)
  if (pair >= 0 && childOf(figures, pair, other) >= 0) return true
  const led = childOf(figures, childOf(figures, 0, before), one)
  return led >= 0 && childOf(figures, led, other) >= 0
}

/** 升提 for 提升: two neighbours that changed places, where the change makes a word of both. */
export function swappedSlips(model: LanguageModel, text: string, stretch: CostedStretch, suspects: readonly number[]): Slip[] {
  const { units, start, reading: { ends } } = stretch, limit = ends.at(-1) ?? start
  return suspects.flatMap((index): Slip[] => {
    const begin = ends[index - 1] ?? start, end = ends[index] ?? begin
    return [begin - 1, begin, end - 1].flatMap((at): Slip[] => {
      const [one = 0, other = 0] = [units[at], units[at + 1]]
      if (at < start || at + 2 > limit || one === other || !isHan(one) || !isHan(other)) return []
      if (!beginsWord(model, units[at - 1] ?? 0, other, one)) return []
      const anew = readAnew(model, stretch, at, at + 2, [other, one])
      const held = heldBy(model, anew, at)
      const beyond = anew.gain - NEED_OF_SWAP - (mayBeName(text, stretch, index, begin) ? IN_NAME : 0)
      if (beyond < 0 || held.start > at || held.end < at + 2) return []
      return [{ start: at, end: at + 2, right: String.fromCharCode(other, one), rule: 'typo-swapped', warn: true, sure: false, why: '两个字的次序颠倒了', weight: beyond }]
    })
  })
}

/** 政务息公开 for 政务信息公开: a lone sign whose word lost its other half, where the whole word is at home between its neighbours. */
export function missingSlips(model: LanguageModel, text: string, stretch: CostedStretch, suspects: readonly number[]): Slip[] {
  const { units, start, reading: { ends, words } } = stretch
  return suspects.flatMap((index): Slip[] => {
    const place = ends[index - 1] ?? start
    if ((ends[index] ?? place) - place !== 1 || !isHan(units[place] ?? 0) || ALONE.has(text[place] ?? '')) return []
    const own = units[place] ?? 0, [before, after] = [words[index - 1] ?? -1, words[index + 1] ?? -1]
    const tried: number[][] = []
    for (const { unit, before: leads, word } of partnersOf(model.figures).get(own) ?? []) {
      if (pairAt(model.figures, before, word) < 0 || pairAt(model.figures, word, after) < 0) continue
      tried.push(leads ? [unit, own] : [own, unit])
      if (tried.length === MOST_TRIED) break
    }
    const best = tried.map((word) => ({ word, anew: readAnew(model, stretch, place, place + 1, word) })).sort((a, b) => b.anew.gain - a.anew.gain)[0]
    if (!best) return []
    const beyond = best.anew.gain - NEED_OF_MISSING - (mayBeName(text, stretch, index, place) ? IN_NAME : 0)
    return beyond < 0 ? [] : [{ start: place, end: place + 1, right: String.fromCharCode(...best.word), rule: 'typo-missing', warn: true, sure: false, why: '这里像是少了一个字', weight: beyond }]
  })
}
