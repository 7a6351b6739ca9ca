import { isDay, type Day } from '#shared/days'
import { readCase, type Clock } from '#requests/rules'

/** What the hand count found. A term that does not run is left out: it must then be null. */
export type Expected = {
  readonly due?: Day
  readonly correctionDue?: Day
  readonly thirdPartyDue?: Day
  readonly feeDue?: Day
  /** Working days that consultations took out between the start and the due day; none when left out. */
  readonly excluded?: number
}
/** `received`: channel, day and, after a slash, the day of confirmation. `events`: type, day and, for an extension, days; commas between. */
export type Scenario = { readonly name: string; readonly article: string; readonly received: string; readonly events?: string; readonly expected: Expected; readonly hand: string }

function dayIn(text: string | undefined): string {
  if (!text || !isDay(text)) throw new Error(`the scenario's day ${text} is none`)
  return text
}

/** The case as a line of JSON would give it. */
export function caseOf({ received, events = '' }: Pick<Scenario, 'received' | 'events'>) {
  const [channel, dates = ''] = received.split(' ')
  const [date, confirmedOn] = dates.split('/')
  return readCase({
    received: { channel, date: dayIn(date), ...(confirmedOn ? { confirmedOn: dayIn(confirmedOn) } : {}) },
    events: events.split(', ').filter((words) => words !== '').map((words) => {
      const [type, day, days] = words.split(' ')
      return { type, date: dayIn(day), ...(days ? { days: Number(days) } : {}) }
    }),
  })
}

/** A clock in the shape of a hand count. */
export function found({ due, correctionDue, thirdPartyDue, feeDue, excluded: { thirdParty, agency, both } }: Clock): Expected {
  const excluded = thirdParty + agency - both
  return { ...(due && { due }), ...(correctionDue && { correctionDue }), ...(thirdPartyDue && { thirdPartyDue }), ...(feeDue && { feeDue }), ...(excluded > 0 && { excluded }) }
}
