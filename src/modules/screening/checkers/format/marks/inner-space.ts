import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

/** Labels after which a gap is right: 第三条, 第二章. */
const LABEL = /第[一二三四五六七八九十百零\d]{1,6}[条章节款项编部][之一二三]{0,2}$/
const BEFORE = 12

/** 5.1: signs follow one another without a gap. Only within running words: 张 某, 目 录 and 总 则 are set apart on purpose. */
export const innerSpace = patternRule('inner-space', marks('5.1'), /(?<=[\u4e00-\u9fff]{4})[ \u00a0]{1,2}(?=[\u4e00-\u9fff]{2,20}[，。；、])/g, ({ index }, { text, kindAt }) => {
  const before = text.slice(Math.max(0, index - BEFORE), index)
  if (before.length < BEFORE || before.includes('\n') || LABEL.test(before) || kindAt(index) !== 'paragraph') return undefined
  return { severity: 'hint', proposal: '', why: '汉字之间有多余的空格。' }
})
