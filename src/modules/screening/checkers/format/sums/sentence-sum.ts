import type { LabelGroups } from '../load.ts'
import type { FormatRule, Sighting } from '../rule.ts'
import { type Part, partsOf } from './clauses.ts'
import { partitionOf } from './partition.ts'
import { addsUp, type Quantity, quantityReader, shownValue } from './quantities.ts'

const SENTENCE = /(?:[^。；！？\n]|[。；](?=其中)){8,400}/g
const TOTAL_BEFORE = /(?:共|共计|合计|总计|总数|总共|一共|累计|总量)[\u4e00-\u9fff]{0,12}$/
const LIST_AFTER = /^[（(，,：:。；]?\s?(其中|分别(?:为|是)|包括)?[，,：:]?/
/** 、…，共120件: a total behind its parts. */
const TOTAL_LAST = /[，,](?:合计|共计|总计|一共|总共|共)(?:[为是])?$/

type Reader = (text: string) => Quantity[]
type Place = { readonly start: number; readonly end: number }
const total = (parts: readonly Part[]): number => parts.reduce((sum, { value }) => sum + value, 0)

function told(parts: readonly Part[], whole: Quantity, severity: Sighting['severity'], place: Place): Sighting {
  const sum = total(parts)
  const why = `各项相加是${shownValue(sum, whole)}，与总数${shownValue(whole.value, whole)}不符，请核对。`
  return { ...place, severity, proposal: null, why }
}

function ofListed(parts: readonly Part[], whole: Quantity, groups: LabelGroups, isAnnounced: boolean, place: Place): Sighting | undefined {
  if (!isAnnounced && (parts.length < 2 || partitionOf(parts, groups) === 'unknown')) return undefined
  const tooMuch = parts.find(({ value }) => value > whole.value)
  if (tooMuch) return { ...place, severity: 'warn', proposal: null, why: `“${tooMuch.label}”的${shownValue(tooMuch.value, whole)}大于总数${shownValue(whole.value, whole)}，请核对。` }
  if (parts.length < 2 || addsUp(parts, whole)) return undefined
  const kind = partitionOf(parts, groups)
  const isMore = total(parts) > whole.value
  if (kind === 'complete' || (kind === 'apart' && isMore)) return told(parts, whole, 'warn', place)
  const isNear = Math.abs(total(parts) - whole.value) <= whole.value * 0.1
  return isMore || (isNear && parts.length >= 3) ? told(parts, whole, 'hint', place) : undefined
}

/** 共120件，其中甲50件、乙60件. */
function totalFirst(sentence: string, at: number, quantities: readonly Quantity[], groups: LabelGroups): Sighting[] {
  return quantities.flatMap((whole, index) => {
    const list = LIST_AFTER.exec(sentence.slice(whole.end, whole.end + 12))
    if (list === null || whole.unit === '%' || !TOTAL_BEFORE.test(sentence.slice(Math.max(0, whole.start - 16), whole.start))) return []
    const from = whole.end + list[0].length
    const rest = quantities.slice(index + 1).map((quantity) => ({ ...quantity, start: quantity.start - from, end: quantity.end - from }))
    const parts = partsOf(sentence.slice(from), rest, whole.unit)
    const seen = parts && parts.length > 0 ? ofListed(parts, whole, groups, list[1] !== undefined, { start: at + whole.start, end: at + from + (parts.at(-1)?.end ?? 0) }) : undefined
    return seen ?? []
  })
}

const JOINED = /^[、和及][^，。、\d]{0,14}$/
const JOINED_LOOSELY = /^，[^，。、\d]{1,10}$/
const labelBefore = (sentence: string, at: number): string => /[^，。、；：\d]{0,12}$/.exec(sentence.slice(Math.max(0, at - 12), at))?.[0] ?? ''

/** 甲50件、乙60件，共120件: numbers joined by 、 directly before the total; joined by ， only where their labels part a whole. */
function totalLast(sentence: string, at: number, quantities: readonly Quantity[], groups: LabelGroups): Sighting[] {
  return quantities.flatMap((whole, index) => {
    const before = TOTAL_LAST.exec(sentence.slice(0, whole.start))
    const parts: Part[] = []
    let isLoose = false
    for (let back = index - 1; before !== null && back >= 0; back -= 1) {
      const part = quantities[back]
      const gap = part && sentence.slice(part.end, parts[0]?.start ?? before.index)
      if (!part || part.unit !== whole.unit || gap === undefined || (parts.length === 0 ? gap !== '' : !JOINED.test(gap) && !JOINED_LOOSELY.test(gap))) break
      isLoose ||= gap.startsWith('，')
      parts.unshift({ ...part, label: labelBefore(sentence, part.start) })
    }
    const first = parts[0]
    if (first === undefined || parts.length < 2 || addsUp(parts, whole) || (isLoose && partitionOf(parts, groups) === 'unknown')) return []
    return [told(parts, whole, 'warn', { start: at + first.start, end: at + whole.end })]
  })
}

/** Sums in a sentence that do not come out. Parts may overlap (党员80人、女性60人), so only those that surely do not are told loudly. */
export function sentenceSum(groups: LabelGroups): FormatRule {
  const read: Reader = quantityReader(groups.units)
  return {
    name: 'sentence-sum',
    source: '数据勾稽',
    look: ({ text }) =>
      [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
        if (!/[共计总累]/.test(sentence)) return []
        const quantities = read(sentence)
        return quantities.length < 2 ? [] : [...totalFirst(sentence, index, quantities, groups), ...totalLast(sentence, index, quantities, groups)]
      }),
  }
}
