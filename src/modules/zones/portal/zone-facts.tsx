import { addDays, type Day } from '#shared/days'
import { spansText, WEEKDAYS, weekLines } from '../domain/hours.ts'
import { hoursOn, openState, openWords, weekdayOf, type Moment } from '../domain/open.ts'
import { openingOf, type PublicZone } from '../domain/public-zone.ts'
import { EQUIPMENT, SERVICES } from '../domain/zone.ts'

/** Open now? In words and by colour. */
export const OpenNow = ({ zone, at }: { zone: PublicZone; at: Moment }) => {
  const state = openState(at, openingOf(zone))
  return <p className={`zone-now ${state.open ? 'zone-now-open' : 'zone-now-shut'}`}><span className="zone-now-mark" aria-hidden="true">{state.open ? '●' : '○'}</span>{openWords(state, at.day)}</p>
}

const NEXT_DAYS = 7
/** The week as it usually is, and the next seven days as they will be. */
export function Hours({ zone, today }: { zone: PublicZone; today: Day }) {
  const opening = openingOf(zone)
  const days = Array.from({ length: NEXT_DAYS }, (_, ahead) => addDays(today, ahead)).map((day) => ({ day, ...hoursOn(day, opening) }))
  return <>
    <dl className="zone-week">{weekLines(zone.hours).map(({ days: names, text }) => <div key={names}><dt>{names}</dt><dd>{text}</dd></div>)}</dl>
    <p>{zone.followsHolidays ? '法定节假日休息，调休上班的周末按工作日开放。' : '法定节假日照常开放，另有安排的见下。'}</p>
    <details className="zone-days" open={days.some(({ why }) => why !== '')}><summary>今后七天的开放安排</summary>
      <ul>{days.map(({ day, spans, why }) => <li key={day}><time dateTime={day}>{Number(day.slice(5, 7))}月{Number(day.slice(8))}日</time> {WEEKDAYS[weekdayOf(day)]}：{spansText(spans)}{why ? `（${why}）` : ''}</li>)}</ul>
    </details>
  </>
}

export const Equipment = ({ zone }: { zone: PublicZone }) => <ul className="zone-things">
  {zone.equipment.map((id) => <li key={id}>{EQUIPMENT[id]}</li>)}{zone.otherEquipment ? <li>{zone.otherEquipment}</li> : null}
</ul>

export const Services = ({ zone }: { zone: PublicZone }) => <ul className="zone-things">{zone.services.map((id) => <li key={id}>{SERVICES[id]}</li>)}</ul>
