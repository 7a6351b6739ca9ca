import type { Agency } from '#agencies'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, ErrorSummary, Form, LinkButton, SelectField } from '#ui/form'
import { Badge, Facts, Notice, Panel } from '#ui/notice'
import { EDITIONS } from '../../domain/format.ts'
import { deskPaths } from '../../paths.ts'
import type { ReadReport } from '../../read/interpret.ts'
import { ReportGrids } from '../report-grids.tsx'

export type Reviewed = {
  readonly key: string
  readonly name: string
  readonly read: ReadReport | null
  /** Why nothing could be read. */
  readonly unread: string | null
  readonly agency: string
  readonly wrong: readonly string[]
}
type ReviewPageProps = { readonly files: readonly Reviewed[]; readonly agencies: readonly Agency[] }

/** What the reader was not sure of, said before the figures, so that nobody confirms unseen. */
const Doubts = ({ read }: { read: ReadReport }) =>
  read.warnings.length === 0 ? (
    <Notice kind="good">三张表都完整读出，没有拿不准的地方。仍请与原文核对。</Notice>
  ) : (
    <Notice kind="warn" title={`有 ${read.warnings.length} 处拿不准，请与原文核对`}>
      <ul>
        {read.warnings.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  )

function Decide({ file, read, keys, agencies }: { file: Reviewed; read: ReadReport; keys: string; agencies: readonly Agency[] }) {
  const sure = read.warnings.length === 0
  return (
    <Form action={deskPaths.importOne(file.key)} id={`file-${file.key.slice(0, 12)}`} hidden={sure ? { keys, confirm: 'yes' } : { keys }}>
      <ErrorSummary reasons={file.wrong.map((reason) => ({ field: 'agency', reason }))} />
      <SelectField
        label="属于哪个单位"
        name="agency"
        value={file.agency}
        blank="请选择"
        required
        width="medium"
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {sure ? null : <CheckField label="上面拿不准的地方已与原文核对" name="confirm" value="yes" />}
      <Actions>
        <Button
          kind="primary"
          name="decision"
          value="save"
          reasons={read.year === null ? ['没有读出年度：请在文件开头写上“××2022年政府信息公开工作年度报告”后重新上传'] : []}
        >
          确认导入{read.year === null ? '' : ` ${read.year} 年度`}
        </Button>
        <Button kind="quiet" name="decision" value="drop">
          不要这份
        </Button>
      </Actions>
    </Form>
  )
}

function FilePanel({ file, keys, agencies }: { file: Reviewed; keys: string; agencies: readonly Agency[] }) {
  const { read } = file
  if (!read)
    return (
      <Panel title={file.name === '' ? '已不在的文件' : file.name} actions={<Badge kind="bad">没有读出</Badge>}>
        <p>{file.unread}</p>
      </Panel>
    )
  return (
    <Panel
      title={file.name}
      actions={
        read.warnings.length === 0 ? <Badge kind="good">读出完整</Badge> : <Badge kind="warn">{read.warnings.length} 处拿不准</Badge>
      }
    >
      <Facts
        columns={3}
        items={[
          { label: '标题', value: read.title },
          { label: '年度', value: read.year ?? '没有读出' },
          { label: '格式', value: EDITIONS[read.tables.edition].notice },
        ]}
      />
      <Doubts read={read} />
      <ReportGrids tables={read.tables} suffix={`（${file.name}）`} />
      <Decide file={file} read={read} keys={keys} agencies={agencies} />
    </Panel>
  )
}

/** File by file: the tables as read, what is uncertain, whose they are; each is saved only when a person says so. */
export function ReviewPage({ files, agencies }: ReviewPageProps) {
  const keys = files.map(({ key }) => key).join('.')
  return (
    <DeskPage
      title="核对读出的报告"
      lead={`共 ${files.length} 个文件，逐个核对后确认`}
      crumbs={[
        { label: '年度报告', href: deskPaths.board() },
        { label: '导入往年报告', href: deskPaths.import },
      ]}
      actions={
        <LinkButton href={deskPaths.import} kind="quiet">
          再传文件
        </LinkButton>
      }
    >
      {files.map((file) => (
        <FilePanel key={file.key} file={file} keys={keys} agencies={agencies} />
      ))}
    </DeskPage>
  )
}
