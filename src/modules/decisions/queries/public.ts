import type { Kysely } from 'kysely'
import { currentSnapshot, snapshotsWithData } from '#publishing'
import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { PublicCatalogue, PublicDecision } from '../commands/publish.ts'
import { portalPaths } from '../paths.ts'

/** The years' catalogues, newest first. Reads the public side only. */
export const publicCatalogues = async (db: Kysely<unknown>): Promise<PublicCatalogue[]> => (await snapshotsWithData(db, 'decision-catalogue')).map(({ data }) => data as PublicCatalogue).toSorted((a, b) => b.year - a.year)
export const publicDecisions = async (db: Kysely<unknown>): Promise<PublicDecision[]> => (await snapshotsWithData(db, 'decision')).map(({ data }) => data as PublicDecision)
export async function publicDecision(db: Kysely<unknown>, id: string): Promise<PublicDecision> {
  const found = await currentSnapshot(db, portalPaths.one(id))
  if (found?.snapshot.kind !== 'decision') throw new Refusal(404, ['没有这个决策事项：可能还没有公布，或者地址写错了'])
  if (found.snapshot.withdrawnOn !== null) throw new Refusal(410, [`“${found.snapshot.title}”已于${chineseDay(found.snapshot.withdrawnOn)}撤下`])
  return found.snapshot.data as PublicDecision
}
