import type { Day } from '#shared/days'
import type { Doers } from '#shared/procedure'
import type { StepValues } from '#shared/step'
import type { StepKey } from './steps.ts'

/** 第三条: what is a major administrative decision. */
export const CLASSES = { services: '公共服务、市场监管、社会管理、环境保护等重大公共政策和措施', plans: '经济和社会发展等重要规划', resources: '开发利用、保护重要自然资源和文化资源的重大公共政策和措施', projects: '在本行政区域实施的重大公共建设项目', other: '其他对经济社会发展有重大影响、涉及重大公共利益或者社会公众切身利益的重大事项' } as const
/** 第三条: what other rules govern. */
export const EXCLUDED = { macro: '财政政策、货币政策等宏观调控决策', legislation: '政府立法决策', emergency: '突发事件应急处置决策' } as const
export const LISTINGS = { proposed: '建议', listed: '列入目录', refused: '未列入', removed: '已调出' } as const
export const SOURCES = { agency: '单位提出', public: '公民、法人提出', delegate: '人大代表建议、政协提案' } as const
export type StepRecord = { readonly on: Day; readonly by: string; readonly account: string; readonly values: StepValues }
export type Records = Readonly<Partial<Record<StepKey, StepRecord>>>
export type Item = {
  readonly id: string; readonly year: number; readonly agency: string; readonly title: string; readonly class: string; readonly excluded: string; readonly reason: string; readonly planBy: Day | null; readonly source: keyof typeof SOURCES; readonly listing: keyof typeof LISTINGS; readonly listingNote: string
  readonly records: Records; readonly consultation: string | null; readonly doers: Doers; readonly version: number
}
export type CatalogueState = 'collecting' | 'consulted' | 'agreed' | 'published'
export type Catalogue = { readonly year: number; readonly agency: string; readonly standard: string; readonly opinions: string; readonly partyOn: Day | null; readonly state: CatalogueState; readonly publishedOn: Day | null; readonly adjustment: string; readonly doers: Doers; readonly version: number }
/** What of the consultation in the third step matters to the others. */
export type Asked = { readonly state: string; readonly from: Day; readonly until: Day; readonly shortReason: string; readonly fedBackOn: Day | null; readonly comments: number }
/** Everything that a step's rules look at; `workdays` counts the working days after the first day up to the second. */
export type Facts = { readonly item: Item; readonly catalogue: Catalogue | null; readonly asked: Asked | null; readonly today: Day; readonly workdays: (from: Day, until: Day) => number; readonly reviewDays: number; readonly consultDays: number }
