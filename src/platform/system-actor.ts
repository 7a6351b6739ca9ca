import type { Actor, AgencyId, Deed } from '#shared/actor'

/** The program itself, when a job or the first start does a deed: it may do the named deeds only. */
export const systemActor = (agency: AgencyId, deeds: readonly Deed[]): Actor =>
  ({ account: 'system', name: '系统', agency, grants: new Map(deeds.map((deed) => [deed, 'all' as const])) })
