import type { Found } from '../../domain/checker.ts'

/** A change that is worth telling, before it is put into words; `weight` says which of two that touch each other stays. */
export type Slip = {
  readonly start: number
  readonly end: number
  readonly right: string
  readonly rule: 'typo-common' | 'typo-confused' | 'typo-language-model' | 'typo-particle' | 'typo-doubled' | 'typo-swapped' | 'typo-missing'
  readonly warn: boolean
  readonly sure: boolean
  readonly why?: string | undefined
  readonly weight: number
}

const SOURCES: Readonly<Record<Slip['rule'], string>> = {
  'typo-common': '《现代汉语词典》《第一批异形词整理表》通用词形',
  'typo-confused': '《现代汉语词典》词义辨析',
  'typo-language-model': '《现代汉语词典》通用词形（据公文语料判断）',
  'typo-particle': '《现代汉语词典》虚词用法',
  'typo-doubled': '《出版物汉字使用管理规定》：不多字、不漏字、不颠倒（据公文语料判断）',
  'typo-swapped': '《出版物汉字使用管理规定》：不多字、不漏字、不颠倒（据公文语料判断）',
  'typo-missing': '《出版物汉字使用管理规定》：不多字、不漏字、不颠倒（据公文语料判断）',
}

/** The sentence that a person reads. */
function sentence(wrong: string, { right, sure, why }: Slip): string {
  const judgement = sure ? `“${wrong}”应为“${right}”` : `“${wrong}”疑为“${right}”，请核对`
  return why === undefined ? judgement : `${judgement}：${why}`
}

/** A slip as a finding of the text. */
export const foundOf = (text: string, slip: Slip): Found => ({
  class: 'typo', rule: slip.rule, severity: slip.warn ? 'warn' : 'hint', start: slip.start, end: slip.end,
  why: sentence(text.slice(slip.start, slip.end), slip), proposal: slip.right, source: SOURCES[slip.rule],
})

/** Of slips that touch each other, the weightiest, in the order of a text of `length` units. */
export function weightiest(slips: readonly Slip[], length: number): Slip[] {
  const taken = new Uint8Array(slips.length === 0 ? 0 : length)
  const kept = slips.toSorted((a, b) => b.weight - a.weight || a.start - b.start).filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}
