import { randomUUID } from 'node:crypto'
import type { Kit } from '#platform/act'
import { isQuiet, minuteOf } from '../domain/quiet.ts'
import { WAYS, type Way } from '../domain/subscription.ts'
import { ClaimLost, type Send } from '../send/outcome.ts'
import { openSenders } from '../send/senders.ts'
import { canSend, noticeSettings, type NoticeSettings } from '../settings.ts'
import type { OutboxRow } from '../tables.ts'
import { claimNext, leaseOf, markHanded, releaseDead, type Lease } from './claim.ts'
import { outgoingOf } from './outgoing.ts'
import { drop, settle } from './settle.ts'

/** So many go out at once. */
const BESIDE = 4
export type SendOptions = { readonly send?: Send; readonly lease?: Lease; readonly beside?: number }

async function sendOne(kit: Kit, row: OutboxRow, claim: string, settings: NoticeSettings, send: Send, lease: Lease): Promise<void> {
  const outgoing = await outgoingOf(kit, row, settings)
  if (typeof outgoing === 'string') return drop(kit, row, claim, outgoing)
  try {
    const outcome = await send(outgoing, async () => { if (!await markHanded(kit.db, row.id, claim, lease)) throw new ClaimLost() })
    await settle(kit, row, claim, outcome, settings.quiet)
  } catch (error) {
    // Too slow: who has it now sends it.
    if (!(error instanceof ClaimLost)) throw error
  }
}

/**
 * Sends what is due, several beside each other, until nothing is left. The message is marked before anything goes out, and marked again before its last sign does;
 * see README for what a crash at each point means. Safe to run beside itself.
 */
export async function sendWaiting(kit: Kit, options: SendOptions = {}): Promise<number> {
  const lease = options.lease ?? leaseOf()
  const settings = await noticeSettings(kit.db, kit.home)
  const ways = (Object.keys(WAYS) as Way[]).filter((way) => options.send !== undefined || canSend(way, settings))
  await releaseDead(kit.db)
  const senders = options.send ? { send: options.send, close() { /* whoever gave it closes it */ } } : openSenders(settings)
  let sent = 0
  const lane = async (): Promise<void> => {
    const claim = randomUUID()
    for (;;) {
      const now = kit.now()
      const row = await claimNext(kit.db, claim, { ways, now, quiet: isQuiet(minuteOf(now), settings.quiet), lease })
      if (!row) return
      await sendOne(kit, row, claim, settings, senders.send, lease)
      sent += 1
    }
  }
  try { await Promise.all(Array.from({ length: options.beside ?? BESIDE }, lane)) } finally { senders.close() }
  return sent
}
