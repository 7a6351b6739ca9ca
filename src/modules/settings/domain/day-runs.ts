import { addDays, daysBetween, type Day } from '#shared/days'

export type DayRun = { readonly from: Day; readonly to: Day; readonly name: string; readonly days: number }

/** Days that follow one another under one name, as one run. */
export function dayRuns(days: Iterable<readonly [Day, string]>): DayRun[] {
  const runs: { from: Day; to: Day; name: string }[] = []
  for (const [day, name] of [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const run = runs.at(-1)
    if (run && run.name === name && addDays(run.to, 1) === day) run.to = day
    else runs.push({ from: day, to: day, name })
  }
  return runs.map((run) => ({ ...run, days: daysBetween(run.from, run.to) + 1 }))
}
