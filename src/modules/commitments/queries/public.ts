import type { Kysely } from 'kysely'
import { currentSnapshot, snapshotsWithData } from '#publishing'
import { Refusal } from '#shared/refusal'
import type { PublicCommitment, PublicList } from '../commands/publish.ts'
import type { PublicVote } from '../commands/votes.ts'
import { portalPaths } from '../paths.ts'

/** All that was promised. Reads the public side only. */
export const publicCommitments = async (db: Kysely<unknown>): Promise<PublicCommitment[]> => (await snapshotsWithData(db, 'commitment')).map(({ data }) => data as PublicCommitment)
export const publicLists = async (db: Kysely<unknown>): Promise<PublicList[]> => (await snapshotsWithData(db, 'commitment-list')).map(({ data }) => data as PublicList).toSorted((a, b) => b.year - a.year || (a.kind < b.kind ? -1 : 1))
export const publicVotes = async (db: Kysely<unknown>): Promise<PublicVote[]> => (await snapshotsWithData(db, 'commitment-vote')).map(({ data }) => data as PublicVote)
export async function publicCommitment(db: Kysely<unknown>, id: string): Promise<PublicCommitment> {
  const found = await currentSnapshot(db, portalPaths.one(id))
  if (found?.snapshot.kind !== 'commitment' || found.snapshot.withdrawnOn !== null) throw new Refusal(404, ['没有这个项目：可能还没有公布，或者地址写错了'])
  return found.snapshot.data as PublicCommitment
}
