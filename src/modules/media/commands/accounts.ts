import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { faultsOfAsks, type StepValues } from '#shared/step'
import { ACCOUNT_MOVES, ACCOUNT_STEPS, FACT_ASKS, isPlatform, PLATFORMS, reasonsAgainstAccount, reasonsAgainstAccountMove, RUNNING, type Account, type AccountFacts, type AccountMove } from '../domain/account.ts'
import { deskPaths } from '../paths.ts'
import { accountFrom, addAccountEvent, loadAccount, nextAccount } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** What was typed as facts, or what is wrong with it. */
export function factsTyped(values: StepValues): { readonly facts: AccountFacts; readonly faults: readonly { readonly field: string; readonly reason: string }[] } {
  const { platform = '', name = '', handle = '', purpose = '', keeper = '', phone = '', feed = '', interacts = '' } = values
  return {
    facts: { platform: isPlatform(platform) ? platform : 'other', name, handle, purpose, keeper, phone, feed, interacts: interacts === 'yes' },
    faults: [...faultsOfAsks(FACT_ASKS, values), ...(platform !== '' && !isPlatform(platform) ? [{ field: 'platform', reason: '请选择“平台”' }] : []), ...(feed !== '' && !/^https?:\/\/\S+$/.test(feed) ? [{ field: 'feed', reason: '“订阅地址”请以 http:// 或 https:// 开头' }] : [])],
  }
}
const othersOf = async (db: Kysely<unknown>, agency: AgencyId, not = ''): Promise<Account[]> => (await tablesOf(db).selectFrom('media.account').selectAll().where('agency', '=', agency).where('id', '!=', not).where('state', 'in', [...RUNNING, 'applied']).execute()).map(accountFrom)
const rootOf = async (db: Kysely<unknown>): Promise<AgencyId> => (await allAgencies(db)).find(({ parent }) => parent === null)?.id ?? ''
const tellOffice = async (scene: Scene, id: string, title: string): Promise<void> => { const root = await rootOf(scene.db); await notify(scene.db, { agency: root, role: 'office_head', title, text: '请核准或者退回。', href: deskPaths.one(id), at: scene.now }) }
/** An agency asks to open an account. */
export const applyForAccount = (kit: Kit, actor: Actor, agency: AgencyId, values: StepValues): Promise<string> => act(kit, actor, 'media.write', agency, async (scene) => {
  const { facts, faults } = factsTyped(values), reasons = [...faults.map(({ reason }) => reason), ...reasonsAgainstAccount(facts, await othersOf(scene.db, agency))]
  if (reasons.length > 0) throw new Refusal(422, reasons)
  const id = await nextAccount(scene.db)
  await tablesOf(scene.db).insertInto('media.account').values({ id, agency, ...facts, state: 'applied', wanted: null, opened_on: null, closed_on: null, next_read: null, doers: JSON.stringify({ apply: actor.account }) as never }).execute()
  await addAccountEvent(scene, id, 'apply')
  await tellOffice(scene, id, `申请开设${PLATFORMS[facts.platform]}“${facts.name}”`)
  await scene.record(id, { applied: facts.platform })
  return id
})
async function effectOf({ db, now }: Scene, account: Account, move: AccountMove, values: StepValues): Promise<object> {
  if (move === 'approve') return { opened_on: dayOf(now), next_read: account.feed === '' ? null : now }
  if (move === 'approve_close') return { closed_on: dayOf(now), next_read: null }
  if (move === 'refuse_change') return { wanted: null }
  if (move === 'approve_change' && account.wanted) return { ...account.wanted, wanted: null, next_read: account.wanted.feed === '' ? null : now }
  if (move !== 'change') return {}
  const { facts, faults } = factsTyped(values), reasons = [...faults.map(({ reason }) => reason), ...reasonsAgainstAccount(facts, facts.platform === account.platform ? [] : await othersOf(db, account.agency, account.id))]
  if (reasons.length > 0) throw new Refusal(422, reasons)
  return { wanted: JSON.stringify(facts) }
}
/** One step of an account's filing. */
export async function moveAccount(kit: Kit, actor: Actor, move: AccountMove, { id, seen, values }: { readonly id: string; readonly seen: number; readonly values: StepValues }): Promise<void> {
  const { agency } = await loadAccount(kit.db, id)
  await act(kit, actor, ACCOUNT_MOVES[move].deed, agency, async (scene) => {
    const account = await loadAccount(scene.db, id, true)
    if (account.version !== seen) throw new Refusal(409, ['这个账号刚被别人办理过，请看过最新情况后再操作'])
    const reasons = [...reasonsAgainstAccountMove(account, move, actor.account), ...faultsOfAsks(ACCOUNT_STEPS[move].asks, values).map(({ reason }) => reason)]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const changes = await effectOf(scene, account, move, values)
    await tablesOf(scene.db).updateTable('media.account').set({ ...changes, state: stateAfter<string>(ACCOUNT_MOVES[move], account.state), doers: JSON.stringify({ ...account.doers, [move]: actor.account }) as never, version: account.version + 1 }).where('id', '=', id).execute()
    await addAccountEvent(scene, id, move, values['note'] ?? '')
    if (ACCOUNT_MOVES[move].deed === 'media.write') await tellOffice(scene, id, `${ACCOUNT_MOVES[move].label}：${account.name}`)
    else await notify(scene.db, { agency, role: agency === await rootOf(scene.db) ? 'office_clerk' : 'agency_clerk', title: `${account.name}：${ACCOUNT_MOVES[move].label}`, text: values['note'] || '请查看。', href: deskPaths.one(id), at: scene.now })
    await scene.record(id, { move })
  })
}
