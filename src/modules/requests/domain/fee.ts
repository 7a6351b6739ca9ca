import { Refusal } from '#shared/refusal'

/** A part of the count with its price: from `from` to `to` (all the rest where there is none), `each` yuan for one more. */
type Tier = { readonly from: number; readonly to: number | null; readonly each: number }

/** 国办函〔2020〕109号第五条, 按量: paper, e-mail or a copy of data. [unconfirmed] One page is one side of A4, counted by request. */
const PAGE_TIERS: readonly Tier[] = [
  { from: 1, to: 30, each: 0 }, { from: 31, to: 100, each: 10 }, { from: 101, to: 200, each: 20 }, { from: 201, to: null, each: 40 },
]
/** 国办函〔2020〕109号第四条, 按件: one applicant's requests in one 自然月. From the 31st on, each further ten cost 100 yuan more apiece. */
const ITEM_TIERS: readonly Tier[] = [{ from: 1, to: 10, each: 0 }, { from: 11, to: 30, each: 100 }]
const ITEM_STEP = { from: 31, every: 10, each: 200, more: 100 }
/** More than anyone can ask for: a slip of the finger, not a count. */
const MOST = 100_000

/** A line of the calculation; the sum of `yuan` is the fee. */
export type FeeStep = { readonly from: number; readonly to: number; readonly count: number; readonly each: number; readonly yuan: number; readonly words: string }
/** Whole yuan: every price of the schedule is. */
export type Fee = { readonly yuan: number; readonly steps: readonly FeeStep[] }

function itemTiers(count: number): readonly Tier[] {
  const { from, every, each, more } = ITEM_STEP
  const further = Math.max(0, Math.ceil((count - from + 1) / every))
  return [...ITEM_TIERS, ...Array.from({ length: further }, (_, step) => ({ from: from + step * every, to: from + (step + 1) * every - 1, each: each + step * more }))]
}

/** 超额累进: each part of the count is charged at its own tier's price. The first `before` are charged already. */
function charge(tiers: readonly Tier[], count: number, before: number, unit: string): Fee {
  const steps = tiers.flatMap((tier): FeeStep[] => {
    const from = Math.max(tier.from, before + 1), to = Math.min(tier.to ?? count, count)
    if (from > to) return []
    const number = to - from + 1, yuan = number * tier.each
    const part = from === to ? `第${from}${unit}` : `第${from}至${to}${unit}`
    return [{ from, to, count: number, each: tier.each, yuan, words: tier.each === 0 ? `${part}不收费` : `${part}：${number}${unit}×${tier.each}元=${yuan}元` }]
  })
  return { yuan: steps.reduce((sum, step) => sum + step.yuan, 0), steps }
}

function mustBeCount(count: number, name: string): void {
  if (!Number.isInteger(count) || count < 0 || count > MOST) throw new Refusal(422, [`${name}是 ${count}，请写 0 至 ${MOST} 的整数`])
}

/** The fee by item for an applicant's `count` items of a natural month; `before` of them were charged with earlier requests of that month. */
export function feeByItems(count: number, before = 0): Fee {
  mustBeCount(count, '件数')
  mustBeCount(before, '此前的件数')
  return charge(itemTiers(count), count, before, '件')
}

/** The fee by volume for one request's pages. 第三条: by item or by volume, never both. */
export function feeByPages(count: number): Fee {
  mustBeCount(count, '页数')
  return charge(PAGE_TIERS, count, 0, '页')
}
