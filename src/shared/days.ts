/** A calendar day as people write it, `YYYY-MM-DD`. No clock time and no zone, so no rule can be off by eight hours. */
export type Day = `${number}-${number}-${number}`

export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** The day in China at this instant: offices and their clocks live in UTC+8, which has no summer time. */
export const dayOf = (instant: Date): Day => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as Day

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10) as Day
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** 2024年3月8日: Arabic figures without leading zeros, as GB/T 9704 writes a date. */
export const chineseDay = (day: Day): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
