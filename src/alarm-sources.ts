import { openCommitmentAlarms } from '#commitments'
import type { AlarmSource } from '#supervision'

/** Which registers tell supervision of faults that stand: each fault becomes a ticket, and its ticket learns when the fault has gone. */
export const ALARM_SOURCES: readonly AlarmSource[] = [
  { name: '民生实事和重点任务', alarms: async (db, today) => (await openCommitmentAlarms(db, today)).map(({ kind, subject, agency, since, words }) => ({ source: 'commitments' as const, key: `${kind} ${subject}`, agency, since, title: words, words: '请尽快补报进展，或者说明滞后的原因和赶上进度的办法。', href: `/commitments/items/${subject.split('/')[0]}` })) },
]
