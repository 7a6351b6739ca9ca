import { DeskPage } from '#ui/desk-page'
import { Badge } from '#ui/badge'
import { LinkButton } from '#ui/form'
import { Notice } from '#ui/notice'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { PUBLICITIES } from '../domain/kinds.ts'
import { paths } from '../../paths.ts'
import { ChangesPanel } from './changes-panel.tsx'
import type { DeskEntry } from './entry-file.ts'
import { FactsPanel } from './facts-panel.tsx'
import { FindingsPanel } from '../../checks/desk/findings-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { EntryMovesPanel } from './moves-panel.tsx'
import { CRUMBS } from './tabs.tsx'
import { TextPanel } from './text-panel.tsx'
import { STATE_KINDS, stateWords } from './words.ts'
import { mayDo } from '#shared/actor'

const isPublic = ({ entry }: DeskEntry): boolean => entry.publishedRevision !== null && entry.withdrawnOn === null

export const EntryState = ({ file }: { file: DeskEntry }) => <Badge kind={STATE_KINDS[file.entry.state]}>{stateWords(file.entry.state, isPublic(file))}</Badge>

function EntryNotices({ file }: { file: DeskEntry }) {
  const { entry, today } = file
  return <>
    {entry.afterReviewDue ? <Notice kind={entry.afterReviewDue < today ? 'bad' : 'warn'}>这条信息是紧急发布的，初审、复审要在 {entry.afterReviewDue} 前补齐{entry.afterReviewDue < today ? '，已经逾期' : ''}。</Notice> : null}
    {entry.publishAt ? <Notice kind="info">已定时：{new Date(Date.parse(entry.publishAt) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')} 自动发布。</Notice> : null}
    {entry.withdrawnOn ? <Notice kind="bad" title={`已于 ${entry.withdrawnOn} 撤回`}>{entry.withdrawnReason}</Notice> : null}
    {entry.publicity === 'open' ? null : <Notice kind="warn" title={`公开属性：${PUBLICITIES[entry.publicity]}`}>{entry.publicityReason}</Notice>}
  </>
}

/** One entry at the desk: what can be done now, the text with marks and differences, findings, what happened. */
export function EntryPage({ file }: { file: DeskEntry }) {
  const { entry, agency, column, actor } = file
  const mayEdit = mayDo(actor, 'entries.write', entry.agency) && entry.state === 'draft'
  return <DeskPage title={entry.title || '（无标题）'} crumbs={CRUMBS}
    lead={<><EntryState file={file} /> <span>{agency.shortName}</span><span>{column?.title ?? ''}</span>{entry.indexNo ? <span className="figure">{entry.indexNo}</span> : null}</>}
    actions={<>
      {mayEdit ? <LinkButton href={paths.edit(entry.id)} kind="primary" reasons={reasonsAgainstMove(file, 'save', actor.account)}>修改内容</LinkButton> : null}
      <LinkButton href={paths.preview(entry.id)}>预览公开页面</LinkButton>
    </>}>
    <div className="stack"><EntryNotices file={file} /></div>
    <div className="entry-grid">
      <div className="stack entry-main"><ChangesPanel file={file} /><TextPanel file={file} /><HistoryPanel file={file} /></div>
      <div className="stack entry-now"><EntryMovesPanel file={file} /><FindingsPanel file={file} /><FactsPanel file={file} /></div>
    </div>
  </DeskPage>
}
