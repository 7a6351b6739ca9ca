import { addDays, type Day } from '#shared/days'

/** Days off and make-up days by the State Council's notices for 2022 to 2025, as far as the demo's dates reach. */
const OFF: readonly (readonly [Day, Day])[] = [
  ['2022-01-01', '2022-01-03'], ['2022-01-31', '2022-02-06'], ['2022-04-03', '2022-04-05'], ['2022-04-30', '2022-05-04'], ['2022-06-03', '2022-06-05'], ['2022-09-10', '2022-09-12'],
  ['2022-10-01', '2022-10-07'], ['2022-12-31', '2023-01-02'], ['2023-01-21', '2023-01-27'], ['2023-04-05', '2023-04-05'], ['2023-04-29', '2023-05-03'], ['2023-06-22', '2023-06-24'],
  ['2023-09-29', '2023-10-06'], ['2023-12-30', '2024-01-01'], ['2024-02-10', '2024-02-17'], ['2024-04-04', '2024-04-06'], ['2024-05-01', '2024-05-05'], ['2024-06-08', '2024-06-10'],
  ['2024-09-15', '2024-09-17'], ['2024-10-01', '2024-10-07'], ['2025-01-01', '2025-01-01'], ['2025-01-28', '2025-02-04'],
]
const MADE_UP: ReadonlySet<Day> = new Set<Day>([
  '2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09', '2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25',
  '2023-10-07', '2023-10-08', '2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12', '2025-01-26', '2025-02-08',
])

/** In years before the table only the days that are off every year. */
const OFF_EVERY_YEAR = /-(01-01|05-01|10-0[1-7])$/

export function isWorkday(day: Day): boolean {
  if (MADE_UP.has(day)) return true
  if (OFF_EVERY_YEAR.test(day)) return false
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !OFF.some(([from, to]) => from <= day && day <= to)
}

/** The working day that is `count` working days later. */
export function workdaysLater(day: Day, count: number): Day {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (isWorkday(at)) left -= 1
  }
  return at
}

/** The first working day on or after a day. */
export const workdayFrom = (day: Day): Day => (isWorkday(day) ? day : workdaysLater(day, 1))
