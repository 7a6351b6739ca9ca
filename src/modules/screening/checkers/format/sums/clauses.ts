import type { Quantity } from './quantities.ts'

/** One part of a whole as the sentence tells it: its label and its quantity. */
export type Part = Quantity & { readonly label: string }

const BREAK = /[、，,；;]|和|及/
/** Words that make a number something else than a part: a share, a growth, a comparison. */
const NOT_A_PART = /同比|环比|增长|下降|减少|较|比|占|其中|含|包括|上年|去年|累计|平均|人均|每|目标|完成率|约|近|超|多|以上|原|另|从|至|到/
/** A share told beside its part says nothing else. */
const SHARE = /[（(，,]?\s?(?:分别)?占[^，,、）)]{0,12}[%％][）)]?|[（(]\d{1,3}(?:\.\d{1,4})?[%％][）)]/g
const LONGEST_LABEL = 16

/** The labels and quantities of a stretch that holds nothing else: every part is a label with one number in the unit, parted by 、 or ，. Undefined where it holds anything that could be read otherwise. */
export function partsOf(stretch: string, quantities: readonly Quantity[], unit: string): Part[] | undefined {
  const parts: Part[] = []
  let from = 0
  for (const quantity of quantities) {
    const before = stretch.slice(from, quantity.start).replace(SHARE, '')
    if (quantity.unit !== unit) {
      if (quantity.unit !== '%') return undefined
      continue
    }
    const label = before.split(BREAK).at(-1)?.replace(/^[（(][^）)]{0,30}[）)]/, '') ?? ''
    if (label.length > LONGEST_LABEL || label.trim() === '' || NOT_A_PART.test(before)) return undefined
    parts.push({ ...quantity, label: label.trim() })
    from = quantity.end
  }
  return NOT_A_PART.test(stretch.slice(from).replace(SHARE, '')) ? undefined : parts
}
