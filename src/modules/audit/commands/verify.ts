import { act, type Kit } from '#platform/act'
import { verifyLedger, type Verdict } from '#platform/ledger/verify'
import { mayDo, whereMay, type Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'

const DEED = 'audit.verify'

/** Checks the whole ledger and writes down that it was checked, and with what result. */
export async function verify(kit: Kit, actor: Actor): Promise<Verdict> {
  const where = whereMay(actor, DEED)
  const chain = where === 'all' || mayDo(actor, DEED, actor.agency) ? actor.agency : where[0]
  if (chain === undefined) throw new Refusal(403, ['您的角色不能校验台账'])
  const verdict = await verifyLedger(kit.db)
  await act(kit, actor, DEED, chain, async ({ record }) => {
    await record('ledger', { lines: verdict.lines, chains: verdict.chains, roots: verdict.roots, faults: verdict.faults.length })
  })
  return verdict
}
