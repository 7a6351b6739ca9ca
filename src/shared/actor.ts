/** The short code of an agency, as it stands in addresses: `qingting`, `jiaotong`. */
export type AgencyId = string
/** What somebody does, named `module.verb`: at once the permission, the audit name and the key of its reactions. */
export type Deed = string

/** Who acts: an account with the deeds that its roles allow, at which agencies. */
export type Actor = {
  readonly account: string
  readonly name: string
  readonly agency: AgencyId
  readonly grants: ReadonlyMap<Deed, 'all' | ReadonlySet<AgencyId>>
}

/** May this person do this at that agency? Without an agency: anywhere at all. */
export function mayDo(actor: Actor, deed: Deed, agency?: AgencyId): boolean {
  const where = actor.grants.get(deed)
  if (where === undefined) return false
  return where === 'all' || (agency === undefined ? where.size > 0 : where.has(agency))
}

/** The agencies at which this person may do it; `'all'` where the role knows no bounds. */
export const whereMay = (actor: Actor, deed: Deed): 'all' | readonly AgencyId[] => {
  const where = actor.grants.get(deed) ?? new Set<AgencyId>()
  return where === 'all' ? 'all' : [...where]
}
