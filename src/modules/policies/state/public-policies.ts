import type { Kysely } from 'kysely'
import { snapshotsWithData } from '#publishing'
import type { PublicPolicy } from '../domain/public-policy.ts'

/** All documents as the public is told of them, newest first. Reads the public side only. */
export async function publicPolicies(db: Kysely<unknown>): Promise<readonly PublicPolicy[]> {
  return (await snapshotsWithData(db, 'policy-state')).map(({ data }) => data as PublicPolicy)
}
