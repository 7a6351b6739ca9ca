import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FileField, Form, LinkButton, SelectField, TextField, type Wrong, wrongOf } from '#ui/form'
import { Panel } from '#ui/notice'
import { ENTRY_KINDS } from '../domain/kinds.ts'
import { paths } from '../../paths.ts'
import { CRUMBS } from './tabs.tsx'

type Choice = { readonly value: string; readonly label: string }
type FreshPageProps = { readonly agencies: readonly Choice[]; readonly columns: readonly Choice[]; readonly typed: Readonly<Record<string, string | undefined>>; readonly wrong: readonly Wrong[] }
const KINDS = Object.entries(ENTRY_KINDS).map(([value, { label }]) => ({ value, label }))

/** The beginning of an entry: whose, what kind, where; by hand or from a file whose words and data are proposed. */
export const FreshPage = ({ agencies, columns, typed, wrong }: FreshPageProps) => <DeskPage title="新建信息" crumbs={CRUMBS}>
  <div className="entry-form">
    <Form action={paths.fresh} encType="multipart/form-data">
      <ErrorSummary reasons={wrong} />
      <Panel>
        <SelectField label="单位" name="agency" value={typed['agency'] ?? agencies[0]?.value ?? ''} options={agencies} required error={wrongOf(wrong, 'agency')} />
        <SelectField label="种类" name="kind" value={typed['kind'] ?? 'notice'} options={KINDS} required error={wrongOf(wrong, 'kind')} />
        <SelectField label="栏目" name="column" value={typed['column'] ?? ''} options={columns} blank="请选择" required error={wrongOf(wrong, 'column')} />
        <TextField label="标题" name="title" value={typed['title'] ?? ''} maxLength={200} hint="从文件读取时可以不填" error={wrongOf(wrong, 'title')} />
        <FileField label="从文件读取（可选）" name="file" accept=".docx,.pdf,.html,.htm,.txt" hint="Word（.docx，WPS 另存的也可以）、PDF、HTML 或文本；标题、文号、日期等由系统提出，请逐项核对" error={wrongOf(wrong, 'file')} />
        <Actions>
          <Button kind="primary">下一步</Button>
          <LinkButton href={paths.entries} kind="quiet">返回</LinkButton>
        </Actions>
      </Panel>
    </Form>
  </div>
</DeskPage>
