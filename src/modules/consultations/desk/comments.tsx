import type { Kit } from '#platform/act'
import { openJson } from '#platform/crypto/at-rest'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { typedLine } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FileField, Form, LinkButton, TextField, wrongOf, type Wrong } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { RegisterPage } from '#ui/register-page'
import { DataTable } from '#ui/table'
import { readSheet } from '#platform/sheets/read-sheet'
import { Refusal } from '#shared/refusal'
import { PERSON, unmask } from '../commands/answer-cluster.ts'
import { bringIn, HEADS, type PaperFault } from '../commands/bring-in.ts'
import { passageName, SOURCES } from '../domain/consultation.ts'
import { deskPaths } from '../paths.ts'
import { listComments } from '../queries/comments.ts'
import { exportComments } from '../work/export.ts'
import { deskFile, type DeskFile } from './view.ts'
import { CaseTabs, crumbsOf } from './words.tsx'

/** All opinions, twenty a page; who wrote them is not here. */
export async function showComments(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { consultation: one, actor } = await deskFile(kit, asked), { query } = asked, page = pageOf(query['page'])
  const { total, rows } = await listComments(kit.db, { consultation: one.id, text: (query['q'] ?? '').trim().slice(0, 60), passage: query['passage'], source: query['source'], cluster: query['cluster'], page })
  const mayUnmask = mayDo(actor, 'consultations.unmask', one.agency)
  return { page: <RegisterPage title={`${one.title}：意见`} path={deskPaths.comments(one.id)} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => String(id)} before={<CaseTabs id={one.id} here={deskPaths.comments(one.id)} />}
    actions={<><LinkButton href={deskPaths.export(one.id)} download>导出 XLSX</LinkButton>{mayDo(actor, 'consultations.answer', one.agency) ? <LinkButton href={deskPaths.import(one.id)}>登记书面意见</LinkButton> : null}</>}
    filters={[{ name: 'passage', label: '针对', blank: '全部', options: [0, ...one.draft.map((_, i) => i + 1)].map((n) => ({ value: String(n), label: passageName(n) })) }, { name: 'source', label: '来源', blank: '全部', options: Object.entries(SOURCES).map(([value, label]) => ({ value, label })) }]}
    columns={[{ key: 'id', label: '号', align: 'end', cell: ({ id }) => id }, { key: 'words', label: '意见', heads: true, cell: ({ words }) => <span className="qa-desk-words">{words}</span> }, { key: 'on', label: '针对', align: 'day', cell: ({ passage }) => passageName(passage) }, { key: 'source', label: '来源', cell: ({ source }) => SOURCES[source as keyof typeof SOURCES] }, { key: 'at', label: '日期', align: 'day', cell: ({ at }) => dayOf(at) },
      { key: 'cluster', label: '归类', align: 'end', cell: ({ cluster }) => (cluster ? <a href={`${deskPaths.comments(one.id)}?cluster=${cluster}`}>第 {cluster} 类</a> : '—') }, { key: 'who', label: '提意见人', cell: ({ id, known }) => (known ? mayUnmask ? <a href={`${deskPaths.unmask(one.id)}?comment=${id}`}>查看<span className="hidden-text">意见 {id} 是谁提的</span></a> : '已留，不能查看' : '未留') }]} /> }
}
type UnmaskProps = { readonly file: DeskFile; readonly comment: number; readonly wrong: readonly Wrong[]; readonly person: { readonly name: string; readonly contact: string } | null | undefined }
const UnmaskPage = ({ file: { consultation: one }, comment, wrong, person }: UnmaskProps) => <DeskPage title="查看提意见人" crumbs={crumbsOf(one)} lead={`意见 ${comment}`}><div className="entry-form">
  {person === undefined ? <Panel><Form action={deskPaths.unmask(one.id)} hidden={{ comment: String(comment) }}><ErrorSummary reasons={wrong} /><TextField label="为什么要看" name="reason" required error={wrongOf(wrong, 'reason')} hint="连同您的姓名记入台账" /><Actions><Button kind="danger">查看这一次</Button><LinkButton href={deskPaths.comments(one.id)} kind="quiet">返回，不看</LinkButton></Actions></Form></Panel>
    : <Panel title="提意见人">{person ? <Facts items={[{ label: '称呼', value: person.name }, { label: '联系方式', value: person.contact }]} /> : <p>没有留联系方式。</p>}</Panel>}</div></DeskPage>
export const showUnmask = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <UnmaskPage file={await deskFile(kit, asked)} comment={Number(asked.query['comment']) || 0} wrong={[]} person={undefined} /> })
export async function postUnmask(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), comment = Number(asked.form['comment']) || 0, { id } = file.consultation
  let sealed: Buffer | null = null
  const refused = await tried(async () => { sealed = await unmask(kit, asked.actor, { id, comment, reason: typedLine(asked.form['reason'], 300) }) })
  if (refused) return { page: <UnmaskPage file={file} comment={comment} wrong={refused.reasons.map((reason) => ({ field: 'reason', reason }))} person={undefined} />, status: refused.status }
  return { page: <UnmaskPage file={file} comment={comment} wrong={[]} person={sealed ? openJson<{ name: string; contact: string }>(kit.home, PERSON(id), sealed) : null} /> }
}
export async function downloadComments(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { consultation: one } = await deskFile(kit, asked)
  return { file: { bytes: await exportComments(kit.db, one), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: `${one.title}征求到的意见.xlsx` } }
}
type ImportProps = { readonly file: DeskFile; readonly wrong: readonly Wrong[]; readonly outcome: { readonly taken: number; readonly faults: readonly PaperFault[] } | null }
const ImportPage = ({ file: { consultation: one }, wrong, outcome }: ImportProps) => <DeskPage title="登记书面意见" crumbs={crumbsOf(one)}>
  {outcome ? <Notice kind={outcome.faults.length > 0 ? 'warn' : 'good'} title={`登记 ${outcome.taken} 条；有问题的 ${outcome.faults.length} 行没有登记`} /> : null}
  {outcome && outcome.faults.length > 0 ? <DataTable caption="有问题的行" rows={outcome.faults} rowKey={({ line }) => String(line)} columns={[{ key: 'line', label: '行', align: 'end', heads: true, cell: ({ line }) => line }, { key: 'why', label: '问题', cell: ({ reasons }) => reasons.join('；') }]} /> : null}
  <Panel title="意见表"><Form action={deskPaths.import(one.id)} encType="multipart/form-data"><ErrorSummary reasons={wrong} /><FileField label="表格" name="file" required accept=".xlsx,.csv" error={wrongOf(wrong, 'file')} hint={`XLSX 或 CSV。列：${Object.values(HEADS).join('、')}；来源写${Object.values(SOURCES).join('、')}，空着算书面。不要写提意见人的姓名`} /><Actions><Button kind="primary">登记</Button></Actions></Form></Panel></DeskPage>
export const showImport = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <ImportPage file={await deskFile(kit, asked)} wrong={[]} outcome={null} /> })
export async function postImport(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), upload = asked.uploads.find(({ field }) => field === 'file')
  let outcome: ImportProps['outcome'] = null
  const refused = await tried(async () => {
    if (!upload) throw new Refusal(422, ['请选择表格'])
    outcome = await bringIn(kit, asked.actor, { id: file.consultation.id, lines: await readSheet(upload.name, upload.bytes, { heads: HEADS, must: ['words'], most: 20_000 }) })
  })
  return { page: <ImportPage file={file} wrong={refused ? refused.reasons.map((reason) => ({ field: 'file', reason })) : []} outcome={outcome} />, status: refused?.status ?? 200 }
}
