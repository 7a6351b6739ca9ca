import type { Kysely } from 'kysely'
import { currentSnapshot } from '#publishing'
import { GUIDE_ADDRESS, type SubscribeGuide } from '../domain/guide.ts'

const NOTHING: SubscribeGuide = { columns: [], topics: [], agencies: [], ways: [], quiet: { from: 1320, until: 420 }, digestMinute: 510 }

/** What can be subscribed to, as the office published it; empty where it has not opened yet. */
export async function subscribeGuide(db: Kysely<unknown>): Promise<SubscribeGuide> {
  const found = await currentSnapshot(db, GUIDE_ADDRESS)
  return { ...NOTHING, ...(found?.snapshot.data as Partial<SubscribeGuide> | undefined) }
}
