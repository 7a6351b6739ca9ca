import { openCommitmentAlarms } from '#commitments'
import { mediaAlarms } from '#media'
import { lateMatters } from '#opinion'
import type { AlarmSource } from '#supervision'

/** Which registers tell supervision of faults that stand: each fault becomes a ticket, and its ticket learns when the fault has gone. */
export const ALARM_SOURCES: readonly AlarmSource[] = [
  { name: '政务舆情', alarms: async (db, today) => (await lateMatters(db, today)).map((one) => ({ source: 'opinion' as const, ...one, words: '请马上回应，并说明没有按时回应的原因。', level: 'order' as const })) },
  { name: '政务新媒体', alarms: async (db, today) => (await mediaAlarms(db, today)).map((one) => ({ source: 'media' as const, ...one })) },
  { name: '民生实事和重点任务', alarms: async (db, today) => (await openCommitmentAlarms(db, today)).map(({ kind, subject, agency, since, words }) => ({ source: 'commitments' as const, key: `${kind} ${subject}`, agency, since, title: words, words: '请尽快补报进展，或者说明滞后的原因和赶上进度的办法。', href: `/commitments/items/${subject.split('/')[0]}` })) },
]
