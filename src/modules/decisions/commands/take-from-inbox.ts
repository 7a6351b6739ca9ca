import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit } from '#platform/act'
import { sealJson } from '#platform/crypto/at-rest'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem, type InboxTakers } from '#publishing'
import { dayOf, yearOf } from '#shared/days'
import { readProposal, type SentProposal } from '../domain/submission.ts'
import { deskPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'
import { enterItem } from './items.ts'

const DEED = 'decisions.propose'
async function propose(kit: Kit, item: InboxItem, sent: SentProposal): Promise<void> {
  const agency = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
  await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
    await takenFromInbox(scene, item.id)
    const known = await tablesOf(scene.db).selectFrom('decisions.item').select('id').where('receipt', '=', item.receipt).executeTakeFirst()
    if (known) return void await scene.record(known.id, { receipt: item.receipt, again: true })
    const { title, reason, class: kind, name, contact, at } = sent
    const id = await enterItem(scene, { year: yearOf(dayOf(new Date(at))), agency, title, class: kind, excluded: '', reason, planBy: null, source: 'public', receipt: item.receipt, proposer: sealJson(kit.home, 'decisions proposer', { name, contact }) })
    await notify(scene.db, { agency, role: 'office_clerk', title: `群众提出决策建议：${title}`, text: '请研究是否列入年度目录。', href: deskPaths.one(id), at: scene.now })
    await scene.record(id, { receipt: item.receipt })
  })
}
/** What decisions take out of the inbox. */
export const decisionTakers: InboxTakers = { 'decision-proposal': { deed: DEED, take: (kit, item, opened) => propose(kit, item, readProposal(opened)) } }
