import { mayDo } from '#shared/actor'
import type { Day } from '#shared/days'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Button, DayField, Form, LinkButton } from '#ui/form'
import { Facts, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { DOCUMENT_CHANGES, reasonsAgainstChange, type DocumentChange } from '../domain/changes.ts'
import { lastValidDay, stateOn, STATES, versionOn } from '../domain/history.ts'
import { CARD, lifeLine, RELATIONS } from '../domain/public-policy.ts'
import { KINDS, VALIDITY, validityOn } from '../domain/validity.ts'
import { makingPaths } from '../making/paths.ts'
import { paths } from '../paths.ts'
import type { DocumentRow } from '../tables.ts'
import type { DeskDocument } from './document-view.ts'
import { GraphPicture } from './graph-picture.tsx'

export function ValidityBadge({ document, today }: { document: DocumentRow; today: Day }) {
  const validity = validityOn(today, document)
  return <Badge {...(validity === 'inForce' ? { kind: 'good' as const } : {})}>{VALIDITY[validity]}</Badge>
}

/** Where every published text that still names it is looked for. */
const sweepAddress = ({ title, docNo }: DeskDocument['policy']): string => `/screening/sweeps?${new URLSearchParams({ title: `《${title}》不再有效`, lines: [`《${title}》`, docNo].filter(Boolean).join('\n') })}`

const Standing = ({ file: { policy, day, row, actor } }: { file: DeskDocument }) => {
  const state = stateOn(policy.history, day), version = versionOn(policy.history, day)
  const over = state !== 'in_force' && mayDo(actor, 'screening.sweep')
  return <Panel title="效力">
    <p className="policy-state"><Badge {...(state === 'in_force' ? { kind: 'good' as const } : {})}>{STATES[state]}</Badge><span>{day}{version === null ? '' : `，施行的是${version === 1 ? '最初的文本' : `第 ${version - 1} 次修改后的文本`}`}</span></p>
    <Form action={paths.policy(row.id)} method="get" look="filter"><DayField label="查询哪一天的效力" name="day" value={day} /><Button>查询</Button></Form>
    {over ? <p><a href={sweepAddress(policy)}>清查还在引用它的公开内容</a></p> : null}
  </Panel>
}

function Changes({ file: { row, policy, actor, today } }: { file: DeskDocument }) {
  const mine = (Object.keys(DOCUMENT_CHANGES) as DocumentChange[]).filter((change) => mayDo(actor, DOCUMENT_CHANGES[change].deed, row.agency))
  if (mine.length === 0) return null
  const lines = mine.map((change) => ({ change, reasons: reasonsAgainstChange(change, policy.history, today) }))
  return <Panel title="现在可以办" id="moves"><ul className="move-lines">{lines.map(({ change, reasons }) => <li key={change} className="move-line"><LinkButton href={paths.change(row.id, change)} size="small" reasons={reasons}>{DOCUMENT_CHANGES[change].label}</LinkButton></li>)}</ul></Panel>
}

const Register = ({ file: { row, policy, drafterName, project } }: { file: DeskDocument }) => <Panel title="登记"><Facts columns={2} items={[
  { label: '发文机关', value: policy.agencyName }, { label: '起草单位', value: drafterName }, { label: '类别', value: KINDS[row.kind] }, { label: '文号', value: row.doc_no }, { label: '统一编号', value: row.unified_no }, { label: '主题', value: row.topic },
  { label: '成文日期', value: row.issued_on }, { label: '公布日期', value: row.published_on }, { label: '施行日期', value: row.effective_on }, { label: '有效期至', value: lastValidDay(policy.history) },
  { label: '终止日期', value: row.out_of_force_on }, { label: '终止依据', value: row.ended_by }, { label: '备案', value: row.filed_on ? `${row.filed_on} ${row.filing_no}` : null },
  { label: '文本', value: row.text_address ? <a href={`/entries/at?address=${encodeURIComponent(row.text_address)}`}>查看信息条目</a> : null }, { label: '制定过程', value: project ? <a href={makingPaths.one(project)}>{project}</a> : null },
]} /></Panel>

const Life = ({ file: { policy, today } }: { file: DeskDocument }) => <Panel title="沿革" id="life"><ol className="policy-life">
  {lifeLine(policy).map(({ on, what, grave, other }) => <li key={`${on} ${what} ${other?.id ?? ''}`} className={`${grave ? 'policy-life-grave' : ''}${on > today ? ' policy-life-ahead' : ''}`}><time dateTime={on}>{on}</time><span>{what}{other ? <>：<a href={paths.policy(other.id)}>{other.title}</a></> : null}</span></li>)}
</ol></Panel>

const Relations = ({ file: { policy: { relations }, graph, row } }: { file: DeskDocument }) => <Panel title="与其他文件的关系" id="relations">
  {relations.length === 0 ? <p className="quiet">没有登记与其他文件的关系。</p> : <>
    <GraphPicture graph={graph} middle={row.id} />
    <DataTable caption="与其他文件的关系表" captionHidden cards rows={relations} rowKey={({ kind, way, id }) => `${way} ${kind} ${id}`} columns={[
      { key: 'kind', label: '关系', cell: ({ kind, way }) => <span className="nowrap">{RELATIONS[kind][way]}</span> }, { key: 'title', label: '文件', heads: true, cell: ({ id, title }) => <a href={paths.policy(id)}>{title}</a> },
      { key: 'no', label: '文号', align: 'day', cell: ({ docNo }) => docNo }, { key: 'on', label: '日期', align: 'day', cell: ({ on }) => on }, { key: 'articles', label: '说明', cell: ({ articles }) => articles || '—' },
    ]} />
  </>}
</Panel>

const Interpretations = ({ file: { policy: { interpretations, card } } }: { file: DeskDocument }) => <Panel title="解读和通俗卡片" id="interpretations">
  {interpretations.length === 0 ? <p className="quiet">没有公布解读。</p> : <ul className="case-lines">{interpretations.map(({ address, title, form, on }) => <li key={address}><a href={`/entries/at?address=${encodeURIComponent(address)}`}>{title}</a> <span className="quiet">{[form, on].filter(Boolean).join('，')}</span></li>)}</ul>}
  {card === null ? null : <Facts items={(Object.keys(CARD) as (keyof typeof CARD)[]).map((key) => ({ label: CARD[key], value: card[key] }))} />}
</Panel>

/** One document as the register holds it: whether it binds, what can be done, its life and its links. */
export const DocumentPage = ({ file }: { file: DeskDocument }) => <DeskPage title={file.policy.title} crumbs={[{ label: '规范性文件', href: paths.policies }]} lead={file.policy.docNo}>
  <div className="entry-grid"><div className="stack entry-main"><Register file={file} /><Life file={file} /><Relations file={file} /><Interpretations file={file} /></div><div className="stack entry-now"><Standing file={file} /><Changes file={file} /></div></div>
</DeskPage>
