import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FieldRow, Form, LinkButton, SelectField, TextField, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { yuan as yuanOf } from '../domain/amount.ts'
import { PERS, type Amount } from '../domain/benefit.ts'
import { describeAmount, describeShort } from '../domain/describe.ts'
import type { ConditionForm } from '../domain/condition-form.ts'
import { factOf, factsOf } from '../domain/facts.ts'
import type { Item } from '../domain/item.ts'
import { deskPaths } from '../paths.ts'
import { ConditionFields } from './condition-fields.tsx'
import { CRUMBS } from './words.tsx'

export type AmountForm = { readonly kind: Amount['kind']; readonly per: string; readonly yuan: string; readonly of: string; readonly percent: string; readonly mostYuan: string; readonly words: string }
const KINDS = { fixed: '定额', table: '分档', rate: '按比例', service: '服务、优惠（不是钱）' } as const
type Props = { readonly item: Item; readonly form: AmountForm; /** Chosen for a new row. */ readonly fact: string; readonly row: ConditionForm; readonly yuan: string; readonly wrong: readonly Wrong[] }
const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))

const KindForm = ({ item, form }: Props) => <Panel title="种类和金额"><Form action={deskPaths.amount(item.id)} id="kind" hidden={{ seen: String(item.version), do: 'kind' }}>
  <FieldRow><SelectField label="种类" name="kind" value={form.kind} options={options(KINDS)} width="medium" hint="选“分档”保存后，在下面逐档写" /><SelectField label="怎么给" name="per" value={form.per} options={options(PERS)} width="short" /></FieldRow>
  <TextField label="定额（元）" name="yuan" value={form.yuan} inputMode="decimal" width="short" hint="种类是“定额”的填写" />
  <FieldRow><SelectField label="按什么的比例" name="of" value={form.of} blank="请选择" options={factsOf(item.subject).filter(({ kind }) => kind === 'money').map(({ key, label }) => ({ value: key, label }))} width="medium" hint="种类是“按比例”的填写" /><TextField label="比例（%）" name="percent" value={form.percent} inputMode="decimal" width="short" /><TextField label="最多（元）" name="mostYuan" value={form.mostYuan} inputMode="decimal" width="short" /></FieldRow>
  <TextField label="服务或优惠" name="words" value={form.words} maxLength={200} hint="种类是“服务、优惠”的填写" />
  <Actions><Button kind="primary">保存</Button></Actions>
</Form></Panel>

function Rows(props: Props) {
  const { item, fact: key, row, yuan, wrong } = props, fact = factOf(key)
  if (item.amount.kind !== 'table') return null
  return <Panel title="各档" id="rows">
    <p className="quiet small">从上到下看，第一个符合的有效；没有条件的一档给其余的人。</p>
    <ol className="amount-rows">{item.amount.rows.map((row, i) => ({ ...row, i })).map(({ when, fen, i }) => <li key={i}><span>{describeShort(when) === '没有条件' ? '其余' : describeShort(when)}：<b>{yuanOf(fen)}</b></span>
      <Form action={deskPaths.amount(item.id)} look="inline" id={`row-${i}`} hidden={{ seen: String(item.version), do: 'remove-row', row: String(i) }}><button type="submit" className="button button-quiet button-small">删除<span className="hidden-text">第{i + 1}档</span></button></Form></li>)}</ol>
    {fact?.subject === item.subject ? <Form action={deskPaths.amount(item.id)} id="add-row" hidden={{ seen: String(item.version), do: 'add-row', fact: fact.key }}><h3 className="qa-desk-head">加一档：{fact.label}</h3><ConditionFields fact={fact} form={row} wrong={wrong} /><TextField label="金额（元）" name="yuan" required value={yuan} inputMode="decimal" width="short" /><Actions><Button kind="primary">加上</Button><LinkButton href={deskPaths.amount(item.id)} kind="quiet">不加了</LinkButton></Actions></Form>
      : <><Form action={deskPaths.amount(item.id)} method="get" look="filter" id="pick"><SelectField label="加一档，按" name="fact" options={factsOf(item.subject).map(({ key: value, label }) => ({ value, label }))} /><Button>下一步</Button></Form>
        <Form action={deskPaths.amount(item.id)} look="filter" id="rest" hidden={{ seen: String(item.version), do: 'add-row', fact: '' }}><TextField label="其余的人给（元）" name="yuan" inputMode="decimal" width="short" /><Button>加“其余”一档</Button></Form></>}
  </Panel>
}
/** How much: fixed, in steps, a share, or a service. */
export const AmountPage = (props: Props) => <DeskPage title="编辑金额" crumbs={[...CRUMBS, { label: props.item.title, href: deskPaths.one(props.item.id) }]} lead={describeAmount(props.item.amount)} actions={<LinkButton href={deskPaths.one(props.item.id)}>写好了</LinkButton>}>
  {props.wrong.length > 0 ? <ErrorSummary reasons={props.wrong} /> : null}
  <KindForm {...props} /><Rows {...props} />
</DeskPage>
