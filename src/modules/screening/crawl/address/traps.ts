/** What bounds a site that makes addresses without end. */
export const TRAP_LIMITS = { segments: 16, sameSegment: 3, calendar: 240, parameterSets: 24, repeatsInARow: 60, shapes: 20_000 } as const

const CALENDAR = /calendar|rili|schedule|(?:^|[?&/_-])(?:year|month|day|date|week)(?:=|\/|$)/i
const YEAR = /(?:19|20|21|22|23|24|25|26|27|28|29|30|[3-9]\d)\d{2}/g
const AHEAD = 2

/** Addresses of one making: digits and the parameters' values do not count. */
export function shapeOf(address: string): string {
  const { host, pathname, search } = new URL(address)
  const names = search.slice(1).split('&').map((pair) => pair.split('=')[0] ?? '').filter((name) => name !== '')
  return `${host}${pathname.replace(/\d+/g, '#')}?${names.join('&')}`
}

/** A path that goes in circles (/a/b/a/b/a/b) or never ends. */
export function isEndlessPath(address: string): boolean {
  const segments = new URL(address).pathname.split('/').filter((segment) => segment !== '')
  if (segments.length > TRAP_LIMITS.segments) return true
  const counts = new Map<string, number>()
  for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  return [...counts.entries()].some(([segment, count]) => count > TRAP_LIMITS.sameSegment || (count === TRAP_LIMITS.sameSegment && !/^\d+$/.test(segment)))
}

/** A page of a calendar in years that no office has filled. */
export function isFarCalendar(address: string, thisYear: number): boolean {
  const { pathname, search } = new URL(address)
  if (!CALENDAR.test(pathname + search)) return false
  return [...`${pathname}${search}`.matchAll(YEAR)].some(([year]) => Number(year) > thisYear + AHEAD || Number(year) < 1990)
}

type Shape = { taken: number; repeats: number }
/** Tells before an address is noted whether it belongs to a trap, and learns from the pages that came. Bounded: it forgets the shapes that it met first. */
export type Traps = {
  readonly isTrap: (address: string) => boolean
  /** The address waited while others of its making showed that they bring nothing new. */
  readonly isSpent: (address: string) => boolean
  readonly learn: (address: string, isRepeat: boolean) => void
}

export function newTraps(thisYear: number): Traps {
  const shapes = new Map<string, Shape>()
  const parameterSets = new Map<string, Set<string>>()
  const shapeFor = (key: string): Shape => {
    const known = shapes.get(key)
    if (known) return known
    if (shapes.size >= TRAP_LIMITS.shapes) shapes.delete(shapes.keys().next().value ?? '')
    const made = { taken: 0, repeats: 0 }
    shapes.set(key, made)
    return made
  }
  const hasTooManyFilters = (address: string): boolean => {
    const shape = shapeOf(address), at = shape.indexOf('?')
    if (at === shape.length - 1) return false
    const path = shape.slice(0, at), names = shape.slice(at)
    const sets = parameterSets.get(path) ?? new Set<string>()
    if (parameterSets.size < TRAP_LIMITS.shapes) parameterSets.set(path, sets)
    if (sets.size < TRAP_LIMITS.parameterSets) sets.add(names)
    return !sets.has(names)
  }
  /** One path with many sets of parameters is one making, too. */
  const makingsOf = (address: string): Shape[] => {
    const shape = shapeOf(address), at = shape.indexOf('?')
    return [shapeFor(shape), ...(at === shape.length - 1 ? [] : [shapeFor(`${shape.slice(0, at)}?*`)])]
  }
  const isSpent = (address: string): boolean => makingsOf(address).some(({ repeats }) => repeats >= TRAP_LIMITS.repeatsInARow)
  return {
    isSpent,
    isTrap: (address) => {
      if (isEndlessPath(address) || isFarCalendar(address, thisYear) || hasTooManyFilters(address)) return true
      const shape = shapeFor(shapeOf(address))
      if (isSpent(address)) return true
      if (CALENDAR.test(new URL(address).pathname + new URL(address).search) && shape.taken >= TRAP_LIMITS.calendar) return true
      shape.taken += 1
      return false
    },
    learn: (address, isRepeat) => {
      for (const making of makingsOf(address)) making.repeats = isRepeat ? making.repeats + 1 : 0
    },
  }
}
