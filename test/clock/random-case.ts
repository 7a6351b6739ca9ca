import fc from 'fast-check'
import { Refusal } from '#shared/refusal'
import { addDays, type Day } from '#shared/days'
import { pinnedCalendar } from '#platform/work-calendar'
import { runClock } from '#requests/rules'

export type Case = Parameters<typeof runClock>[0]
type Event = Case['events'][number]

const TYPES: readonly Event['type'][] = [
  'correction_asked', 'corrected', 'third_party_asked', 'third_party_answered', 'agency_asked', 'agency_answered', 'extended', 'fee_noticed', 'fee_paid',
]
const CHANNELS = ['internet', 'in_person', 'signed_post', 'ordinary_post', 'fax', 'email'] as const

export const possible = (request: Case): boolean => {
  try {
    runClock(request, pinnedCalendar())
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Events in order; one that the procedure does not allow where it stands is left out, so that every case is a real one. */
export function allowed(received: Case['received'], steps: readonly { readonly type: Event['type']; readonly gap: number; readonly days: number }[]): Case {
  let kept: readonly Event[] = []
  let date: Day = received.date
  for (const { type, gap, days } of steps) {
    const on = addDays(date, gap)
    const event: Event = type === 'extended' ? { type, date: on, days } : { type, date: on }
    if (!possible({ received, events: [...kept, event] })) continue
    kept = [...kept, event]
    date = on
  }
  return { received, events: kept }
}

/** Real cases of 2018 to the summer of 2025, so that no term leaves the known years. */
export const randomCase: fc.Arbitrary<Case> = fc.tuple(
  fc.constantFrom(...CHANNELS), fc.integer({ min: 0, max: 2700 }),
  fc.array(fc.record({ type: fc.constantFrom(...TYPES), gap: fc.integer({ min: 0, max: 12 }), days: fc.integer({ min: 1, max: 20 }) }), { maxLength: 12 }),
).map(([channel, from, steps]) => allowed({ channel, date: addDays('2018-01-01', from) }, steps))
