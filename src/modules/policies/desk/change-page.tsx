import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, Form, LinkButton, SelectField, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { DOCUMENT_CHANGES, type DocumentChange } from '../domain/changes.ts'
import { lastValidDay } from '../domain/history.ts'
import { CARD, RELATIONS, type PublicPolicy } from '../domain/public-policy.ts'
import { paths } from '../paths.ts'
import type { DocumentRow } from '../tables.ts'

type Props = { readonly row: DocumentRow; readonly policy: PublicPolicy; readonly change: DocumentChange; readonly typed: Readonly<Record<string, string | undefined>>; readonly wrong: readonly Wrong[] }
const DAYS: Readonly<Partial<Record<DocumentChange, string>>> = { repeal: '第一个不再有效的日子', lapse: '第一个不再有效的日子', confirm: '决定的日期', suspend: '第一个暂不施行的日子', resume: '第一个恢复施行的日子', relate: '关系发生的日期', file: '报送备案的日期' }

function Fields({ change, policy, typed, wrong }: Props) {
  const field = (name: string) => ({ name, value: typed[name] ?? '', error: wrongOf(wrong, name) })
  if (change === 'card') return <>{(Object.keys(CARD) as (keyof typeof CARD)[]).map((key) => <TextArea key={key} label={CARD[key]} {...field(key)} rows={key === 'contact' ? 2 : 3} maxLength={1000} />)}</>
  return <>
    {change === 'relate' ? <><SelectField label="关系" {...field('kind')} required blank="请选择" options={Object.entries(RELATIONS).map(([value, { out }]) => ({ value, label: `本文件${out}` }))} />
      <TextField label="另一份文件" {...field('other')} required hint="写文号或完整标题" /></> : null}
    <DayField label="日期" {...field('on')} required hint={`${DAYS[change] ?? ''}；格式：年-月-日`} />
    {change === 'relate' ? <TextField label="说明" {...field('articles')} hint="如 第三条、第五条" /> : null}
    {change === 'confirm' ? <DayField label="有效期延至" {...field('until')} hint={`原有效期至 ${lastValidDay(policy.history) ?? '（没有规定）'}；不再设有效期的留空`} /> : null}
    {change === 'repeal' || change === 'lapse' || change === 'suspend' ? <TextField label="依据" {...field('by')} required hint="如 市政府第20次常务会议决定" /> : null}
    {change === 'file' ? <TextField label="备案编号" {...field('no')} /> : null}
  </>
}

/** One change of a document: what will happen, and what it asks. */
export function ChangePage(props: Props) {
  const { row, change, wrong } = props
  const { label, tells, grave } = DOCUMENT_CHANGES[change]
  return <DeskPage title={label} crumbs={[{ label: '规范性文件', href: paths.policies }, { label: row.title, href: paths.policy(row.id) }]} lead={row.doc_no}>
    <div className="entry-form"><Panel><Form action={paths.change(row.id, change)} hidden={{ seen: String(row.version) }}>
      <ErrorSummary reasons={wrong} />
      <Notice kind={grave ? 'warn' : 'info'} title={grave ? '请核对，办理后' : undefined}><ul>{tells.map((line) => <li key={line}>{line}</li>)}</ul></Notice>
      <Fields {...props} />
      <Actions><Button kind={grave ? 'danger' : 'primary'}>{label}</Button><LinkButton href={paths.policy(row.id)} kind="quiet">返回，不办理</LinkButton></Actions>
    </Form></Panel></div>
  </DeskPage>
}
