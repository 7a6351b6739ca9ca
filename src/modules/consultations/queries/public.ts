import type { Kysely } from 'kysely'
import { currentSnapshot, snapshotsWithData, type PublicSnapshot } from '#publishing'
import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { PublicFeedback, PublicHearing } from '../commands/publish.ts'
import type { PublicConsultation } from '../domain/consultation.ts'
import { portalPaths } from '../paths.ts'

export type Listed = { readonly data: PublicConsultation; readonly agencyName: string; readonly publishedOn: string; readonly fedBack: boolean }
/** All that was asked of the public. Reads the public side only. */
export async function publicConsultations(db: Kysely<unknown>): Promise<Listed[]> {
  const [all, back] = await Promise.all([snapshotsWithData(db, 'consultation'), snapshotsWithData(db, 'consultation-feedback')]), answered = new Set(back.map(({ address }) => address))
  return all.map(({ agencyName, publishedOn, data, address }) => ({ data: data as PublicConsultation, agencyName, publishedOn, fedBack: answered.has(`${address}/feedback`) }))
}
async function standing(db: Kysely<unknown>, address: string, kind: PublicSnapshot['kind'], nothing: string): Promise<PublicSnapshot> {
  const found = await currentSnapshot(db, address)
  if (found?.snapshot.kind !== kind) throw new Refusal(404, [nothing])
  if (found.snapshot.withdrawnOn !== null) throw new Refusal(410, [`“${found.snapshot.title}”已于${chineseDay(found.snapshot.withdrawnOn)}撤回${found.snapshot.withdrawnReason ? `：${found.snapshot.withdrawnReason}` : ''}`])
  return found.snapshot
}
export async function publicConsultation(db: Kysely<unknown>, id: string): Promise<Listed> {
  const { agencyName, publishedOn, data } = await standing(db, portalPaths.one(id), 'consultation', '没有这件意见征集：可能还没有公布，或者地址写错了'), back = await currentSnapshot(db, portalPaths.feedback(id))
  return { data: data as PublicConsultation, agencyName, publishedOn, fedBack: back !== null && back.snapshot.withdrawnOn === null }
}
export async function publicFeedback(db: Kysely<unknown>, id: string) { const { data, agencyName, publishedOn } = await standing(db, portalPaths.feedback(id), 'consultation-feedback', '还没有公布反馈'); return { data: data as PublicFeedback, agencyName, publishedOn } }
export async function publicHearing(db: Kysely<unknown>, id: string) { const { data, agencyName, publishedOn } = await standing(db, portalPaths.hearing(id), 'hearing', '没有公告听证会'); return { data: data as PublicHearing, agencyName, publishedOn } }
