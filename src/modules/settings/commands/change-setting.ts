import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { readValue } from '../domain/read-value.ts'
import { isSettingKey, SETTINGS } from '../domain/settings.ts'
import { latestChoice } from '../queries/choices.ts'
import { tablesOf } from '../tables.ts'

export type ChangeSetting = {
  readonly key: string
  readonly value: string
  readonly reason: string
  /** The agency at which the right is asked: the root, since a setting holds for all. Pages always name it. */
  readonly agency?: AgencyId
  /** The choice that the form showed (0 for none): a change made since is not written over. */
  readonly seen?: number
}

/** Changes one setting, or confirms it as it is, with the reason; what was before stays in the history. */
export function changeSetting(kit: Kit, actor: Actor, input: ChangeSetting): Promise<void> {
  return act(kit, actor, 'settings.change', input.agency ?? actor.agency, async ({ db, now, record }) => {
    const { key } = input
    if (!isSettingKey(key)) throw new Refusal(404, ['没有这项设置'])
    const read = readValue(key, input.value)
    const reason = typedLine(input.reason, 500)
    const faults = [...('wrong' in read ? [`${SETTINGS[key].label}：${read.wrong}`] : []), ...(reason ? [] : ['请写明修改或确认的理由'])]
    if ('wrong' in read || faults.length > 0) throw new Refusal(422, faults)
    await sql`select pg_advisory_xact_lock(hashtext('settings.choice'), hashtext(${key}))`.execute(db)
    if (input.seen !== undefined && input.seen !== ((await latestChoice(db, key))?.id ?? 0)) throw new Refusal(409, ['这项设置刚刚被别人改过，请看过现在的值再改'])
    await tablesOf(db).insertInto('settings.choice').values({
      key, value: JSON.stringify(read.value), reason, changed_by: actor.account, changed_by_name: actor.name, changed_at: now,
    }).execute()
    await record(key, { value: read.value })
  })
}
