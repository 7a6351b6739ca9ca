import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, yearOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { faultsOfAsks, type StepAsk, type StepValues } from '#shared/step'
import { nextOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** 条例第五十二条、第五十三条: what follows where an agency breaks the regulation, by who decides it. */
export const FORMS = { correct: '责令改正', criticise: '通报批评', talk: '约谈', discipline: '依法给予处分', crime: '移送追究刑事责任' } as const
export const ACCOUNT_ASKS: readonly StepAsk[] = [
  { name: 'agency', label: '单位', kind: 'choice', must: true }, { name: 'facts', label: '事由', kind: 'text', must: true, hint: '写事实，不写个人姓名' }, { name: 'form', label: '追究方式', kind: 'choice', must: true, options: FORMS }, { name: 'basis', label: '依据', kind: 'line', must: true, hint: '例如：条例第五十三条第一项' },
  { name: 'persons', label: '涉及人数', kind: 'number', must: true }, { name: 'decidedBy', label: '决定机关', kind: 'line', must: true }, { name: 'decidedOn', label: '决定日期', kind: 'day', must: true }, { name: 'ticket', label: '督办单编号', kind: 'line', hint: '由督办单引起的填写' },
]
/** One case of 责任追究; the register is never changed afterwards, and holds no names. Gives its number. */
export async function recordAccountability(kit: Kit, actor: Actor, values: StepValues): Promise<string> {
  const { agency = '', facts = '', form = '', basis = '', persons = '', decidedBy = '', decidedOn = '', ticket = '' } = values, today = dayOf(kit.now())
  const faults = [...faultsOfAsks(ACCOUNT_ASKS, values).map(({ reason }) => reason), ...(form !== '' && !Object.hasOwn(FORMS, form) ? ['请选择“追究方式”'] : []), ...(decidedOn > today ? ['“决定日期”不能在今天以后'] : [])]
  if (faults.length > 0) throw new Refusal(422, faults)
  return act(kit, actor, 'tickets.account', agency, async (scene) => {
    const tables = tablesOf(scene.db), year = yearOf(decidedOn as Day), id = `z${year}-${String(await nextOf(scene.db, `accountability ${year}`)).padStart(3, '0')}`
    if (ticket !== '' && !(await tables.selectFrom('supervision.ticket').select('id').where('id', '=', ticket).executeTakeFirst())) throw new Refusal(422, ['没有这个“督办单编号”，请核对；没有督办单的不填'])
    await tables.insertInto('supervision.accountability').values({ id, year, agency, form, basis, facts, persons: Number(persons), decided_on: decidedOn as Day, decided_by: decidedBy, ticket: ticket || null, recorded_at: scene.now, account_name: actor.name }).execute()
    await scene.record(id, { form, persons: Number(persons) })
    return id
  })
}
