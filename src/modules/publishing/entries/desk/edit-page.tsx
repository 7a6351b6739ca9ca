import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckGroupField, DayField, ErrorSummary, FieldRow, FieldSet, FileField, Form, LinkButton, RadioField, SelectField, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { RichTextField } from '#ui/rich-text-field'
import { LiveCheck } from '#ui/live-check'
import type { EntryContent } from '../domain/content.ts'
import { kindOf, PUBLICITIES, RISKS, type KindField, type Publicity, type Risk } from '../domain/kinds.ts'
import { paths } from '../../paths.ts'
import type { DeskEntry } from './entry-file.ts'
import { EntryState } from './entry-page.tsx'
import { CRUMBS } from './tabs.tsx'
import { openMarks } from './text-panel.tsx'

type Choice = { readonly value: string; readonly label: string }
export type Typed = { readonly content: EntryContent; readonly publicity: Publicity; readonly publicityReason: string; readonly risk: Risk; readonly note: string }
type EditPageProps = { readonly file: DeskEntry; readonly typed: Typed; readonly columns: readonly Choice[]; readonly topics: readonly Choice[]; readonly wrong: readonly Wrong[]; /** Somebody saved in between: what stands now. */ readonly theirs: boolean }

function KindInput({ name, spec, value, error }: { name: string; spec: KindField; value: string; error: string | undefined }) {
  const field = { label: spec.label, name: `field-${name}`, value, required: spec.required, ...(spec.hint ? { hint: spec.hint } : {}), error }
  if (spec.type === 'day') return <DayField {...field} />
  if (spec.type === 'long') return <TextArea {...field} rows={4} />
  return <TextField {...field} width={spec.type === 'number' ? 'short' : 'medium'} />
}

const Files = ({ content }: { content: EntryContent }) => <FieldSet legend="附件和图片">
  {content.attachments.length === 0 ? <p className="quiet">还没有附件。图片也在这里上传，再插入正文。</p> : <ul className="entry-upload-list">
    {content.attachments.map(({ name, label }) => <li key={name}>
      <TextField label={`“${name}”的名称`} name={`label-${name}`} value={label} width="medium" />
      <Button name="do" value={`remove:${name}`} kind="quiet">移除<span className="hidden-text">“{label}”</span></Button>
    </li>)}
  </ul>}
  <FileField label="上传文件" name="files" multiple hint="PDF、Word、Excel、图片、音视频、ZIP，每个不超过 50 MB；按内容判断类型" />
  <Button name="do" value="upload">上传并保存</Button>
</FieldSet>

/** The draft's form: saved in revisions, whole again when something is wrong. */
export function EditPage({ file, typed, columns, topics, wrong, theirs }: EditPageProps) {
  const { entry } = file
  const { content } = typed
  const marks = openMarks(file)
  return <DeskPage title="修改内容" crumbs={[...CRUMBS, { label: entry.title || '（无标题）', href: paths.entry(entry.id) }]} lead={<><EntryState file={file} /> <span>第 {entry.revision} 稿</span></>}>
    <div className="entry-form">
      <Form action={paths.edit(entry.id)} encType="multipart/form-data" hidden={{ seen: String(entry.version) }}>
        {theirs ? <Notice kind="bad" title="还没有保存：您写的时候，别人保存过这条信息">您写的内容都在下面，没有丢。请先在另一个窗口看<a href={paths.entry(entry.id)} target="_blank" rel="noreferrer">别人保存的内容</a>，再点“保存”，就以您写的为准。</Notice> : <ErrorSummary reasons={wrong} />}
        {marks.length === 0 ? null : <Notice kind="warn" title="审核人员标出的地方"><ul>{marks.map((mark) => <li key={mark.id}>{mark.quote ? <q>{mark.quote}</q> : null} {mark.note}</li>)}</ul></Notice>}
        <Panel title="内容">
          <TextField label="标题" name="title" value={content.title} required maxLength={200} error={wrongOf(wrong, 'title')} />
          <FieldRow>
            <SelectField label="栏目" name="column" value={content.column} options={columns} blank="请选择" required error={wrongOf(wrong, 'column')} />
            <DayField label="信息形成日期" name="formedOn" value={content.formedOn ?? ''} hint="文件成文、事项办成的日期；公开期限从它起算（条例第二十六条）" error={wrongOf(wrong, 'formedOn')} />
          </FieldRow>
          {Object.entries(kindOf(content.kind).fields).map(([name, spec]) => <KindInput key={name} name={name} spec={spec} value={content.fields[name] ?? ''} error={wrongOf(wrong, name)} />)}
          <TextArea label="摘要" name="summary" rows={2} maxLength={500} value={content.summary} hint="列表和检索结果里显示，可以不填" error={wrongOf(wrong, 'summary')} />
          <RichTextField label="正文" name="body" html={content.body} attachments={content.attachments.filter(({ mediaType }) => mediaType.startsWith('image/')).map(({ name, label }) => ({ name, label }))} marks={marks} error={wrongOf(wrong, 'body')} />
          <LiveCheck at={paths.check(entry.id)} />
          <Files content={content} />
        </Panel>
        <Panel title="属性">
          <FieldRow>
            <TextField label="来源" name="source" value={content.source} width="medium" error={wrongOf(wrong, 'source')} />
            <TextField label="作者" name="author" value={content.author} width="medium" error={wrongOf(wrong, 'author')} />
          </FieldRow>
          <TextField label="关键词" name="keywords" value={content.keywords} hint="用逗号隔开" error={wrongOf(wrong, 'keywords')} />
          {topics.length === 0 ? null : <details className="entry-topics" open={content.topics.length > 0}><summary>重点工作专题（已选 {content.topics.length} 个）</summary><CheckGroupField label="归入的专题和栏目" name="topics" values={content.topics} options={topics} inline /></details>}
          <RadioField label="公开属性" name="publicity" value={typed.publicity} options={Object.entries(PUBLICITIES).map(([value, label]) => ({ value, label }))} inline required hint="国办发〔2016〕80号：拟稿时就要确定" />
          <TextField label="不主动公开的理由" name="publicityReason" value={typed.publicityReason} hint="公开属性不是“主动公开”时必须填写" error={wrongOf(wrong, 'publicityReason')} />
          <RadioField label="风险" name="risk" value={typed.risk} options={Object.entries(RISKS).map(([value, label]) => ({ value, label }))} inline hint="决定要经过几审" />
          <TextField label="这一稿的说明" name="note" value={typed.note} width="medium" hint="改了什么，给审核人员看；可以不填" />
        </Panel>
        <Actions>
          <Button name="do" value="save" kind="primary">保存</Button>
          <LinkButton href={paths.entry(entry.id)} kind="quiet">返回，不保存</LinkButton>
        </Actions>
      </Form>
    </div>
  </DeskPage>
}
