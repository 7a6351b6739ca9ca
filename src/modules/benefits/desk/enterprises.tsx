import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { readSheet } from '#platform/sheets/read-sheet'
import { csvOf } from '#platform/sheets/write-sheet'
import { dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FileField, Form, LinkButton, wrongOf, type Wrong } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { RegisterPage } from '#ui/register-page'
import { DataTable } from '#ui/table'
import { bringInEnterprises, type BroughtIn } from '../commands/bring-in-enterprises.ts'
import { describeValue } from '../domain/describe.ts'
import { HEADS } from '../domain/enterprise-sheet.ts'
import type { Profile } from '../domain/fact.ts'
import { knownFact } from '../domain/facts.ts'
import { deskPaths } from '../paths.ts'
import { listEnterprises } from '../queries/register.ts'
import { BenefitTabs, CRUMBS } from './words.tsx'

const MOST = 20_000, LARGEST = 20 * 1024 * 1024, SHOWN = 3
const glance = (profile: Profile): string => Object.entries(profile).slice(0, SHOWN).flatMap(([key, value]) => (value === undefined ? [] : [`${knownFact(key).label}：${describeValue(key, value)}`])).join('；')
export async function showEnterprises(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const page = pageOf(query['page']), { total, rows } = await listEnterprises(kit.db, { text: (query['q'] ?? '').trim().slice(0, 60), page })
  return { page: <RegisterPage title="企业" path={deskPaths.enterprises} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ code }) => code} before={<BenefitTabs here={deskPaths.enterprises} actor={actor} />} filters={[]}
    columns={[{ key: 'name', label: '企业', heads: true, cell: ({ name, code }) => <>{name}<br /><span className="quiet small">{code}</span></> }, { key: 'facts', label: '知道的情况', cell: ({ profile }) => `${glance(profile as Profile)}，共 ${Object.keys(profile as Profile).length} 项` }, { key: 'n', label: '可享受', align: 'end', cell: ({ entitled }) => `${Number(entitled ?? 0)} 项` }, { key: 'source', label: '来源', cell: ({ source }) => source }, { key: 'at', label: '更新', align: 'day', cell: ({ changed_at }) => dayOf(changed_at) }]} /> }
}
type ImportProps = { readonly asked: AskedBy; readonly wrong: readonly Wrong[]; readonly outcome: BroughtIn | null }
const ImportPage = ({ asked, wrong, outcome }: ImportProps) => <DeskPage title="导入企业信息" crumbs={CRUMBS}>
  <BenefitTabs here={deskPaths.import} actor={asked.actor} />
  {outcome ? <Notice kind={outcome.faults.length > 0 ? 'warn' : 'good'} title={`导入 ${outcome.taken} 家；有问题的 ${outcome.faults.length} 行没有导入`}>{outcome.faults.length > 0 ? '改好有问题的行后，整份表重新导入即可。' : '正在与已公布的事项匹配。'}</Notice> : null}
  {outcome && outcome.faults.length > 0 ? <DataTable caption="有问题的行" cards rows={outcome.faults.slice(0, 200)} rowKey={({ line }) => String(line)} columns={[{ key: 'line', label: '行', align: 'end', heads: true, cell: ({ line }) => line }, { key: 'code', label: '统一社会信用代码', cell: ({ code }) => code }, { key: 'why', label: '问题', cell: ({ reasons }) => reasons.join('；') }]} /> : null}
  <Panel title="企业信息表"><Form action={deskPaths.import} encType="multipart/form-data"><ErrorSummary reasons={wrong} />
    <FileField label="表格" name="file" required accept=".xlsx,.csv" error={wrongOf(wrong, 'file')} hint={`XLSX 或 CSV，一次不超过 ${MOST} 行。必须有统一社会信用代码和企业名称；其他列：${Object.values(HEADS).slice(2).join('、')}。空着的不改已知的情况`} />
    <Actions><Button kind="primary">导入</Button><LinkButton href={deskPaths.template} download>下载样表</LinkButton></Actions></Form></Panel>
</DeskPage>
export const showImport = async (_kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <ImportPage asked={asked} wrong={[]} outcome={null} /> })
export async function postImport(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = asked.uploads.find(({ field }) => field === 'file'), root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
  try {
    if (!file) throw new Refusal(422, ['请选择表格'])
    const lines = await readSheet(file.name, file.bytes, { heads: HEADS, must: ['code', 'name'], most: MOST, largest: LARGEST })
    const outcome = await bringInEnterprises(kit, asked.actor, { lines, root, source: '表格导入' })
    return { page: <ImportPage asked={asked} wrong={[]} outcome={outcome} />, status: outcome.taken > 0 ? 200 : 422 }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return { page: <ImportPage asked={asked} wrong={error.reasons.map((reason) => ({ field: 'file', reason }))} outcome={null} />, status: 422 }
  }
}
const EXAMPLE: Readonly<Record<string, string>> = { code: '91330000MA00000019', name: '青汀市某某机械有限公司', registered: '临禾镇', industry: '3463', size: '小型', founded: '2018-05-20', turnover: '12000000', staff: '46', insured: '41', research: '800000', taxGrade: 'A级', blacklisted: '否', titles: '高新技术企业' }
export const template = async (): Promise<Answer> => ({ file: { bytes: csvOf({ name: '', heads: Object.values(HEADS), rows: [Object.keys(HEADS).map((key) => EXAMPLE[key] ?? '')] }), mediaType: 'text/csv; charset=utf-8', name: '企业信息导入样表.csv' } })
