import { agencyById, allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit, type Scene } from '#platform/act'
import { publishSnapshot } from '#publishing'
import { blockingReasons } from '#screening'
import type { Actor } from '#shared/actor'
import { dayOf, isDay, yearOf } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { faultsOfAsks, type StepValues } from '#shared/step'
import { LEVELS } from '../domain/level.ts'
import { MATTER_MOVES, MATTER_STATES, MATTER_STEPS, reasonsAgainstMatterMove, type Matter, type MatterMove } from '../domain/matter.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { addMatterEvent, contributionsOf, isLevel, loadMatter } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { raiseMatter } from './raise-matter.ts'

type Input = { readonly id: string; readonly seen: number; readonly values: StepValues }
type Changes = { readonly level?: string; readonly facts?: string; readonly lead?: string; readonly joint?: readonly string[]; readonly response_title?: string; readonly response?: string; readonly conference_at?: Date; readonly lessons?: string; readonly published_at?: Date; readonly address?: string }
export type PublicResponse = { readonly title: string; readonly words: string; readonly agencyName: string; readonly on: string }
/** Where a deed of this matter lies: with the agency that handles it, or with the office. */
export const seatOf = ({ root, lead, joint }: Matter, move: MatterMove, actor: Actor): string => (MATTER_MOVES[move].deed !== 'opinion.handle' ? root : move === 'contribute' && joint.includes(actor.agency) ? actor.agency : lead ?? root)

async function namedAgencies({ db }: Scene, words: string): Promise<string[]> {
  const agencies = await allAgencies(db), typed = words.split(/[、,，;；\s]+/).filter(Boolean), found = typed.map((name) => [name, agencies.find(({ id, name: whole, shortName }) => [id, whole, shortName, shortName.replace(/^市/, '')].includes(name))?.id] as const), unknown = found.filter(([, id]) => id === undefined).map(([name]) => name)
  if (unknown.length > 0) throw new Refusal(422, [`“协办单位”里没有${unknown.map((name) => `“${name}”`).join('、')}，请写单位简称`])
  return found.flatMap(([, id]) => (id ? [id] : []))
}
function conferenceOf({ day = '', time = '' }: StepValues, now: Date): Date {
  const at = isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? new Date(`${day}T${time}:00+08:00`) : null
  if (!at) throw new Refusal(422, ['“时间”请写成 09:30 的样子'])
  if (at > now) throw new Refusal(422, ['“日期”和“时间”不能在现在以后，开过再登记'])
  return at
}
/** Puts the response before the public, after the screening of its text. */
async function show(scene: Scene, { id, lead, root, responseTitle, response }: Matter): Promise<string> {
  const agency = lead ?? root, { name } = await agencyById(scene.db, agency), address = portalPaths.response(id), data: PublicResponse = { title: responseTitle, words: response, agencyName: name, on: dayOf(scene.now) }
  const blocking = await blockingReasons(scene.db, `response:${id}`, [{ name: 'title', place: '标题', kind: 'heading', text: responseTitle }, { name: 'words', place: '回应', kind: 'paragraph', text: response }], { day: dayOf(scene.now), agencyName: name })
  if (blocking.length > 0) throw new Refusal(422, blocking)
  await publishSnapshot(scene, { address, kind: 'opinion-response', column: '回应关切', agency, agencyName: name, title: responseTitle, year: yearOf(dayOf(scene.now)), publishedOn: dayOf(scene.now), data, files: [] })
  return address
}
async function changesOf(scene: Scene, matter: Matter, move: MatterMove, values: StepValues): Promise<Changes> {
  const { level = '', facts = '', lead = '', joint = '', responseTitle = '', response = '', lessons = '' } = values
  if (move === 'verify') { if (!isLevel(level)) throw new Refusal(422, ['请选择“等级”']); return { level, facts } }
  if (move === 'assign') {
    if (!(await allAgencies(scene.db)).some(({ id }) => id === lead)) throw new Refusal(422, ['请选择“牵头单位”'])
    return { lead, joint: (await namedAgencies(scene, joint)).filter((id) => id !== lead) }
  }
  if (move === 'draft') return { response_title: responseTitle, response }
  if (move === 'conference') return { conference_at: conferenceOf(values, scene.now) }
  if (move === 'publish') return { published_at: scene.now, address: await show(scene, matter) }
  return move === 'review' ? { lessons } : {}
}
/** Who has to act next hears of it. */
async function tell(scene: Scene, matter: Matter, move: MatterMove, changes: Changes): Promise<void> {
  const message = { title: `舆情“${matter.title.slice(0, 60)}”：${MATTER_MOVES[move].label}`, text: `${LEVELS[matter.level]}舆情，请及时办理。`, href: deskPaths.matter(matter.id), at: scene.now }
  if (move === 'assign') for (const agency of [changes.lead ?? '', ...(changes.joint ?? [])]) await notify(scene.db, { ...message, agency, role: agency === matter.root ? 'office_clerk' : 'agency_clerk' })
  if (move === 'send_back') await notify(scene.db, { ...message, agency: matter.lead ?? matter.root, role: matter.lead === matter.root ? 'office_clerk' : 'agency_clerk' })
  if (move === 'verify' || move === 'draft') await notify(scene.db, { ...message, agency: matter.root, role: 'office_head' })
}
/** One step of a matter: reasons first, then its own effect, its line in the history and in the ledger. */
export async function moveMatter(kit: Kit, actor: Actor, move: MatterMove, { id, seen, values }: Input): Promise<void> {
  const agency = seatOf(await loadMatter(kit.db, id), move, actor)
  await act(kit, actor, MATTER_MOVES[move].deed, agency, async (scene) => {
    const matter = await loadMatter(scene.db, id, true), tables = tablesOf(scene.db)
    if (matter.version !== seen) throw new Refusal(409, ['这件舆情刚被别人办理过，请看过最新情况后再操作'])
    const reasons = [...reasonsAgainstMatterMove(matter, move, actor.account, await contributionsOf(scene.db, id), new Map((await allAgencies(scene.db)).map((one) => [one.id, one.shortName]))), ...faultsOfAsks(MATTER_STEPS[move].asks, values).map(({ reason }) => reason)]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const { joint, ...changes } = await changesOf(scene, matter, move, values), state = stateAfter<string>(MATTER_MOVES[move], matter.state), isOver = 'final' in MATTER_STATES[state as keyof typeof MATTER_STATES]
    if (move === 'contribute') await tables.insertInto('opinion.contribution').values({ matter: id, agency, words: values['words'] ?? '', at: scene.now, account_name: actor.name }).onConflict((conflict) => conflict.columns(['matter', 'agency']).doUpdateSet({ words: values['words'] ?? '', at: scene.now, account_name: actor.name })).execute()
    await tables.updateTable('opinion.matter').set({ ...changes, ...(joint ? { joint } : {}), state, doers: JSON.stringify({ ...matter.doers, [move]: actor.account }) as never, ...(isOver ? { ended_on: dayOf(scene.now) } : {}), version: matter.version + 1 }).where('id', '=', id).execute()
    await addMatterEvent(scene, id, move, values['note'] ?? values['lessons'] ?? '')
    await tell(scene, matter, move, { ...changes, ...(joint ? { joint } : {}) })
    await scene.record(id, { move })
  })
}
/** A matter that a person raises, from an event or from nothing. */
export const raiseByHand = (kit: Kit, actor: Actor, root: string, { title, level, why, event }: { readonly title: string; readonly level: string; readonly why: string; readonly event: number | null }): Promise<string> => act(kit, actor, 'opinion.watch', root, async (scene) => {
  if (title.length < 4 || !isLevel(level) || why === '') throw new Refusal(422, [...(title.length < 4 ? ['请填写“事情”，至少 4 个字'] : []), ...(isLevel(level) ? [] : ['请选择“等级”']), ...(why === '' ? ['请填写“为什么登记”'] : [])])
  if (event !== null && !(await tablesOf(scene.db).selectFrom('opinion.event').select('id').where('id', '=', event).executeTakeFirst())) throw new Refusal(404, ['没有这个事件'])
  const id = await raiseMatter(scene, { root, event, title, level, why })
  await scene.record(id, { raised: level })
  return id
})
