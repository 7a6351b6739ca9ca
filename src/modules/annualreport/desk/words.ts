import type { BadgeKind } from '#ui/badge'
import type { BoardState } from '../queries/board.ts'
import type { Scope } from '../queries/compile-tables.ts'

/** How the state of a report is said on the board and on its pages. */
export const STATE_WORDS: Readonly<Record<BoardState, { label: string; kind: BadgeKind }>> = {
  none: { label: '未开始', kind: 'neutral' },
  drafting: { label: '起草中', kind: 'info' },
  findings: { label: '有校验问题', kind: 'bad' },
  reviewing: { label: '审核中', kind: 'warn' },
  approved: { label: '待发布', kind: 'warn' },
  published: { label: '已发布', kind: 'good' },
}
export const STATES = Object.keys(STATE_WORDS) as BoardState[]

export const SCOPE_WORDS: Readonly<Record<Scope, string>> = { own: '本级', all: '汇总' }

/** What the law leaves until the day of publication: `还有 12 天`, `已逾期 3 天`. */
export const daysLeftWords = (days: number): string => (days > 0 ? `还有 ${days} 天` : days === 0 ? '今天到期' : `已逾期 ${-days} 天`)
