import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

const PATTERN = /(?<=[\u4e00-\u9fff”》）])、(?:等(?=[。，；、）的]|$|多[个项种家]|[几一二三四五六七八九十\d]+[个项种家类方部地市县区])|以及|和(?=[\u4e00-\u9fff]))/gm
/** Words that begin with 和. */
const WORDS_WITH_AND = /^(?:和[平谐睦解美气顺善蔼田县硕政林龙布会弦田缓煦祥衷约服尚合])/

/** 4.5: the last of members that stand side by side is joined by 和 or followed by 等 alone. */
export const enumerationComma = patternRule('enumeration-comma', marks('4.5、附录A.5'), PATTERN, ({ 0: shown, index }, { text }) => {
  const word = shown.slice(1)
  if (word === '和' && WORDS_WITH_AND.test(text.slice(index + 1, index + 3))) return undefined
  return { severity: word.startsWith('等') ? 'warn' : 'hint', proposal: word, why: `“${word.slice(0, 2)}”前面不用顿号。` }
})
