import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit, type Scene } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { officeSettings } from '../settings.ts'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, isDay, yearOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { dueOf } from '../domain/ticket-rules.ts'
import { isLevel, type Alarm, type Level } from '../domain/ticket.ts'
import { deskPaths } from '../paths.ts'
import { addTicketEvent, nextOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** Who answers at an agency: the office's own clerk, or the agency's. */
export const clerkAt = (agency: AgencyId, root: AgencyId): string => (agency === root ? 'office_clerk' : 'agency_clerk')

/** Writes a ticket and tells the agency, within the deed. */
async function write(scene: Scene, alarm: Omit<Alarm, 'level'> & { readonly level: Level; readonly dueOn: Day; readonly byHand: boolean }, root: AgencyId): Promise<string> {
  const today = dayOf(scene.now), id = `${yearOf(today)}-${String(await nextOf(scene.db, `ticket ${yearOf(today)}`)).padStart(4, '0')}`
  const { source, key, agency, title, words, href, since, level, dueOn, byHand } = alarm
  await tablesOf(scene.db).insertInto('supervision.ticket').values({ id, source, key: byHand ? null : key, agency, title, words, href, level, state: 'issued', since, opened_on: today, due_on: dueOn, ended_on: null, alarm_gone: byHand ? null : false }).execute()
  await addTicketEvent(scene, id, 'open', words)
  await notify(scene.db, { agency, role: clerkAt(agency, root), title: `督办：${title}`, text: `请在 ${dueOn} 以前整改并报送情况。`, href: deskPaths.ticket(id), at: scene.now })
  return id
}

const OPENED = 'tickets.open'
/** Opens a ticket for a fault that a module's alarm tells. The same fault has one open ticket: the second call gives null. */
export async function openFromAlarm(kit: Kit, alarm: Alarm): Promise<string | null> {
  const [terms, root] = await Promise.all([officeSettings(kit.db), rootOf(kit)])
  return act(kit, systemActor(alarm.agency, [OPENED]), OPENED, alarm.agency, async (scene) => {
    const known = await tablesOf(scene.db).selectFrom('supervision.ticket').select('id').where('source', '=', alarm.source).where('key', '=', alarm.key).where('ended_on', 'is', null).executeTakeFirst()
    if (known) { await scene.record(known.id, { again: true }); return null }
    const level = alarm.level ?? 'remind', id = await write(scene, { ...alarm, level, dueOn: dueOf(level, dayOf(scene.now), terms), byHand: false }, root)
    await scene.record(id, { opened: alarm.source, key: alarm.key, level })
    return id
  })
}
const rootOf = async (kit: Kit): Promise<AgencyId> => (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''

export type TicketInput = { readonly agency: string; readonly title: string; readonly words: string; readonly href: string; readonly level: string; readonly dueOn: string }
/** What is wrong with a ticket as it was typed. */
export function faultsOfTicket({ agency, title, words, href, level, dueOn }: TicketInput, today: Day, agencies: readonly AgencyId[]): { field: string; reason: string }[] {
  return [
    ...(agencies.includes(agency) ? [] : [{ field: 'agency', reason: '请选择“责任单位”' }]), ...(title.length >= 4 ? [] : [{ field: 'title', reason: '请在“问题”里用一句话写明是什么问题，至少 4 个字' }]),
    ...(words === '' ? [{ field: 'words', reason: '请在“要求”里写明怎样整改' }] : []), ...(href === '' || /^(\/|https?:\/\/)\S+$/.test(href) ? [] : [{ field: 'href', reason: '“问题网址”请以 / 或 http 开头；没有的可以不填' }]),
    ...(isLevel(level) ? [] : [{ field: 'level', reason: '请选择“等次”' }]), ...(isDay(dueOn) && dueOn >= today ? [] : [{ field: 'dueOn', reason: '“整改期限”请写成 年-月-日，不能早于今天' }]),
  ]
}

/** A ticket that a person writes. */
export async function issueTicket(kit: Kit, actor: Actor, input: TicketInput): Promise<string> {
  const agencies = await allAgencies(kit.db), today = dayOf(kit.now()), faults = faultsOfTicket(input, today, agencies.map(({ id }) => id))
  if (faults.length > 0 || !isLevel(input.level)) throw new Refusal(422, faults.map(({ reason }) => reason))
  const { level, agency, title, words, href } = input
  return act(kit, actor, 'tickets.issue', agency, async (scene) => {
    const id = await write(scene, { source: 'manual', key: '', agency, title, words, href, since: today, level, dueOn: input.dueOn as Day, byHand: true }, await rootOf(kit))
    await scene.record(id, { issued: true, level })
    return id
  })
}
