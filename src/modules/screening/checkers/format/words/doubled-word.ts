import type { FormatRule } from '../rule.ts'
import type { DoubledWords } from '../load.ts'

const escaped = (exception: string): string => exception.replace(/[\\^$.*+?(){}|/]/g, '\\$&')

/** A text with more of them is no prose. */
const MOST = 200

/** The innocent stretches around a doubled word, one pattern a word. */
function readyWord({ word, severity, exceptions = [] }: DoubledWords['words'][number]) {
  const doubled = word + word
  const innocent = exceptions.length === 0 ? undefined : new RegExp(exceptions.map(escaped).join('|'), 'g')
  const reach = 6
  const isInnocent = (text: string, at: number): boolean => {
    if (innocent === undefined) return false
    const from = Math.max(0, at - reach)
    const around = text.slice(from, at + doubled.length + reach)
    return [...around.matchAll(innocent)].some((match) => match.index + from <= at + word.length && match.index + from + match[0].length > at + word.length - 1 && match[0].includes(doubled))
  }
  return { word, doubled, severity, isInnocent }
}

/** 的的, 进行进行: a word that slipped in twice. */
export function doubledWord(data: DoubledWords): FormatRule {
  const ready = data.words.map(readyWord)
  return {
    name: 'doubled-word',
    source: '《现代汉语词典》',
    look: ({ text }) =>
      ready.flatMap(({ word, doubled, severity, isInnocent }) => {
        const seen = []
        for (let at = text.indexOf(doubled); at >= 0 && seen.length < MOST; at = text.indexOf(doubled, at + doubled.length)) {
          if (!isInnocent(text, at)) seen.push({ start: at, end: at + doubled.length, severity, proposal: word, why: `“${word}”重复，请删去一个。` })
        }
        return seen
      }),
  }
}
