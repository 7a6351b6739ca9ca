import type { Kysely } from 'kysely'
import { currentSnapshot, snapshotsWithData } from '#publishing'
import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { PublicBenefit } from '../domain/item.ts'
import { portalPaths } from '../paths.ts'

export type Listed = { readonly benefit: PublicBenefit; readonly agencyName: string; readonly publishedOn: string }
/** Everything that is published. Reads the public side only. */
export const publicBenefits = async (db: Kysely<unknown>): Promise<Listed[]> =>
  (await snapshotsWithData(db, 'benefit')).map(({ agencyName, publishedOn, data }) => ({ benefit: data as PublicBenefit, agencyName, publishedOn }))
/** One of them, or why it is not there (410 with the reason where it was stopped). */
export async function publicBenefit(db: Kysely<unknown>, id: string): Promise<Listed> {
  const found = await currentSnapshot(db, portalPaths.one(id))
  if (found?.snapshot.kind !== 'benefit') throw new Refusal(404, ['没有这个事项：可能还没有公布，或者地址写错了'])
  const { snapshot: { title, withdrawnOn, withdrawnReason, agencyName, publishedOn, data } } = found
  if (withdrawnOn !== null) throw new Refusal(410, [`“${title}”已于${chineseDay(withdrawnOn)}停止${withdrawnReason ? `：${withdrawnReason}` : ''}`])
  return { benefit: data as PublicBenefit, agencyName, publishedOn }
}
/** Who was given it without asking, as the office published it. */
export type GivenList = { readonly benefit: string; readonly title: string; readonly names: readonly { readonly name: string; readonly yuan: string }[]; readonly from: string }
export async function givenList(db: Kysely<unknown>, id: string): Promise<{ readonly list: GivenList; readonly publishedOn: string } | null> {
  const found = await currentSnapshot(db, portalPaths.given(id))
  return found?.snapshot.kind === 'benefit-list' && found.snapshot.withdrawnOn === null ? { list: found.snapshot.data as GivenList, publishedOn: found.snapshot.publishedOn } : null
}
