import type { Agency } from './agency.ts'

const byPlace = (a: Agency, b: Agency): number => a.position - b.position || (a.id < b.id ? -1 : 1)

/** Agencies in the order of the tree: each before those below it, neighbours by their position. */
export function inTreeOrder(agencies: readonly Agency[]): Agency[] {
  const below = Map.groupBy(agencies, ({ parent }) => parent)
  const from = (parent: string | null): Agency[] => [...(below.get(parent) ?? [])].sort(byPlace).flatMap((agency) => [agency, ...from(agency.id)])
  return from(null)
}

/** How many stand above each agency: 0 for the root. Needs tree order. */
export function depths(agencies: readonly Agency[]): ReadonlyMap<string, number> {
  const depth = new Map<string, number>()
  for (const { id, parent } of agencies) depth.set(id, parent === null ? 0 : (depth.get(parent) ?? 0) + 1)
  return depth
}

/** Is `id` the agency itself or somewhere below it? */
export function isWithin(agencies: readonly Agency[], id: string, above: string): boolean {
  const parents = new Map(agencies.map((agency) => [agency.id, agency.parent]))
  for (let at: string | null | undefined = id; at; at = parents.get(at)) if (at === above) return true
  return false
}
