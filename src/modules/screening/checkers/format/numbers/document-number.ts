import { patternRule } from '../pattern-rule.ts'
import { documents } from '../rule.ts'

const PATTERN = /([\u4e00-\u9fff]{2,12})([[［【（(〔])((?:19|20)?\d{2})([\]］】）)〕])(第?)(\d{1,5})(号)/g
/** What the code of an agency and of a kind of document ends in. */
const CODE_END = /[发办函字令政委告规财复呈报议决纪备公建教人社安卫环农水交民司审监信]$/

function whyOf(open: string, year: string, nth: string, number: string): string {
  const faults = [
    ...(open === '〔' ? [] : ['年份用六角括号“〔〕”括入']),
    ...(year.length === 4 ? [] : ['年份写全四位']),
    ...(nth === '' ? [] : ['序号前不加“第”字']),
    ...(/^0/.test(number) ? ['序号不编虚位（1不写作01）'] : []),
  ]
  return `发文字号的写法：${faults.join('，')}。`
}

/** 7.2.5: agency's code, year in 〔〕, number without 第 and without leading noughts. In round brackets it may be a permit or a court's number, so the code must look like one. */
export const documentNumber = patternRule('document-number', documents('7.2.5'), PATTERN, (match) => {
  const [shown, code = '', open = '', year = '', , nth = '', number = ''] = match
  const isRight = open === '〔' && year.length === 4 && nth === '' && !number.startsWith('0')
  const isRound = open === '（' || open === '('
  if (isRight || (!CODE_END.test(code) && (isRound || open === '〔')) || (isRound && year.length !== 4)) return undefined
  const start = match.index + code.length
  const proposal = year.length === 4 ? `〔${year}〕${Number(number)}号` : null
  return { severity: isRound || open === '〔' ? 'hint' : 'warn', start, end: match.index + shown.length, proposal, why: whyOf(open, year, nth, number) }
})
