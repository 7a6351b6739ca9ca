import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, TextArea, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { DataTable } from '#ui/table'
import { LETTER_KINDS, type LetterKind } from '../../domain/letter/kinds.ts'
import { placeholdersOf } from '../../domain/letter/placeholders.ts'
import { templatePaths } from './paths.ts'

export type Version = { readonly at: string; readonly by: string; readonly restored: boolean; readonly text: string }
type EditProps = { readonly kind: LetterKind; readonly title: string; readonly text: string; readonly wrong: readonly string[]; readonly versions: readonly Version[]; readonly own: boolean }

const Placeholders = ({ kind }: { kind: LetterKind }) => <Panel title="可以使用的字段">
  <p>写成 {'{{字段}}'}。只在有内容时出现的一段，写成 {'{{#字段}}……{{/字段}}'}。</p>
  <DataTable caption="字段" captionHidden cards rows={Object.entries(placeholdersOf(kind))} rowKey={([name]) => name} columns={[
    { key: 'name', label: '写法', heads: true, align: 'day', cell: ([name]) => <code>{`{{${name}}}`}</code> },
    { key: 'label', label: '填入的内容', cell: ([name, label]) => <>{label}{LETTER_KINDS[kind].fields.some((field) => field.required && field.name === name) ? '（必须用到）' : ''}</> },
  ]} />
</Panel>

const History = ({ versions }: { versions: readonly Version[] }) => <Panel title="修改记录">
  {versions.length === 0 ? <p>没有修改过。</p> : <ul className="plain-list">{versions.map(({ at, by, restored, text }) => <li key={at}>
    {restored ? <>{at}　{by}　恢复系统自带</> : <details><summary>{at}　{by}　修改</summary><pre className="template-text">{text}</pre></details>}
  </li>)}</ul>}
</Panel>

/** One text: edit, look at it as it will be printed, go back to the program's own. */
export const TemplateEditPage = ({ kind, title, text, wrong, versions, own }: EditProps) =>
  <DeskPage title={LETTER_KINDS[kind].label} crumbs={[{ label: '文书模板', href: templatePaths.list }]}>
    <Panel title="文字">
      <Form action={templatePaths.edit(kind)}>
        <ErrorSummary reasons={wrong} title="模板没有保存，请先改正下列问题" />
        <TextField label="标题" name="title" value={title} required />
        <TextArea label="正文" name="text" value={text} rows={16} required hint="一行是一个自然段" />
        <Actions><Button kind="primary">保存</Button><Button formAction={templatePaths.preview(kind)}>预览（不保存）</Button><LinkButton href={templatePaths.list} kind="quiet">返回</LinkButton></Actions>
      </Form>
      {own ? <Form action={templatePaths.restore(kind)} look="inline"><Button kind="quiet">恢复系统自带的文字</Button></Form> : null}
    </Panel>
    <Placeholders kind={kind} />
    <History versions={versions} />
  </DeskPage>
