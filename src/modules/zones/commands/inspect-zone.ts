import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, isDay, yearOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedText } from '#shared/typed-text'
import { RESULTS, zoneById, type InspectionResult } from '../queries/zones.ts'
import { tablesOf } from '../tables.ts'

export type InspectZone = { readonly zone: string; readonly day: string; readonly result: string; readonly note: string }
const isResult = (text: string): text is InspectionResult => Object.hasOwn(RESULTS, text)

/** What is wrong with an inspection as it was typed in. */
export function faultsOfInspection({ day, result, note }: InspectZone, today: Day): { field: string; reason: string }[] {
  return [
    ...(isDay(day) && day <= today ? [] : [{ field: 'day', reason: '请填写检查日期，不能晚于今天，如 2025-01-10' }]),
    ...(isResult(result) ? [] : [{ field: 'result', reason: '请选择检查结果' }]),
    ...(typedText(note, 500) ? [] : [{ field: 'note', reason: '请写明检查了什么、发现什么' }]),
  ]
}

/** Notes the yearly inspection of a zone. */
export async function inspectZone(kit: Kit, actor: Actor, input: InspectZone): Promise<void> {
  const zone = await zoneById(kit.db, input.zone)
  const faults = faultsOfInspection(input, dayOf(kit.now()))
  if (faults.length > 0) throw new Refusal(422, faults.map(({ reason }) => reason))
  await act(kit, actor, 'zones.inspect', zone.agency, async ({ db, now, record }) => {
    const day = input.day as Day
    await tablesOf(db).insertInto('zones.inspection').values({ zone: zone.id, year: yearOf(day), day, result: input.result, note: typedText(input.note, 500), account: actor.account, account_name: actor.name, at: now }).execute()
    await record(zone.id, { inspected: day, result: input.result })
  })
}
