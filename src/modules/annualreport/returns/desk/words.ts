import type { BadgeKind } from '#ui/badge'
import { RETURN, type ReturnState } from '../../domain/returns.ts'

const KINDS = { waiting: 'neutral', filled: 'info', confirmed: 'good', correcting: 'warn' } as const satisfies Record<ReturnState, BadgeKind>
export const stateWord = (state: ReturnState): { label: string; kind: BadgeKind } => ({ label: RETURN.states[state].label, kind: KINDS[state] })

/** 还有 3 天, 今天截止, 已逾期 2 天. */
export const leftWords = (daysLeft: number): string => (daysLeft > 0 ? `还有 ${daysLeft} 天` : daysLeft === 0 ? '今天截止' : `已逾期 ${-daysLeft} 天`)

/** 2024-01-05 09:30 in China, as a table shows when something was done. */
export const shownTime = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
