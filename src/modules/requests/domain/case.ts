import type { Day } from '#shared/days'
import { stateAfter, type Doers } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import type { ClockCase, ClockEvent, ClockEventType } from './clock/case.ts'
import { isMove, MOVES, STATES, type RequestMove, type RequestState } from './procedure.ts'
import type { Channel } from './outcome.ts'

/** A line of a case's history. `on` is the day it counts by, `at` the instant it was recorded; nothing in `data` may name a citizen. */
export type CaseEvent = {
  readonly id: number
  readonly move: string
  readonly on: Day
  readonly at: string
  readonly account: string
  readonly accountName: string
  readonly note: string
  readonly data: Readonly<Record<string, unknown>>
  readonly struckBy: number | null
}

export const standing = (events: readonly CaseEvent[]): readonly CaseEvent[] => events.filter(({ struckBy }) => struckBy === null)
export const lastOf = (events: readonly CaseEvent[], move: RequestMove): CaseEvent | undefined => standing(events).findLast((event) => event.move === move)

/** Who made each move last. */
export const doersOf = (events: readonly CaseEvent[]): Doers => Object.fromEntries(standing(events).map(({ move, account }) => [move, account]))

/** Which moves the clock knows, and as what. The third party's term runs from the day the letter reached it (条例第三十二条). */
const CLOCK_MOVES: Readonly<Partial<Record<RequestMove, ClockEventType>>> = {
  ask_correction: 'correction_asked', corrected: 'corrected', third_party_received: 'third_party_asked', third_party_answered: 'third_party_answered',
  ask_agency: 'agency_asked', agency_answered: 'agency_answered', extend: 'extended', notice_fee: 'fee_noticed', fee_paid: 'fee_paid',
}
export const clockMove = (move: RequestMove): ClockEventType | null => CLOCK_MOVES[move] ?? null

const asClockEvent = ({ move, on, data }: Pick<CaseEvent, 'move' | 'on' | 'data'>): ClockEvent[] => {
  const type = isMove(move) ? clockMove(move) : null
  if (!type) return []
  return [{ type, date: on, ...(type === 'extended' && typeof data['days'] === 'number' ? { days: data['days'] } : {}) }]
}

type Arrival = { readonly channel: Channel; readonly arrivedOn: Day; readonly confirmedOn: Day | null }

/** The case as its clock sees it, in the order of the days that count. */
export const clockCaseOf = ({ channel, arrivedOn, confirmedOn }: Arrival, events: readonly Pick<CaseEvent, 'move' | 'on' | 'data' | 'struckBy'>[]): ClockCase => ({
  received: { channel, date: arrivedOn, ...(confirmedOn ? { confirmedOn } : {}) },
  events: events.filter(({ struckBy }) => struckBy === null).flatMap(asClockEvent).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
})

/** Where a new request begins: what was handed in or signed for is received; the rest waits to be confirmed with the applicant (条例第三十一条). */
export const firstState = (channel: Channel): RequestState => (channel === 'in_person' || channel === 'signed_post' ? 'registered' : 'arrived')

/** The state that the standing moves lead to. Refuses (409) a history that the procedure does not allow, as one would be after striking a move that others rest on. */
export function replay(first: RequestState, events: readonly CaseEvent[]): RequestState {
  return standing(events).reduce<RequestState>((state, { move, on }) => {
    if (!isMove(move)) return state
    const { from, label }: { from: readonly RequestState[]; label: string } = MOVES[move]
    if (!from.includes(state)) throw new Refusal(409, [`${on}的“${label}”要在${from.map((one) => `“${STATES[one].label}”`).join('、')}时办理，更正后它没有依据；请先更正它`])
    return stateAfter(MOVES[move], state)
  }, first)
}
