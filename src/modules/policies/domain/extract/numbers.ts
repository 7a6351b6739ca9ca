import { numberOf } from './words.ts'

export const NUMBER_SOURCE = '[\\u4e00-\\u9fff]{1,14}\\s*[〔\\[［【（(﹝]\\s*(?:19|20)\\d{2}\\s*[〕\\]］】）)﹞]\\s*第?\\s*\\d{1,5}\\s*号'
const PARTS = /([\u4e00-\u9fff]{1,14})\s*[〔[［【（(﹝]\s*((?:19|20)\d{2})\s*[〕\]］】）)﹞]\s*第?\s*0*(\d{1,5})\s*号/
/** Words that stand before a number in a sentence and are not of it. */
const BEFORE = /^.*(?:根据|依据|按照|依照|参照|印发的|发布的|文件|通知|以及|废止|执行|关于|对于|附件|编号|文号|字号|原)/

const LINKING = /^(?:以及|和|与|及|将|对|由|按|据|的)(?=[\u4e00-\u9fff]{2})/

/** The number in its normal form: 青政发〔2024〕12号. Within a sentence a linking word may stand right before it. */
export function documentNumber(text: string, within = false): string | null {
  const found = PARTS.exec(text.replace(/ /g, ''))
  if (!found) return null
  const bare = (found[1] ?? '').replace(BEFORE, '')
  const mark = within ? bare.replace(LINKING, '') : bare
  return mark === '' ? null : `${mark}〔${found[2]}〕${Number(found[3])}号`
}

/** 第5号, 第十二号 of an order or announcement. */
export function plainNumber(line: string): string | null {
  const found = /^(?:(?:19|20)\d{2}年)?第\s*([\d一二三四五六七八九十百]+)\s*号$/.exec(line.replace(/ /g, ''))
  const number = numberOf(found?.[1] ?? '')
  if (!found || number === null) return null
  const year = /^((?:19|20)\d{2}年)/.exec(line.replace(/ /g, ''))?.[1] ?? ''
  return `${year}第${number}号`
}
