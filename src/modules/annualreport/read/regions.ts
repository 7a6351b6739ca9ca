import type { Stretch, Tape } from './tape.ts'

/** Where each table stands; null where the report has none. */
export type Regions = { readonly two: Stretch | null; readonly three: Stretch | null; readonly four: Stretch | null }

const TWO_STARTS = /第二十条第（?[一1]）?项.{0,24}?信息内容|信息内容(?:本年|上一年|采购)/
const THREE_STARTS = /（?本列数据的勾稽关系|申请人情况|(?:[一1][、.])?本年度?新收到?的?政府信息公开申请(?:数量|件数)|自然人(?:法人或其他组织|商业企业)/
const DISPUTES = /行政复议行政诉讼|行政复议(?![、和]|行政诉讼情况)(?=.{0,60}未经复议)|未经复议直接起诉/
const FIVE_STARTS = /(?:[五5][、.])?存在的?(?:主要)?问题(?:及|和|与)改进|(?:[六6][、.])其他需要报告/

const find = (text: string, pattern: RegExp, from = 0): number => {
  const index = text.slice(from).search(pattern)
  return index < 0 ? -1 : index + from
}
const nearest = (from: number, ...places: readonly number[]): number => Math.min(...places.filter((place) => place > from))

/** Finds the tables by the words that only they hold. */
export function findRegions(tape: Tape): Regions {
  const { compact } = tape
  const end = compact.length
  const two = find(compact, TWO_STARTS)
  const three = find(compact, THREE_STARTS, Math.max(two, 0))
  const early = three < 0 ? find(compact, THREE_STARTS) : three
  const four = find(compact, DISPUTES, Math.max(early, two, 0))
  const late = four < 0 ? find(compact, DISPUTES) : four
  const stretch = (from: number): Stretch | null => {
    if (from < 0) return null
    const five = find(compact, FIVE_STARTS, from)
    return { from, to: nearest(from, two, early, late, five, end) }
  }
  return { two: stretch(two), three: stretch(early), four: stretch(late) }
}
