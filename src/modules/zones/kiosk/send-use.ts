import { randomBytes } from 'node:crypto'
import type { Kit } from '#platform/act'
import { sealForOffice } from '#platform/crypto/keys'
import { sm3 } from '#platform/ledger/hash'
import { dropInInbox } from '#publishing'
import { dayOf } from '#shared/days'
import { tidyCounts, tidyWords, type ZoneUse } from '../domain/use.ts'

/** Seals the sums of one visit and drops them into the inbox: the day, how often what, and words without who. */
export async function sendUse(kit: Kit, zone: string, sums: unknown): Promise<boolean> {
  const { counts, words } = (sums ?? {}) as { counts?: unknown; words?: unknown }
  const use: ZoneUse = { version: 1, zone, day: dayOf(kit.now()), counts: tidyCounts(counts), words: tidyWords(words) }
  if (Object.keys(use.counts).length === 0) return false
  const bytes = Buffer.from(JSON.stringify(use))
  await dropInInbox(kit.db, { receipt: sm3(Buffer.concat([randomBytes(16), bytes])), kind: 'zone-use', sealed: await sealForOffice(kit.home, bytes) })
  return true
}
