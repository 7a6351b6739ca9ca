import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem, type InboxTakers } from '#publishing'
import { dayOf } from '#shared/days'
import { readReply, readSubmission, type Submission } from '../domain/submission.ts'
import { tablesOf } from '../tables.ts'
import { createRequest } from './create-request.ts'
import { takeReply } from './take-reply.ts'

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

/** What requests take out of the inbox: applications, and what applicants answer on the progress page. */
export const requestTakers: InboxTakers = {
  request: { deed: 'requests.submit', take: (kit, item, opened) => register(kit, item, readSubmission(opened)) },
  reply: { deed: 'requests.submit', take: async (kit, item, opened) => { await takeReply(kit, item, readReply(opened)) } },
}
