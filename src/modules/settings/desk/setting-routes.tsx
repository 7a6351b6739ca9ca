import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { mayDo, type AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Wrong } from '#ui/form'
import { changeSetting } from '../commands/change-setting.ts'
import { readValue, typedValue } from '../domain/read-value.ts'
import { isSettingKey, type SettingKey } from '../domain/settings.ts'
import { paths } from '../paths.ts'
import { choicesOf, latestChoices } from '../queries/choices.ts'
import { ChangePage, type TypedChange } from './change-page.tsx'
import { stateOf } from './setting-state.tsx'
import { SettingsPage } from './settings-page.tsx'

/** Where the right is asked: settings hold for the whole tree, so at its root. */
export type RootAgency = (db: Kit['db']) => Promise<AgencyId>

const keyIn = ({ params }: AskedBy): SettingKey => {
  const key = params['key'] ?? ''
  if (!isSettingKey(key)) throw new Refusal(404, ['没有这项设置'])
  return key
}

async function changePage(kit: Kit, { actor }: AskedBy, key: SettingKey, root: AgencyId, typed?: TypedChange, wrong: readonly Wrong[] = []): Promise<Answer> {
  const history = await choicesOf(kit.db, key)
  const state = stateOf(key, history[0])
  const refusal = mayDo(actor, 'settings.change', root) ? '' : '您可以查看，不能修改：设置由本级政府的公开办负责人修改'
  const page = <ChangePage state={state} history={history} typed={typed ?? { value: typedValue(state.value), reason: '' }} wrong={wrong} refusal={refusal} />
  return { page, status: wrong.length > 0 ? 422 : 200 }
}

async function save(kit: Kit, asked: AskedBy, key: SettingKey, root: AgencyId): Promise<Answer> {
  const { value = '', reason = '', seen } = asked.form
  const read = readValue(key, value)
  const wrong: Wrong[] = [
    ...('wrong' in read ? [{ field: 'value', reason: read.wrong }] : []), ...(reason.trim() ? [] : [{ field: 'reason', reason: '请写明修改或确认的理由' }]),
  ]
  if (wrong.length > 0 && mayDo(asked.actor, 'settings.change', root)) return changePage(kit, asked, key, root, { value, reason }, wrong)
  await changeSetting(kit, asked.actor, { key, value, reason, agency: root, seen: Number(seen ?? '0') })
  return { goTo: paths.settings, notice: '设置已保存' }
}

/** The rules: the list, and one with its form and history. */
export const settingRoutes = (rootOf: RootAgency): readonly Route[] => [
  { at: paths.settings, method: 'GET', deed: 'settings.read', handle: async (kit, { actor }) =>
    ({ page: <SettingsPage made={await latestChoices(kit.db)} mayChange={mayDo(actor, 'settings.change', await rootOf(kit.db))} /> }) },
  { at: '/settings/:key/change', method: 'GET', deed: 'settings.read', handle: async (kit, asked) => changePage(kit, asked, keyIn(asked), await rootOf(kit.db)) },
  { at: '/settings/:key/change', method: 'POST', deed: 'settings.change', handle: async (kit, asked) => save(kit, asked, keyIn(asked), await rootOf(kit.db)) },
]
