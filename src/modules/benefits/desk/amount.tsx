import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { saveAmount } from '../commands/write-item.ts'
import { readCondition, type ConditionForm } from '../domain/condition-form.ts'
import type { Amount } from '../domain/benefit.ts'
import { WRITABLE, type Item } from '../domain/item.ts'
import type { Rule } from '../domain/rule.ts'
import { deskPaths } from '../paths.ts'
import { loadItem } from '../store.ts'
import { AmountPage, type AmountForm } from './amount-page.tsx'

const fenOf = (text: string): number => (/^\d{1,10}(\.\d{1,2})?$/.test(text.replaceAll(',', '')) ? Math.round(Number(text.replaceAll(',', '')) * 100) : Number.NaN)
export function formOf({ amount }: Item): AmountForm {
  const empty: AmountForm = { kind: amount.kind, per: 'per' in amount ? amount.per : 'once', yuan: '', of: '', percent: '', mostYuan: '', words: '' }
  if (amount.kind === 'fixed') return { ...empty, yuan: String(amount.fen / 100) }
  if (amount.kind === 'rate') return { ...empty, of: amount.of, percent: String(amount.perMille / 10), mostYuan: String(amount.mostFen / 100) }
  return amount.kind === 'service' ? { ...empty, words: amount.words } : empty
}
function amountOf(form: AmountForm, { amount }: Item): unknown {
  if (form.kind === 'service') return { kind: 'service', words: form.words }
  if (form.kind === 'rate') return { kind: 'rate', of: form.of, perMille: Math.round(Number(form.percent || 'x') * 10), mostFen: fenOf(form.mostYuan), per: form.per }
  if (form.kind === 'table') return { kind: 'table', per: form.per, rows: amount.kind === 'table' ? amount.rows : [{ when: { all: [] }, fen: amount.kind === 'fixed' ? amount.fen : 0 }] }
  return { kind: 'fixed', fen: fenOf(form.yuan), per: form.per }
}
async function writable(kit: Kit, { actor, params }: AskedBy): Promise<Item> {
  const item = await loadItem(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'benefits.write', item.agency)) throw new Refusal(403, ['这个事项由其他单位主管，您不能修改'])
  if (!WRITABLE.includes(item.state)) throw new Refusal(409, ['现在不能修改：已公布的请先办理“修改”，审核中的请先退回'])
  return item
}
export async function showAmount(kit: Kit, asked: AskedBy): Promise<Answer> {
  const item = await writable(kit, asked)
  return { page: <AmountPage item={item} form={formOf(item)} fact={typedLine(asked.query['fact'], 40)} row={{ fact: '', is: '', value: '', values: [] }} yuan="" wrong={[]} /> }
}
type Table = Extract<Amount, { kind: 'table' }>
/** The rows of the table after one stroke: the row without condition, for all others, stays last. */
function rowsAfter(table: Table, { form: sent, all }: AskedBy, item: Item): { readonly rows: Table['rows'] } | { readonly faults: readonly string[] } {
  if (sent['do'] === 'remove-row') return { rows: table.rows.filter((_, i) => String(i) !== sent['row']) }
  const fen = fenOf(typedLine(sent['yuan'], 20)), isRest = (when: Rule): boolean => 'all' in when && when.all.length === 0
  if (Number.isNaN(fen)) return { faults: ['“金额（元）”请填写数字'] }
  const place = (when: Rule): Table['rows'] => [...table.rows.filter((row) => !isRest(row.when)), { when, fen }, ...table.rows.filter((row) => isRest(row.when))]
  if (sent['fact'] === '') return { rows: [...table.rows.filter((row) => !isRest(row.when)), { when: { all: [] }, fen }] }
  const { atom, faults } = readCondition({ fact: typedLine(sent['fact'], 40), is: typedLine(sent['is'], 30), value: typedLine(sent['value'], 60), values: all('values') }, item.subject)
  return atom ? { rows: place(atom) } : { faults }
}
export async function postAmount(kit: Kit, asked: AskedBy): Promise<Answer> {
  const item = await writable(kit, asked), { form: sent } = asked, seen = Number(sent['seen']) || 0
  const line = (name: string, most = 60): string => typedLine(sent[name], most)
  const form: AmountForm = sent['do'] === 'kind' ? { kind: line('kind') as Amount['kind'], per: line('per'), yuan: line('yuan'), of: line('of'), percent: line('percent'), mostYuan: line('mostYuan'), words: line('words', 200) } : formOf(item)
  const row: ConditionForm = { fact: line('fact'), is: line('is'), value: line('value'), values: asked.all('values') }
  const again = (reasons: readonly string[], status = 422): Answer => ({ page: <AmountPage item={item} form={form} fact={row.fact} row={row} yuan={sent['do'] === 'kind' ? '' : line('yuan')} wrong={reasons} />, status })
  try {
    if (sent['do'] === 'kind') await saveAmount(kit, asked.actor, { id: item.id, seen, amount: amountOf(form, item) })
    else if (item.amount.kind === 'table') {
      const after = rowsAfter(item.amount, asked, item)
      if ('faults' in after) return again(after.faults)
      await saveAmount(kit, asked.actor, { id: item.id, seen, amount: { ...item.amount, rows: after.rows } })
    } else return again(['请先把金额的种类改为“分档”'])
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return again(error.reasons, error.status)
  }
  return { goTo: deskPaths.amount(item.id), notice: '已保存' }
}
