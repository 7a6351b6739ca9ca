import type { FormatRule, Sighting } from '../rule.ts'

const SHORTEST = 4
const LONGEST = 16
/** A text with more of them is no prose. */
const MOST = 500
const HAN = /^[\u4e00-\u9fff]+$/

/** 一个问题一个问题, 逐条逐条: doubling that means one after another. */
const DISTRIBUTIVE = /^[一逐]/
const isOneSign = (phrase: string): boolean => new Set(phrase).size < 3

/** Stretches of `size` signs that stand twice side by side: a run of equal signs at that distance. */
function repeats(text: string, size: number, found: (start: number) => void): void {
  let run = 0
  for (let at = 0; at + size < text.length; at += 1) {
    const code = text.charCodeAt(at)
    run = code === text.charCodeAt(at + size) && code >= 0x4e00 && code !== text.charCodeAt(at + 1) ? run + 1 : 0
    if (run === size) {
      found(at - size + 1)
      run = 0
    }
  }
}

/** 市人民政府市人民政府: a phrase that was pasted twice. */
export const repeatedPhrase: FormatRule = {
  name: 'repeated-phrase',
  source: '重复录入',
  look: ({ text, kindAt }) => {
    const seen: Sighting[] = []
    for (let size = SHORTEST; size <= LONGEST; size += 1) {
      repeats(text, size, (start) => {
        const phrase = text.slice(start, start + size)
        if (seen.length >= MOST || !HAN.test(phrase) || DISTRIBUTIVE.test(phrase) || isOneSign(phrase) || kindAt(start) === 'cell') return
        if (seen.some((other) => other.start < start + size * 2 && start < other.end)) return
        seen.push({ start, end: start + size * 2, severity: 'warn', proposal: phrase, why: `“${phrase}”连续出现两次，请核对是否重复录入。` })
      })
    }
    return seen
  },
}
