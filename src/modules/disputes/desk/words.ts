import type { BadgeKind } from '#ui/badge'
import { RESULTS, type DisputeResult } from '../domain/dispute.ts'
import type { DisputeEvent } from '../domain/case.ts'
import type { Urgency } from '../domain/dues.ts'
import { LABELS } from '../domain/faults.ts'
import { articleLabel } from '../domain/lessons.ts'
import { isMove, MOVES, type DisputeState } from '../domain/procedure.ts'

export const STATE_KINDS: Readonly<Record<DisputeState, BadgeKind>> = { registered: 'neutral', answering: 'warn', answered: 'info', hearing: 'warn', heard: 'info', concluded: 'good', learned: 'neutral' }
export const RESULT_KINDS: Readonly<Record<DisputeResult, BadgeKind>> = { upheld: 'good', corrected: 'bad', other: 'neutral' }
export const URGENCY_KINDS: Readonly<Record<Urgency, BadgeKind>> = { late: 'bad', today: 'bad', soon: 'warn', calm: 'good', waiting: 'info', none: 'neutral' }

export const resultWords = ({ result, words }: { result: DisputeResult | null; words: string | null }): string => (result ? `${RESULTS[result]}${words ? `（${words}）` : ''}` : '尚未审结')

/** Who may do it, as the refusal says; who holds which role is identity's. */
export const NOT_YOURS = (label: string, deed: string): string =>
  (deed === 'disputes.conclude' ? `“${label}”由单位审核人或公开办负责人办理` : `您的角色不能办理“${label}”；如工作需要，请联系安全管理员授权`)

export const moveLabel = (move: string): string => (move === 'register' ? '登记案件' : isMove(move) ? MOVES[move].label : move)

type Change = { readonly field: keyof typeof LABELS; readonly from: string | null; readonly to: string | null }
const shown = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : '空')
const changed = (changes: readonly Change[]): string => changes.map(({ field, from, to }) => `${LABELS[field]}：${shown(from)} → ${shown(to)}`).join('；')

/** What a line of the history says beside its name. */
export function eventDetail({ move, data }: DisputeEvent): string {
  const text = (key: string): string => (typeof data[key] === 'string' ? data[key] : '')
  switch (move) {
    case 'set_hearing': return [text('on'), text('time'), text('place')].filter(Boolean).join(' ')
    case 'hold_hearing': return data['outcome'] === 'cancelled' ? `${text('on')} 的已取消` : `出席：${text('attended')}`
    case 'extend': return `${Number(data['days'])} 日`
    case 'conclude': return text('words')
    case 'reopen': return `原登记 ${text('concludedOn')} ${text('words')}`
    case 'learn': return Array.isArray(data['articles']) ? data['articles'].map((one) => articleLabel(String(one))).join('、') : ''
    case 'correct': return Array.isArray(data['changes']) ? changed(data['changes'] as Change[]) : ''
    default: return ''
  }
}
