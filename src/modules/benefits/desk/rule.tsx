import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { editRule } from '../commands/write-item.ts'
import { formOf, readCondition, type ConditionForm } from '../domain/condition-form.ts'
import { pathOf, ruleAt, type Edit } from '../domain/edit-rule.ts'
import { isAtom } from '../domain/rule.ts'
import { WRITABLE, type Item } from '../domain/item.ts'
import { deskPaths } from '../paths.ts'
import { loadItem } from '../store.ts'
import { RulePage } from './rule-page.tsx'

const EMPTY: ConditionForm = { fact: '', is: '', value: '', values: [] }
async function writable(kit: Kit, { actor, params }: AskedBy): Promise<Item> {
  const item = await loadItem(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'benefits.write', item.agency)) throw new Refusal(403, ['这个事项由其他单位主管，您不能修改'])
  if (!WRITABLE.includes(item.state)) throw new Refusal(409, ['现在不能修改：已公布的请先办理“修改”，审核中的请先退回'])
  return item
}
/** `?at=0.1&do=add|replace&fact=born`: one condition being written. */
export async function showRule(kit: Kit, asked: AskedBy): Promise<Answer> {
  const item = await writable(kit, asked), at = pathOf(asked.query['at']), place = ruleAt(item.rule, at), what = asked.query['do'] === 'replace' ? 'replace' : asked.query['do'] === 'add' ? 'add' : null
  const form = what === 'replace' && place && isAtom(place) ? formOf(place) : { ...EMPTY, fact: typedLine(asked.query['fact'], 40) }
  return { page: <RulePage item={item} writing={what && place ? { what, at, form } : null} wrong={[]} /> }
}
export async function postRule(kit: Kit, asked: AskedBy): Promise<Answer> {
  const item = await writable(kit, asked), { form: sent } = asked, at = pathOf(sent['at']), seen = Number(sent['seen']) || 0
  const form: ConditionForm = { fact: typedLine(sent['fact'], 40), is: typedLine(sent['is'], 30), value: typedLine(sent['value'], 60), values: asked.all('values').slice(0, 40) }
  const editOf = (): Edit | readonly string[] => {
    const what = sent['do']
    if (what === 'remove' || what === 'exclude' || what === 'turn') return { do: what, at }
    if (what === 'group') return { do: 'add', at, rule: sent['kind'] === 'any' ? { any: [] } : { all: [] } }
    const { atom, faults } = readCondition(form, item.subject)
    return atom ? { do: what === 'replace' ? 'replace' : 'add', at, rule: atom } : faults
  }
  const again = (reasons: readonly string[], status: number): Answer => ({ page: <RulePage item={item} writing={sent['do'] === 'add' || sent['do'] === 'replace' ? { what: sent['do'], at, form } : null} wrong={reasons.map((reason) => (reason.includes('“怎样比较”') ? { field: 'is', reason } : reason.includes('至少选一项') ? { field: 'values', reason } : { field: 'value', reason }))} />, status })
  const edit = editOf()
  if (!('do' in edit)) return again(edit, 422)
  try {
    await editRule(kit, asked.actor, { id: item.id, seen, edit })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return again(error.reasons, error.status)
  }
  return { goTo: deskPaths.rule(item.id), notice: '已保存' }
}
