import { addDays, type Day } from '#shared/days'

/** A month as weeks from Monday to Sunday; null where a day belongs to a neighbour. */
export function weeksOf(year: number, month: number): readonly (readonly (Day | null)[])[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01` as Day
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const days: (Day | null)[] = Array.from({ length: before }, () => null)
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day)
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}
