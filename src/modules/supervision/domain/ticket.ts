import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import type { TicketState } from './ticket-procedure.ts'

/** How grave: each step up is seen by more people. 条例第四十七条: 督促整改, then 通报批评. */
export const LEVELS = { remind: '提醒', order: '督办', circular: '通报' } as const
export type Level = keyof typeof LEVELS
export const isLevel = (text: string | undefined): text is Level => text !== undefined && Object.hasOwn(LEVELS, text)
const LADDER = Object.keys(LEVELS) as Level[]
/** The next step of the ladder; null at its top. */
export const levelAbove = (level: Level): Level | null => LADDER[LADDER.indexOf(level) + 1] ?? null

/** Where a fault was seen: any module's alarm, or a person. */
export const SOURCES = {
  requests: '依申请公开', commitments: '民生实事和重点任务', decisions: '重大行政决策', consultations: '意见征集', dialogue: '政策咨询', policies: '规范性文件', media: '政务新媒体', inspection: '站点检查', opinion: '政务舆情', annualreport: '年度报告', manual: '人工登记',
} as const
export type TicketSource = keyof typeof SOURCES
export const isTicketSource = (text: string): text is TicketSource => Object.hasOwn(SOURCES, text)

/** What a module has to say of a fault that stands: the same `key` is the same fault. */
export type Alarm = { readonly source: TicketSource; readonly key: string; readonly agency: AgencyId; readonly title: string; readonly words: string; readonly href: string; readonly since: Day; readonly level?: Level }

export type Ticket = {
  readonly id: string; readonly source: TicketSource; readonly key: string | null; readonly agency: AgencyId; readonly title: string; readonly words: string; readonly href: string
  readonly level: Level; readonly state: TicketState; readonly since: Day; readonly openedOn: Day; readonly dueOn: Day; readonly endedOn: Day | null
  /** What the agency says it did, and where it can be seen. */
  readonly answer: string; readonly evidence: readonly Evidence[]; readonly conclusion: string
  /** The alarm had gone when it was last looked at; null for tickets by hand. */
  readonly alarmGone: boolean | null
  readonly doers: Readonly<Record<string, string>>; readonly version: number
}
export type Evidence = { readonly label: string; readonly address: string }
