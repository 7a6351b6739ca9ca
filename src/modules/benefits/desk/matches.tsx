import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Badge } from '#ui/badge'
import { Actions, Button, DayField, ErrorSummary, FieldRow, Form, LinkButton, TextField, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { RegisterPage } from '#ui/register-page'
import { DataTable } from '#ui/table'
import { noteMonth, noteProgress } from '../commands/note-progress.ts'
import { yuan } from '../domain/amount.ts'
import { knownFact } from '../domain/facts.ts'
import { deskPaths } from '../paths.ts'
import { listMatches, VERDICTS } from '../queries/register.ts'
import { itemFile, type ItemFile } from './item-file.ts'
import { CRUMBS } from './words.tsx'

const KINDS: Readonly<Record<string, 'good' | 'info' | 'neutral'>> = { entitled: 'good', maybe: 'info', lapsed: 'neutral' }
/** Which enterprises a benefit is for, and how far each came. */
export async function showMatches(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { item, actor } = await itemFile(kit, asked), { query } = asked, page = pageOf(query['page'])
  const { total, rows } = await listMatches(kit.db, { benefit: item.id, text: (query['q'] ?? '').trim().slice(0, 60), verdict: query['verdict'], page })
  return { page: <RegisterPage title={`${item.title}：企业名单`} path={deskPaths.matches(item.id)} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ code }) => code} actions={<LinkButton href={deskPaths.one(item.id)}>返回事项</LinkButton>}
    filters={[{ name: 'verdict', label: '结果', blank: '全部', options: Object.entries(VERDICTS).map(([value, label]) => ({ value, label })) }]}
    columns={[
      { key: 'name', label: '企业', heads: true, cell: ({ name, code }) => <>{name}<br /><span className="quiet small">{code}</span></> },
      { key: 'verdict', label: '结果', cell: ({ verdict, missing }) => <><Badge kind={KINDS[verdict]}>{VERDICTS[verdict as keyof typeof VERDICTS]}</Badge>{missing.length > 0 ? <span className="quiet small"> 还差：{missing.map((key) => knownFact(key).label).join('、')}</span> : null}</> },
      { key: 'fen', label: '金额', align: 'end', cell: ({ fen }) => (fen === null ? '—' : yuan(Number(fen))) }, { key: 'told', label: '告知', align: 'day', cell: ({ told_at }) => (told_at ? dayOf(told_at) : '—') },
      { key: 'applied', label: '申请', align: 'day', cell: ({ applied_on }) => applied_on ?? '—' }, { key: 'paid', label: '兑现', align: 'day', cell: ({ paid_on, paid_fen }) => (paid_on ? `${paid_on} ${yuan(Number(paid_fen))}` : '—') },
      { key: 'do', label: '登记', cell: ({ code }) => (mayDo(actor, 'benefits.bring-in', item.agency) ? <a href={`${deskPaths.progress(item.id)}?enterprise=${code}`}>登记<span className="hidden-text">{code}的办理情况</span></a> : '—') },
    ]} /> }
}

type ProgressProps = { readonly file: ItemFile; readonly enterprise: string; readonly values: Readonly<Record<string, string>>; readonly wrong: readonly Wrong[] }
const ProgressPage = ({ file: { item }, enterprise, values, wrong }: ProgressProps) => <DeskPage title="登记办理情况" crumbs={[...CRUMBS, { label: item.title, href: deskPaths.one(item.id) }]} lead={enterprise}><div className="entry-form"><Panel><Form action={deskPaths.progress(item.id)} hidden={{ enterprise }}>
  <ErrorSummary reasons={wrong} /><DayField label="申请日期" name="appliedOn" value={values['appliedOn']} /><FieldRow><DayField label="兑现日期" name="paidOn" value={values['paidOn']} /><TextField label="兑现金额（元）" name="paidYuan" value={values['paidYuan']} width="short" inputMode="decimal" /></FieldRow>
  <Actions><Button kind="primary">登记</Button><LinkButton href={deskPaths.matches(item.id)} kind="quiet">返回，不登记</LinkButton></Actions></Form></Panel></div></DeskPage>
export async function showProgress(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await itemFile(kit, asked), enterprise = typedLine(asked.query['enterprise'], 18), { rows } = await listMatches(kit.db, { benefit: file.item.id, text: enterprise, page: 1 }), [row] = rows
  if (!row) throw new Refusal(404, ['名单里没有这家企业'])
  return { page: <ProgressPage file={file} enterprise={enterprise} values={{ appliedOn: row.applied_on ?? '', paidOn: row.paid_on ?? '', paidYuan: row.paid_fen === null ? '' : String(Number(row.paid_fen) / 100) }} wrong={[]} /> }
}
export async function postProgress(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await itemFile(kit, asked), { form } = asked, enterprise = typedLine(form['enterprise'], 18), values = { appliedOn: typedLine(form['appliedOn'], 10), paidOn: typedLine(form['paidOn'], 10), paidYuan: typedLine(form['paidYuan'], 15) }
  try {
    await noteProgress(kit, asked.actor, { id: file.item.id, enterprise, ...values })
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return { page: <ProgressPage file={file} enterprise={enterprise} values={values} wrong={error.reasons} />, status: 422 }
  }
  return { goTo: deskPaths.matches(file.item.id), notice: '已登记' }
}

type MonthProps = { readonly file: ItemFile; readonly values: Readonly<Record<string, string>>; readonly wrong: readonly Wrong[] }
const MonthPage = ({ file: { item, months, actor }, values, wrong }: MonthProps) => <DeskPage title="按月登记" crumbs={[...CRUMBS, { label: item.title, href: deskPaths.one(item.id) }]} lead="只登记件数和金额，不登记个人信息">
  {mayDo(actor, 'benefits.bring-in', item.agency) ? <Panel title="登记一个月"><Form action={deskPaths.monthly(item.id)}><ErrorSummary reasons={wrong} />
    <FieldRow><TextField label="月份" name="month" required value={values['month']} width="short" hint="例如 2025-01" maxLength={7} /><TextField label="申请件数" name="applied" required value={values['applied']} width="short" inputMode="numeric" /><TextField label="兑现人次" name="paid" required value={values['paid']} width="short" inputMode="numeric" /><TextField label="兑现金额（元）" name="yuan" required value={values['yuan']} width="short" inputMode="decimal" /></FieldRow>
    <Actions><Button kind="primary">登记</Button></Actions></Form><p className="quiet small">同一个月再登记一次，以后一次为准。</p></Panel> : null}
  <Panel title="已登记的月份" flush><DataTable caption="各月申请和兑现" captionHidden cards rows={months} rowKey={({ month }) => month} columns={[{ key: 'month', label: '月份', heads: true, align: 'day', cell: ({ month }) => month }, { key: 'applied', label: '申请', align: 'end', cell: ({ applied }) => applied }, { key: 'paid', label: '兑现', align: 'end', cell: ({ paid }) => paid }, { key: 'fen', label: '金额', align: 'end', cell: ({ fen }) => yuan(Number(fen)) }, { key: 'who', label: '登记人', cell: ({ account_name }) => account_name }]} /></Panel>
</DeskPage>
export const showMonthly = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <MonthPage file={await itemFile(kit, asked)} values={{ month: dayOf(kit.now()).slice(0, 7) }} wrong={[]} /> })
export async function postMonthly(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await itemFile(kit, asked), values = Object.fromEntries(['month', 'applied', 'paid', 'yuan'].map((name) => [name, typedLine(asked.form[name], 15)])) as Record<'month' | 'applied' | 'paid' | 'yuan', string>
  try {
    await noteMonth(kit, asked.actor, { id: file.item.id, ...values })
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return { page: <MonthPage file={file} values={values} wrong={error.reasons} />, status: 422 }
  }
  return { goTo: deskPaths.monthly(file.item.id), notice: '已登记' }
}
