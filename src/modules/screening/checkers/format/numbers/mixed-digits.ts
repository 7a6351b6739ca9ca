import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

const PATTERN = /(?<![\d.,—－～~-])\d{1,4}[百千十](?![\d克米瓦伏帕卡赫焦字兆升安牛乏比周位进货强佳名叶草度里岛余合鸟花年大项])|[二三四五六七八九]十\d(?!\d)|[一二三四五六七八九]百\d{1,2}(?!\d)/g

/** 5.3: one number is written in one kind of figures; only 万 and 亿 may stand behind Arabic ones: 4千 is the standard's own wrong example. */
export const mixedDigits = patternRule('mixed-digits', numbers('5.3'), PATTERN, ({ 0: shown, index }, { text }) => {
  if (/第$/.test(text.slice(0, index).slice(-1)) && /^\d{1,4}[百千十]$/.test(shown)) return undefined
  const value = /^(\d{1,4})([百千十])$/.exec(shown)
  const proposal = value ? `${Number(value[1]) * { 百: 100, 千: 1000, 十: 10 }[value[2] as '百' | '千' | '十']}` : null
  const goesOn = /^[\d一二三四五六七八九多几来余万亿]/.test(text.slice(index + shown.length, index + shown.length + 1))
  const isScale = /^[万亿]/.test(text.slice(index + shown.length, index + shown.length + 1))
  return { severity: isScale ? 'hint' : 'warn', proposal: goesOn ? null : proposal, why: `同一个数“${shown}”不能混用阿拉伯数字和汉字数字。` }
})
