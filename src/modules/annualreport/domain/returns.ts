import type { Procedure } from '#shared/procedure'

/** What the report needs from registers that live elsewhere, by the item of 《条例》第二十条 that asks for it. */
export const RETURN_FIELDS = {
  licences: { article: '第二十条第（五）项', label: '行政许可', unit: '件', hint: '本年作出的行政许可处理决定数量，没有的填 0' },
  penalties: { article: '第二十条第（六）项', label: '行政处罚', unit: '件', hint: '本年作出的行政处罚处理决定数量，没有的填 0' },
  coercions: { article: '第二十条第（六）项', label: '行政强制', unit: '件', hint: '本年作出的行政强制处理决定数量，没有的填 0' },
  fees: { article: '第二十条第（八）项', label: '行政事业性收费', unit: '万元', hint: '本年收费金额，以万元为单位，最多 6 位小数（到分），没有的填 0' },
} as const satisfies Record<string, { article: string; label: string; unit: '件' | '万元'; hint: string }>
export type ReturnField = keyof typeof RETURN_FIELDS
export const RETURN_KEYS = Object.keys(RETURN_FIELDS) as ReturnField[]

/** Counts of decisions; fees in integer fen. */
export type ReturnFigures = { readonly licences: number; readonly penalties: number; readonly coercions: number; readonly feesFen: number }
export type ReturnState = 'waiting' | 'filled' | 'confirmed' | 'correcting'
export type ReturnMove = 'fill' | 'confirm' | 'sendBack' | 'correct'

/** The way of one agency's return: nobody confirms the figures that they handed in themselves. */
export const RETURN: Procedure<ReturnState, ReturnMove> = {
  title: '年度数据填报',
  states: {
    waiting: { label: '待填报' },
    filled: { label: '待确认' },
    confirmed: { label: '已确认', final: true },
    correcting: { label: '更正中' },
  },
  moves: {
    fill: { from: ['waiting', 'correcting'], to: 'filled', label: '提交填报', deed: 'annualreport.fill-return', article: '条例第二十条（五）（六）（八）' },
    confirm: { from: ['filled'], to: 'confirmed', label: '确认数据', deed: 'annualreport.confirm-return', notBy: ['fill'] },
    sendBack: { from: ['filled'], to: 'waiting', label: '退回重填', deed: 'annualreport.confirm-return' },
    correct: { from: ['confirmed'], to: 'correcting', label: '发起更正', deed: 'annualreport.correct-return' },
  },
}

/** Days before the due day from which who has not handed in is reminded, and how long a reminder holds. */
const REMIND_FROM_DAYS = 7
const REMIND_EVERY_DAYS = 3
export type ReminderFacts = { readonly state: ReturnState; readonly daysLeft: number; readonly daysSinceReminded: number | null }

/** Should the daily job remind this agency now? */
export const needsReminder = ({ state, daysLeft, daysSinceReminded }: ReminderFacts): boolean =>
  state !== 'confirmed' && daysLeft <= REMIND_FROM_DAYS && (daysSinceReminded === null || daysSinceReminded >= REMIND_EVERY_DAYS)

/** Who is to act next: the second person when figures wait to be confirmed, else whoever fills in. */
export const roleToAct = (state: ReturnState): 'agency_reviewer' | 'agency_clerk' => (state === 'filled' ? 'agency_reviewer' : 'agency_clerk')
