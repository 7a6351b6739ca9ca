import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Button, DayField, ErrorSummary, FieldRow, Form, LinkButton, SelectField, TextField, type Wrong, wrongOf } from '#ui/form'
import { EmptyState, Notice, Panel, Progress } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import type { CleanUpRow } from '../../tables.ts'
import { paths } from '../../paths.ts'
import { CLEAN_UP_STATES, DECISIONS, reasonsNotToAdopt, type Progress as Counted } from '../domain/clean-up.ts'
import { cleanUpPaths } from '../paths.ts'
import type { ItemLine } from '../queries/clean-ups.ts'

type Choice = { readonly value: string; readonly label: string }
export type CampaignPageProps = {
  readonly row: CleanUpRow; readonly progress: Counted; readonly items: readonly ItemLine[]; readonly total: number; readonly page: number; readonly size: number; readonly names: ReadonlyMap<string, string>
  readonly query: Readonly<Record<string, string | undefined>>; readonly agencies: readonly Choice[]; /** The agency whose documents this person decides on in this view; null: only looks. */ readonly decidesFor: string | null
  readonly mayReturn: boolean; readonly mayAdopt: boolean; readonly typed: Readonly<Record<string, string | undefined>>; readonly ticked: readonly string[]; readonly wrong: readonly Wrong[]
}
const KINDS = { keep: 'good', amend: 'warn', repeal: 'bad', lapse: 'neutral' } as const
const DECISION_CHOICES: readonly Choice[] = [{ value: 'none', label: '还没有意见' }, ...Object.entries(DECISIONS).map(([value, label]) => ({ value, label }))]

const Filters = ({ row, query, agencies, kept }: Pick<CampaignPageProps, 'row' | 'query' | 'agencies'> & { kept: boolean }) => <Form action={cleanUpPaths.one(row.id)} method="get" look="filter">
  <TextField label="查找" name="q" value={query['q'] ?? ''} width="medium" />
  <SelectField label="单位" name="agency" value={query['agency'] ?? ''} blank="全部单位" options={agencies} />
  <SelectField label="意见" name="decision" value={query['decision'] ?? ''} blank="全部" options={DECISION_CHOICES} />
  <Button>筛选</Button>
  {kept ? <LinkButton href={cleanUpPaths.one(row.id)} kind="quiet">清除条件</LinkButton> : null}
</Form>

const Decision = ({ one }: { one: ItemLine }) => <>
  {one.decision ? <Badge kind={KINDS[one.decision]}>{DECISIONS[one.decision]}</Badge> : <span className="quiet nowrap">还没有意见</span>}
  {one.until ? <span className="small">　延至 {one.until}</span> : null}
  {one.reason ? <p className="small">{one.reason}{one.by ? `（${one.by}）` : ''}</p> : null}
  {one.returned ? <p className="small"><Badge kind="warn">退回</Badge> {one.returned}</p> : null}
</>

function Items(props: CampaignPageProps) {
  const { row, items, names, decidesFor, mayReturn, ticked } = props
  const open = row.state !== 'adopted'
  return <DataTable caption="清理的文件" captionHidden cards rows={items} rowKey={({ document }) => document} rowKind={(one) => (one.returned ? 'warn' : undefined)} empty={<EmptyState title="没有符合条件的文件" text="请放宽条件" />} columns={[
    ...(decidesFor && open ? [{ key: 'tick', label: '选', cell: (one: ItemLine) => (one.agency === decidesFor ? <input type="checkbox" className="choice-box" name="documents" value={one.document} aria-label={`选“${one.title}”`} defaultChecked={ticked.includes(one.document)} /> : null) }] : []),
    { key: 'title', label: '文件', heads: true, cell: (one) => <><a href={paths.policy(one.document)}>{one.title}</a> <span className="quiet small">{one.docNo}</span></> },
    { key: 'agency', label: '单位', cell: (one) => <span className="nowrap">{names.get(one.agency) ?? one.agency}</span> },
    { key: 'issued', label: '成文日期', align: 'day', cell: (one) => one.issuedOn },
    { key: 'until', label: '有效期至', align: 'day', cell: (one) => one.validUntil ?? '—' },
    { key: 'decision', label: '意见和理由', cell: (one) => <Decision one={one} /> },
    ...(mayReturn && open ? [{ key: 'return', label: '审查', cell: (one: ItemLine) => (one.decision && !one.returned ? <a href={cleanUpPaths.giveBack(row.id, one.document)}>退回<span className="hidden-text">“{one.title}”</span></a> : null) }] : []),
  ]} />
}

/** One decision with one reason for all that are ticked. */
const Bulk = ({ typed, wrong }: Pick<CampaignPageProps, 'typed' | 'wrong'>) => <div className="clean-up-bulk">
  <FieldRow>
    <SelectField label="对勾选的文件提出" name="decision" value={typed['decision'] ?? 'keep'} options={Object.entries(DECISIONS).map(([value, label]) => ({ value, label }))} />
    <TextField label="理由" name="reason" value={typed['reason'] ?? ''} width="medium" required error={wrongOf(wrong, 'reason')} />
    <DayField label="有效期延至" name="until" value={typed['until'] ?? ''} hint="只在继续有效且重新确定有效期时填写" error={wrongOf(wrong, 'until')} />
  </FieldRow>
  <Button kind="primary">提出意见</Button>
</div>

/** A campaign: how far it is, the documents with what is proposed of each, and the form to decide on many at once. */
export function CampaignPage(props: CampaignPageProps) {
  const { row, progress, query, total, page, size, decidesFor, mayAdopt, wrong } = props
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] => (name === 'page' || !value ? [] : [[name, value]]))
  const href = (to: number): string => `${cleanUpPaths.one(row.id)}?${new URLSearchParams([...kept, ['page', String(to)]])}`
  const { counts } = progress
  const decides = decidesFor !== null && row.state !== 'adopted'
  return <DeskPage title={row.title} crumbs={[{ label: '政策清理', href: cleanUpPaths.all }]} lead={<><Badge kind={row.state === 'adopted' ? 'good' : 'info'}>{CLEAN_UP_STATES[row.state]}</Badge>{row.due_on ? <span>意见期限 {row.due_on}</span> : null}</>}
    actions={mayAdopt ? <LinkButton href={cleanUpPaths.adopt(row.id)} kind="primary" reasons={reasonsNotToAdopt(row.state, progress)}>通过清理结果</LinkButton> : undefined}>
    <Panel>
      <Progress label="已提出意见" value={progress.decided} max={progress.total} text={`${progress.decided} / ${progress.total} 件`} />
      <p className="small">继续有效 {counts.keep}，修改 {counts.amend}，废止 {counts.repeal}，宣布失效 {counts.lapse}，还没有意见 {progress.total - progress.decided}，退回待改 {progress.returned}</p>
      {row.adopted_on ? <Notice kind="good">已于 {row.adopted_on} 通过并公布：<code>{row.address}</code></Notice> : null}
    </Panel>
    <Filters row={row} query={query} agencies={props.agencies} kept={kept.length > 0} />
    {decides ? <div className="clean-up-work"><Form action={cleanUpPaths.decide(row.id)} hidden={{ agency: decidesFor, back: new URLSearchParams(kept).toString() }}>
      <ErrorSummary reasons={wrong} />
      <Bulk {...props} />
      <Items {...props} />
    </Form></div> : <Items {...props} />}
    <Pager page={page} size={size} total={total} href={href} />
  </DeskPage>
}
