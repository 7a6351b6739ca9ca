import { act, type Kit } from '#platform/act'
import { openForOffice } from '#platform/crypto/keys'
import { systemActor } from '#platform/system-actor'
import { allAgencies } from '#agencies'
import type { Deed } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { inboxItems, type InboxItem } from '../queries/inbox.ts'
import { AlreadyTaken, setAside } from './take-from-inbox.ts'

/** What is done with one kind of submission: one deed each, which takes the item out of the inbox. A refusal means that it can never be read. */
export type InboxTaker = { readonly deed: Deed; readonly take: (kit: Kit, item: InboxItem, opened: Uint8Array) => Promise<void> }
export type InboxTakers = Readonly<Record<string, InboxTaker>>

/** One deed a submission, so that one that cannot be read does not hold up the others. */
const BATCH = 50

async function aside(kit: Kit, deed: Deed, item: InboxItem, reason: string): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
  await act(kit, systemActor(root, [deed]), deed, root, async (scene) => {
    await setAside(scene, item.id, reason)
    await scene.record(item.receipt, { setAside: reason })
  })
}

async function take(kit: Kit, takers: InboxTakers, item: InboxItem): Promise<void> {
  const taker = takers[item.kind]
  // A kind that this version does not know waits for one that does.
  if (!taker) return
  try {
    await taker.take(kit, item, await openForOffice(kit.home, item.sealed))
  } catch (error) {
    // What can never be read is laid aside for a person; any other trouble leaves it in the inbox for the next time.
    if (error instanceof AlreadyTaken) return
    if (!(error instanceof Refusal)) throw error
    await aside(kit, taker.deed, item, error.reasons.join('；'))
  }
}

/** Empties the inbox into the registers, oldest first; safe to run twice and beside itself. Gives how many were looked at. */
export async function drainInbox(kit: Kit, takers: InboxTakers): Promise<number> {
  let taken = 0, after = 0
  for (let items = await inboxItems(kit.db, BATCH); items.length > 0; items = await inboxItems(kit.db, BATCH, after)) {
    for (const item of items) await take(kit, takers, item)
    taken += items.length
    after = items.at(-1)?.id ?? after
  }
  return taken
}
