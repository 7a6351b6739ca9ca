import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { ConfirmPage } from '#ui/confirm-page'
import type { Wrong } from '#ui/form'
import { addAgency } from '../commands/add-agency.ts'
import { changeAgency } from '../commands/change-agency.ts'
import { closeAgency, reopenAgency, type CountAccounts } from '../commands/close-agency.ts'
import type { Agency } from '../domain/agency.ts'
import { reasonsAgainstAgency, reasonsAgainstClosing } from '../domain/reasons.ts'
import { paths } from '../paths.ts'
import { activeBelow } from '../queries/active-below.ts'
import { agencyById, allAgencies } from '../queries/agencies.ts'
import { AgencyFormPage } from './agency-form-page.tsx'
import { BLANK, readAgency, typedFrom, typedOf, type TypedAgency } from './typed-agency.ts'

const DEED = 'agencies.change'

async function changeable(kit: Kit, { actor, params }: AskedBy): Promise<Agency> {
  const agency = await agencyById(kit.db, params['id'] ?? '')
  if (!mayDo(actor, DEED, agency.id)) throw new Refusal(403, ['您的角色不能变更这个单位'])
  return agency
}

async function formPage(kit: Kit, { actor }: AskedBy, typed: TypedAgency, existing: Agency | null, wrong: readonly Wrong[] = []): Promise<Answer> {
  const places = (await allAgencies(kit.db)).filter(({ id, active }) => active && id !== existing?.id && mayDo(actor, DEED, id))
  return { page: <AgencyFormPage typed={typed} places={places} wrong={wrong} existing={existing} />, status: wrong.length > 0 ? 422 : 200 }
}

/** Reads the form, judges it by the command's own rules, and redraws it with every word typed when it will not do. */
async function save(kit: Kit, asked: AskedBy, existing: Agency | null): Promise<Answer> {
  const typed = typedFrom(asked.form)
  const { agency, wrong } = readAgency(typed, existing)
  wrong.push(...reasonsAgainstAgency(agency, await allAgencies(kit.db), existing === null))
  if (wrong.length > 0) return formPage(kit, asked, typed, existing, wrong)
  const { active: _, version: __, ...fields } = agency
  if (existing) await changeAgency(kit, asked.actor, { ...fields, seenVersion: Number(typed.version) })
  else await addAgency(kit, asked.actor, { ...fields, parent: fields.parent ?? '' })
  return { goTo: paths.agency(agency.id), notice: existing ? '单位资料已变更' : '单位已设立' }
}

export const changeRoutes = (accountsAt: CountAccounts): readonly Route[] => [
  { at: paths.add, method: 'GET', deed: DEED, handle: (kit, asked) => formPage(kit, asked, { ...BLANK, parent: asked.query['parent'] ?? '' }, null) },
  { at: paths.add, method: 'POST', deed: DEED, handle: (kit, asked) => save(kit, asked, null) },
  { at: '/agencies/:id/change', method: 'GET', deed: DEED, handle: async (kit, asked) => {
    const agency = await changeable(kit, asked)
    return formPage(kit, asked, typedOf(agency), agency)
  } },
  { at: '/agencies/:id/change', method: 'POST', deed: DEED, handle: async (kit, asked) => save(kit, asked, await changeable(kit, asked)) },
  { at: '/agencies/:id/close', method: 'GET', deed: DEED, handle: async (kit, asked) => {
    const agency = await changeable(kit, asked)
    const facts = { agency, activeBelow: await activeBelow(kit.db, agency.id), activeAccounts: await accountsAt(kit.db, agency.id) }
    const crumbs = [{ label: '单位', href: paths.agencies }, { label: agency.name, href: paths.agency(agency.id) }]
    return { page: <ConfirmPage title={`停用${agency.name}`} crumbs={crumbs} danger
      consequences={['不再出现在填报、催办和选择单位的名单里', '已有的记录、报告和审计台账全部保留', '以后可以恢复使用']} reasons={reasonsAgainstClosing(facts)}
      action={paths.close(agency.id)} confirm="停用单位" back={paths.agency(agency.id)} hidden={{ version: String(agency.version) }} /> }
  } },
  { at: '/agencies/:id/close', method: 'POST', deed: DEED, handle: async (kit, { actor, params, form }) => {
    const id = params['id'] ?? ''
    await closeAgency(kit, actor, { id, seenVersion: Number(form['version']) }, accountsAt)
    return { goTo: paths.agency(id), notice: '单位已停用' }
  } },
  { at: '/agencies/:id/reopen', method: 'POST', deed: DEED, handle: async (kit, { actor, params, form }) => {
    const id = params['id'] ?? ''
    await reopenAgency(kit, actor, { id, seenVersion: Number(form['version']) })
    return { goTo: paths.agency(id), notice: '单位已恢复使用' }
  } },
]
