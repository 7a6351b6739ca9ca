import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { tried, wrongBy } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { typedLine, typedText } from '#shared/typed-text'
import type { StepValues } from '#shared/step'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { StepFields } from '#ui/step-form'
import { DataTable } from '#ui/table'
import { ACCOUNT_ASKS, FORMS, recordAccountability } from '../commands/record-accountability.ts'
import { deskPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'
import { TICKET_CRUMBS } from './words.tsx'

async function page(kit: Kit, { actor }: AskedBy, values: StepValues = {}, wrong: readonly Wrong[] = []) {
  const agencies = await allAgencies(kit.db), names = new Map(agencies.map(({ id, shortName }) => [id, shortName])), where = whereMay(actor, 'tickets.read')
  let chosen = tablesOf(kit.db).selectFrom('supervision.accountability').selectAll()
  if (where !== 'all') chosen = chosen.where('agency', 'in', [...where, ''])
  const rows = await chosen.orderBy('decided_on', 'desc').orderBy('id', 'desc').limit(500).execute()
  return <DeskPage title="责任追究" crumbs={TICKET_CRUMBS} lead="条例第五十二条、第五十三条"><div className="qa-desk"><div className="stack">
    <Panel title="登记册" flush><DataTable caption="责任追究" captionHidden cards rows={rows} rowKey={({ id }) => id} empty="还没有登记" columns={[{ key: 'id', label: '编号', align: 'day', cell: ({ id }) => id }, { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency }, { key: 'facts', label: '事由', heads: true, cell: ({ facts }) => facts }, { key: 'form', label: '追究方式', cell: ({ form }) => FORMS[form as keyof typeof FORMS] ?? form }, { key: 'persons', label: '人数', align: 'end', cell: ({ persons }) => persons }, { key: 'basis', label: '依据', cell: ({ basis }) => basis }, { key: 'by', label: '决定机关', cell: ({ decided_by }) => decided_by }, { key: 'on', label: '决定日期', align: 'day', cell: ({ decided_on }) => decided_on }]} /></Panel></div>
    {mayDo(actor, 'tickets.account') ? <Panel title="登记一件"><Form action={deskPaths.accountability}><ErrorSummary reasons={wrong} /><StepFields asks={ACCOUNT_ASKS} values={values} wrong={wrong} choices={{ agency: agencies.filter(({ id }) => mayDo(actor, 'tickets.account', id)).map(({ id, name }) => ({ value: id, label: name })) }} /><p className="quiet small">不要写被追究人的姓名；登记后不能改动。</p><Actions><Button kind="primary">登记</Button></Actions></Form></Panel> : null}</div></DeskPage>
}
export const showAccountability = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: await page(kit, asked) })
export async function postAccountability(kit: Kit, asked: AskedBy): Promise<Answer> {
  const values = Object.fromEntries(ACCOUNT_ASKS.map(({ name, kind }) => [name, kind === 'text' ? typedText(asked.form[name], 2000) : typedLine(asked.form[name], 300)])), refused = await tried(() => recordAccountability(kit, asked.actor, values))
  return refused ? { page: await page(kit, asked, values, wrongBy(ACCOUNT_ASKS, refused.reasons)), status: refused.status } : { goTo: deskPaths.accountability, notice: '已登记' }
}
