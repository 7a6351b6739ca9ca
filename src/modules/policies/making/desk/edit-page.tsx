import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, ErrorSummary, FieldRow, FieldSet, Form, LinkButton, RadioField, SelectField, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Panel } from '#ui/notice'
import { RELATIONS } from '../../domain/public-policy.ts'
import { KINDS, type DocumentKind } from '../../domain/validity.ts'
import type { Project } from '../domain/project.ts'
import { makingPaths } from '../paths.ts'
import { CRUMBS } from './project-page.tsx'

export type Typed = {
  readonly title: string; readonly agency: string; readonly drafter: string; readonly kind: DocumentKind; readonly topic: string; readonly why: string; readonly business: boolean; readonly noInterpretation: string; readonly noConsultation: string
  readonly changes: readonly { readonly kind: string; readonly name: string; readonly articles: string }[]
}
type Choice = { readonly value: string; readonly label: string }
type EditPageProps = { readonly project: Project | null; readonly typed: Typed; readonly drafters: readonly Choice[]; readonly makers: readonly Choice[]; readonly topics: readonly string[]; readonly rows: number; readonly wrong: readonly Wrong[] }

const RELATION_CHOICES = Object.entries(RELATIONS).filter(([kind]) => kind !== 'interprets').map(([value, { out }]) => ({ value, label: out }))

const Changes = ({ typed, rows }: Pick<EditPageProps, 'typed' | 'rows'>) => <FieldSet legend="对其他文件的影响">
  <p className="field-hint">写文号或完整标题；公布后自施行之日起，登记册随之变动。不用的行留空。</p>
  {Array.from({ length: rows }, (_, at) => ({ at, change: typed.changes[at] })).map(({ at, change }) => <FieldRow key={`change ${at}`}>
    <SelectField label={`第 ${at + 1} 项关系`} name="changeKind" value={change?.kind ?? 'repeals'} options={RELATION_CHOICES} />
    <TextField label={`第 ${at + 1} 项文件`} name="changeName" value={change?.name ?? ''} />
    <TextField label={`第 ${at + 1} 项条款`} name="changeArticles" value={change?.articles ?? ''} width="medium" />
  </FieldRow>)}
</FieldSet>

/** What is on record of a project before its number is given. */
export const EditPage = ({ project, typed, drafters, makers, topics, rows, wrong }: EditPageProps) => <DeskPage title={project ? '修改登记' : '申请立项'} crumbs={[...CRUMBS, ...(project ? [{ label: project.title, href: makingPaths.one(project.id) }] : [])]}>
  <div className="entry-form"><Panel><Form action={project ? makingPaths.edit(project.id) : makingPaths.fresh} hidden={project ? { seen: String(project.version) } : {}}>
    <ErrorSummary reasons={wrong} />
    <TextField label="文件名称" name="title" value={typed.title} required error={wrongOf(wrong, 'title')} hint="如 青汀市人民政府关于印发《青汀市……办法》的通知" />
    <FieldRow>
      <SelectField label="制定机关" name="agency" value={typed.agency} required options={makers} error={wrongOf(wrong, 'agency')} />
      {project ? null : <SelectField label="起草单位" name="drafter" value={typed.drafter} required options={drafters} />}
      {topics.length === 0 ? <TextField label="主题" name="topic" value={typed.topic} required error={wrongOf(wrong, 'topic')} />
        : <SelectField label="主题" name="topic" value={typed.topic} required blank="请选择" options={topics.map((topic) => ({ value: topic, label: topic }))} error={wrongOf(wrong, 'topic')} />}
    </FieldRow>
    <RadioField label="类别" name="kind" value={typed.kind} inline options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))} />
    <TextArea label="制定的必要性和依据" name="why" value={typed.why} rows={4} maxLength={4000} required error={wrongOf(wrong, 'why')} />
    <CheckField label="与市场主体生产经营活动密切相关" name="business" checked={typed.business} hint="应当公开征求意见，一般不少于30日（优化营商环境条例第六十二条）" />
    <TextField label="不公开征求意见的理由" name="noConsultation" value={typed.noConsultation} hint="公开征求的不用填写" />
    <TextField label="不作政策解读的理由" name="noInterpretation" value={typed.noInterpretation} hint="有解读的不用填写" />
    <Changes typed={typed} rows={rows} />
    <Actions><Button kind="primary">{project ? '保存' : '申请立项'}</Button><LinkButton href={project ? makingPaths.one(project.id) : makingPaths.all} kind="quiet">返回</LinkButton></Actions>
  </Form></Panel></div>
</DeskPage>
