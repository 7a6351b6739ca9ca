import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { EmptyState, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { KINDS } from '../domain/dispute.ts'
import { articleLabel } from '../domain/lessons.ts'
import { paths } from '../paths.ts'
import type { LessonCount, Lessons } from '../queries/lessons.ts'
import type { DisputeRow } from '../tables.ts'
import { CRUMBS, DisputeTabs, ResultBadge } from './frame.tsx'

type Shown = { readonly lessons: Lessons; readonly names: ReadonlyMap<string, string>; readonly article: string | undefined; readonly agency: string | undefined }

const Counts = ({ title, name, counts, label }: { title: string; name: 'article' | 'agency'; counts: readonly LessonCount[]; label: (key: string) => string }) => <Panel title={title} flush>
  <DataTable caption={`${title}计数`} captionHidden rows={counts} rowKey={({ key }) => key} empty="还没有总结" columns={[
    { key: 'key', label: name === 'article' ? '条款' : '单位', heads: true, cell: ({ key }) => <a href={`${paths.lessons}?${new URLSearchParams({ [name]: key })}`}>{label(key)}</a> },
    { key: 'cases', label: '案件', align: 'end', cell: ({ cases }) => cases }, { key: 'corrected', label: '其中被纠正', align: 'end', cell: ({ corrected }) => corrected },
  ]} />
</Panel>

const LessonItem = ({ row, names }: { row: DisputeRow; names: ReadonlyMap<string, string> }) => <li>
  <p className="dispute-due-head"><a href={paths.dispute(row.id)}>{row.number}</a><span className="quiet">{KINDS[row.kind]}　{names.get(row.agency) ?? row.agency}　{row.concluded_on}</span><ResultBadge result={row.result} words={row.result_words} /></p>
  <p className="dispute-articles">{row.articles.map((key) => <Badge key={key} kind="info">{articleLabel(key)}</Badge>)}</p>
  <p className="dispute-words">{row.lessons}</p>
  {row.measures ? <p className="dispute-words"><span className="quiet">改进措施：</span>{row.measures}</p> : null}
</li>

/** What cases taught, by article and by agency. */
export const LessonsPage = ({ lessons, names, article, agency }: Shown) => {
  const chosen = article ? articleLabel(article) : agency ? names.get(agency) ?? agency : null
  return <DeskPage title="经验教训" crumbs={CRUMBS} lead={chosen ? `只看：${chosen}` : `共 ${lessons.rows.length} 篇总结`} actions={chosen ? <LinkButton href={paths.lessons} kind="quiet">查看全部</LinkButton> : undefined}>
    <DisputeTabs at={paths.lessons} />
    <div className="dispute-grid">
      <Panel title="总结">
        {lessons.rows.length === 0 ? <EmptyState title="还没有总结" text="案件审结后，在案件页面写总结" /> : <ul className="dispute-dues">{lessons.rows.map((row) => <LessonItem key={row.id} row={row} names={names} />)}</ul>}
      </Panel>
      <div className="stack">
        <Counts title="按条款" name="article" counts={lessons.byArticle} label={articleLabel} />
        <Counts title="按单位" name="agency" counts={lessons.byAgency} label={(key) => names.get(key) ?? key} />
      </div>
    </div>
  </DeskPage>
}
