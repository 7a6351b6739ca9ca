import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FieldRow, Form, SelectField, TextField, type Wrong } from '#ui/form'
import { EmptyState, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { addException, endException } from '../commands/dismissals.ts'
import { FINDING_CLASSES, type FindingClass } from '../domain/checker.ts'
import { paths } from '../paths.ts'
import { exceptionsOf } from '../queries/dismissals.ts'
import { ScreeningTabs } from './tabs.tsx'

const isClass = (text: string | undefined): text is FindingClass => text !== undefined && Object.hasOwn(FINDING_CLASSES, text)
const root = async (kit: Kit): Promise<string> => (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''

async function page(kit: Kit, { actor, query }: AskedBy, typed: AskedBy['form'], wrong: readonly Wrong[], status?: number): Promise<Answer> {
  const rows = await exceptionsOf(kit.db)
  const may = mayDo(actor, 'screening.except')
  const given = { class: query['class'] ?? '', text: query['text'] ?? '', ...typed }
  return { page: <DeskPage title="例外" lead="所有文字都适用的例外规则；只放行一处的，在那条信息的检查结果里放行">
    <ScreeningTabs here={paths.exceptions} />
    {may ? <Panel title="增加例外"><Form action={paths.exceptions}><ErrorSummary reasons={wrong} />
      <FieldRow><SelectField label="类别" name="class" value={given.class} required blank="请选择" options={Object.entries(FINDING_CLASSES).map(([value, label]) => ({ value, label }))} /><TextField label="文字" name="text" value={given.text} required hint="与检查结果里标出的文字完全相同" /><TextField label="所在句子含有" name="within" value={typed['within'] ?? ''} hint="不填则处处适用" /></FieldRow>
      <TextField label="理由" name="reason" value={typed['reason'] ?? ''} required /><Actions><Button kind="primary">增加</Button></Actions></Form></Panel> : null}
    <DataTable caption="例外" captionHidden cards rows={rows} rowKey={({ id }) => String(id)} empty={<EmptyState title="还没有例外" text="误报多的正常词语，可以由公开办负责人在这里设为例外" />} columns={[
      { key: 'text', label: '文字', heads: true, cell: ({ text }) => text }, { key: 'class', label: '类别', cell: (one) => FINDING_CLASSES[one.class] }, { key: 'within', label: '所在句子含有', cell: ({ within }) => within || '—' }, { key: 'reason', label: '理由', cell: ({ reason }) => reason },
      { key: 'by', label: '谁定的', cell: ({ by, on }) => `${by}，${on}` }, { key: 'state', label: '状态', cell: ({ id, ended }) => ended ? <Badge>已停用</Badge> : may ? <Form action={paths.exceptions} look="inline" hidden={{ end: String(id) }} id={`end-${id}`}><Button size="small">停用</Button></Form> : <Badge kind="good">有效</Badge> },
    ]} />
  </DeskPage>, ...(status ? { status } : {}) }
}
export const showExceptions = (kit: Kit, asked: AskedBy): Promise<Answer> => page(kit, asked, {}, [])

export async function postExceptions(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, form } = asked
  try {
    if (form['end']) { await endException(kit, actor, await root(kit), Number(form['end']) || 0); return { goTo: paths.exceptions, notice: '已停用' } }
    if (!isClass(form['class'])) return page(kit, asked, form, ['请选择“类别”'], 422)
    await addException(kit, actor, await root(kit), { class: form['class'], rule: null, text: typedLine(form['text'], 200), within: typedLine(form['within'], 100), reason: typedLine(form['reason'], 300) })
    return { goTo: paths.exceptions, notice: '已增加，今后的检查都按它放行' }
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return page(kit, asked, form, error.reasons, error.status)
  }
}
