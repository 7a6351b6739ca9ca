import type { Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { clockCaseOf } from '../../../domain/case.ts'
import { runClock } from '../../../domain/clock.ts'
import type { RequestMove } from '../../../domain/procedure.ts'
import type { CaseFile } from '../case-file.ts'
import type { FieldSpec, Stand } from './types.ts'

export const dayField = (label: string, { file }: Stand, hint?: string): FieldSpec =>
  ({ name: 'on', label, as: 'day', value: file.facts.today, required: true, about: ['在今天之后', '早于', label], hint: hint ?? '格式：年-月-日，如 2024-01-31；默认今天' })
export const noteField = (label = '备注', rest: Partial<FieldSpec> = {}): FieldSpec => ({ name: 'note', label, as: 'area', rows: 3, ...rest })

/** The last day to reply once this move is made; null while a correction is awaited, or when the move is refused anyway. */
export function dueAfter({ facts: { head, events, calendar, rules } }: CaseFile, move: RequestMove, on: Day, data: Readonly<Record<string, unknown>> = {}): Day | null {
  const confirmed = move === 'confirm' ? { ...head, confirmedOn: on } : head
  try {
    return runClock(clockCaseOf(confirmed, [...events, { move, on, data, struckBy: null }]), calendar, rules.clock).due
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** 答复期限将是 …, where it can be said. */
export const dueTells = (file: CaseFile, move: RequestMove, on: Day, data?: Readonly<Record<string, unknown>>): string[] => {
  const due = dueAfter(file, move, on, data)
  return due ? [`答复期限${due === file.facts.clock?.due ? '仍是' : '变为'} ${due}`] : []
}

export const wholeNumber = (text: string | undefined): number => (/^\d{1,6}$/.test((text ?? '').trim()) ? Number((text ?? '').trim()) : Number.NaN)
