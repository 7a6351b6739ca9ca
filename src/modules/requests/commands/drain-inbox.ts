import { act, type Kit } from '#platform/act'
import { openForOffice } from '#platform/crypto/keys'
import { systemActor } from '#platform/system-actor'
import { allAgencies } from '#agencies'
import { AlreadyTaken, inboxItems, setAside, takenFromInbox, type InboxItem } from '#publishing'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { readReply, readSubmission, type Submission } from '../domain/submission.ts'
import { tablesOf } from '../tables.ts'
import { createRequest } from './create-request.ts'
import { takeReply } from './take-reply.ts'

/** One deed a submission, so that one that cannot be read does not hold up the others. */
const BATCH = 50

const filesOf = ({ attachments }: Submission) => attachments.map(({ name, mediaType, base64 }) => ({ title: name, name, mediaType, bytes: Buffer.from(base64, 'base64') }))

async function register(kit: Kit, item: InboxItem, submission: Submission): Promise<void> {
  const actor = systemActor(submission.agency, ['requests.submit'])
  await act(kit, actor, 'requests.submit', submission.agency, async (scene) => {
    await takenFromInbox(scene, item.id)
    const known = await tablesOf(scene.db).selectFrom('requests.request').select('id').where('receipt', '=', item.receipt).executeTakeFirst()
    if (known) return void await scene.record(known.id, { receipt: item.receipt, again: true })
    const made = await createRequest(scene, kit.home, {
      ...submission, channel: 'internet', arrivedOn: dayOf(new Date(submission.at)), receipt: item.receipt, attachments: filesOf(submission),
    })
    await scene.record(made.id, { number: made.number, receipt: item.receipt, papers: submission.attachments.length })
    await scene.later('requests.refresh-view', { request: made.id })
  })
}

async function aside(kit: Kit, item: InboxItem, reason: string): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
  await act(kit, systemActor(root, ['requests.submit']), 'requests.submit', root, async (scene) => {
    await setAside(scene, item.id, reason)
    await scene.record(item.receipt, { setAside: reason })
  })
}

async function take(kit: Kit, item: InboxItem): Promise<void> {
  try {
    const opened = await openForOffice(kit.home, item.sealed)
    if (item.kind === 'reply') await takeReply(kit, item, readReply(opened))
    else await register(kit, item, readSubmission(opened))
  } catch (error) {
    // What can never be read is laid aside for a person; any other trouble leaves it in the inbox for the next time.
    if (error instanceof AlreadyTaken) return
    if (!(error instanceof Refusal)) throw error
    await aside(kit, item, error.reasons.join('；'))
  }
}

/** Empties the inbox into the register, oldest first; safe to run twice and beside itself. Gives how many were taken. */
export async function drainInbox(kit: Kit): Promise<number> {
  let taken = 0, after = 0
  for (let items = await inboxItems(kit.db, BATCH); items.length > 0; items = await inboxItems(kit.db, BATCH, after)) {
    for (const item of items) await take(kit, item)
    taken += items.length
    after = items.at(-1)?.id ?? after
  }
  return taken
}
