import type { Kysely } from 'kysely'
import { currentSnapshot, snapshotsWithData } from '#publishing'
import { Refusal } from '#shared/refusal'
import type { PublicResult } from '../commands/publish-result.ts'
import { portalPaths } from '../paths.ts'

/** The published years, newest first. Reads the public side only. */
export const publicResults = async (db: Kysely<unknown>): Promise<PublicResult[]> => (await snapshotsWithData(db, 'assessment')).map(({ data }) => data as PublicResult).toSorted((a, b) => b.year - a.year)
export async function publicResult(db: Kysely<unknown>, year: number): Promise<PublicResult> {
  const found = await currentSnapshot(db, portalPaths.result(year))
  if (found?.snapshot.kind !== 'assessment' || found.snapshot.withdrawnOn !== null) throw new Refusal(404, ['没有公布这个年度的考核结果'])
  return found.snapshot.data as PublicResult
}
