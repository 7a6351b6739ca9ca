import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#shared/days'
import type { WorkCalendar } from '#shared/work-calendar'
import { projectRoot } from './database/project-root.ts'

type Days = Readonly<Record<Day, string>>
/** Where a year's days come from: `number` is null where nobody has checked it yet; `seen` is what was read elsewhere. */
export type PinnedNotice = { readonly number: string | null; readonly seen?: string; readonly address?: string }
type Year = { readonly year: number; readonly notices: readonly PinnedNotice[]; readonly daysOff: Days; readonly workdays: Days }
type Table = { readonly years: readonly Year[] }

const table = (): Table => JSON.parse(readFileSync(join(projectRoot(), 'data', 'work-calendar.json'), 'utf8')) as Table
let pinned: WorkCalendar | undefined

/** The holiday table that comes with the program, read once. Years that the office loaded are added to it with `withYear`. */
export function pinnedCalendar(): WorkCalendar {
  pinned ??= read()
  return pinned
}

function read(): WorkCalendar {
  const { years } = table()
  const all = (which: 'daysOff' | 'workdays') => new Map(years.flatMap((year) => Object.entries(year[which]) as [Day, string][]))
  return {
    knownFrom: `${Math.min(...years.map(({ year }) => year))}-01-01` as Day, knownUntil: `${Math.max(...years.map(({ year }) => year))}-12-31` as Day,
    daysOff: all('daysOff'), workdays: all('workdays'),
  }
}

/** The years of the table with the notices they were taken from. */
export const pinnedNotices = (): readonly { readonly year: number; readonly notices: readonly PinnedNotice[] }[] => table().years.map(({ year, notices }) => ({ year, notices }))
