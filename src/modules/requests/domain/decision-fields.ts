import type { CaseFacts } from './facts.ts'
import type { Outcome } from './outcome.ts'

/** The fields of a decision letter: what the clerk wrote, and what the case itself already knows (the searches behind 不存在, the correction, the fee). */
export function decisionFields({ searches, fee, events }: CaseFacts, outcome: Outcome, written: Readonly<Record<string, string>>): Record<string, string> {
  const search = searches.filter(({ found }) => !found).map(({ systems, words, period, on }) => `${on}在${systems}以“${words}”为检索词检索${period}的材料`).join('；')
  const correction = events.findLast(({ move, struckBy }) => move === 'ask_correction' && struckBy === null)
  return {
    ...(outcome === 'unavailable_not_held' && search ? { searchWords: search } : {}),
    ...(correction ? { correctionItems: String(correction.data['items'] ?? ''), correctionAskedOn: correction.on, correctionUntil: String(correction.data['until'] ?? '') } : {}),
    ...(fee?.noticedOn ? { feeNoticedOn: fee.noticedOn, feeUntil: fee.dueOn ?? '', feeAmount: String(fee.fen / 100) } : {}),
    ...written,
  }
}
