import type { Day } from '#shared/days'
import { STEP_KEYS, STEPS, type StepKey } from './steps.ts'
import type { Item, Records } from './item.ts'

export type LifePoint = { readonly key: StepKey; readonly label: string; readonly articles: string; readonly state: 'done' | 'current' | 'todo'; readonly on: Day | null; readonly words: string }
/** Where the step stands of which nothing before is missing. */
export const nextSteps = (records: Records): StepKey[] => STEP_KEYS.filter((key) => records[key] === undefined && STEPS[key].after.every((one) => records[one] !== undefined) && key !== 'evaluate')
const WORDS: Readonly<Partial<Record<StepKey, (values: Readonly<Record<string, string>>) => string>>> = {
  participate: ({ way }) => (way === 'exempt' ? '依法不予公开，未公开征求意见' : '已公开征求意见'), experts: ({ way }) => (way === 'none' ? '不需要' : '已论证'), risk: ({ way, level }) => (way === 'none' ? '不需要' : STEPS.risk.asks.find(({ name }) => name === 'level')?.options?.[level ?? ''] ?? ''),
  review: ({ conclusion }) => STEPS.review.asks.find(({ name }) => name === 'conclusion')?.options?.[conclusion ?? ''] ?? '', discuss: ({ result }) => STEPS.discuss.asks.find(({ name }) => name === 'result')?.options?.[result ?? ''] ?? '', party: ({ needed }) => (needed === 'no' ? '不需要' : '已请示报告'), publish: ({ number }) => number ?? '', execute: ({ executor }) => executor ?? '', evaluate: ({ assessor }) => assessor ?? '',
}
/** The eleven steps as the desk and the public see them: what is done, what goes on, what is to come. */
export function lifeLine({ records }: Pick<Item, 'records'>): LifePoint[] {
  const next = nextSteps(records)
  return STEP_KEYS.map((key) => {
    const record = records[key], on = record ? (record.values['on'] || record.on) as Day : null
    return { key, label: STEPS[key].label, articles: STEPS[key].articles, state: record ? 'done' : next.includes(key) ? 'current' : 'todo', on, words: record ? WORDS[key]?.(record.values) ?? '' : '' }
  })
}
export const shareDone = ({ records }: Pick<Item, 'records'>): number => STEP_KEYS.filter((key) => key !== 'evaluate' && records[key] !== undefined).length
export const STEPS_TO_DO = STEP_KEYS.length - 1
/** A decision whose planned day has gone by without its publication. */
export const isOverdue = ({ planBy, records, listing }: Pick<Item, 'planBy' | 'records' | 'listing'>, today: Day): boolean => listing === 'listed' && planBy !== null && planBy < today && records.publish === undefined
