import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FileField, Form, LinkButton, SelectField, wrongOf, type Wrong } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { importQuestions, type Imported } from '../commands/import-questions.ts'
import { FIELDS, HEADS, MUST, type SheetLine } from '../domain/sheet.ts'
import { isOutside, OUTSIDE, SOURCES, TOPICS } from '../domain/words.ts'
import { deskPaths } from '../paths.ts'
import { readTable } from '../work/read-table.ts'
import { csvOf } from '#platform/sheets/write-sheet'
import { agenciesFor } from './root-agency.ts'
import { CRUMBS, DialogueTabs } from './words.tsx'

const Outcome = ({ taken, repeated, faults }: Imported) => <>
  <Notice kind={faults.length > 0 ? 'warn' : 'good'} title={`登记 ${taken.length} 件；已有的 ${repeated.length} 件没有重复登记；有问题的 ${faults.length} 行没有登记`}>
    {faults.length > 0 ? '改好有问题的行后，整份表重新导入即可，已登记的不会重复。' : taken.length > 0 ? <a href={deskPaths.register}>去登记册分派</a> : null}
  </Notice>
  {faults.length === 0 ? null : <DataTable caption="有问题的行" cards rows={faults} rowKey={({ line }) => String(line)} columns={[
    { key: 'line', label: '行', align: 'end', heads: true, cell: ({ line }) => line }, { key: 'number', label: HEADS.number, align: 'day', cell: ({ number }) => number }, { key: 'why', label: '问题', cell: ({ reasons }) => reasons.join('；') },
  ]} />}
</>

const ImportPage = ({ asked, source, wrong, outcome }: { asked: AskedBy; source: string; wrong: readonly Wrong[]; outcome: Imported | null }) => <DeskPage title="导入咨询" crumbs={CRUMBS}>
  <DialogueTabs here={deskPaths.import} actor={asked.actor} />
  {outcome ? <Outcome {...outcome} /> : null}
  <Panel title="12345 热线、民呼我为的工单"><Form action={deskPaths.import} encType="multipart/form-data">
    <ErrorSummary reasons={wrong} />
    <SelectField label="来源" name="source" required blank="请选择" value={source} error={wrongOf(wrong, 'source')} width="medium" options={OUTSIDE.map((value) => ({ value, label: SOURCES[value] }))} />
    <FileField label="表格" name="file" required accept=".xlsx,.csv" error={wrongOf(wrong, 'file')} hint={`XLSX 或 CSV，不超过 5 MB。必须有的列：${MUST.map((field) => HEADS[field]).join('、')}；其他列：${FIELDS.filter((field) => !MUST.includes(field)).map((field) => HEADS[field]).join('、')}。“主题”写${Object.values(TOPICS).slice(0, 4).join('、')}等，空着算其他；“承办单位”空着由公开办分派`} />
    <Actions><Button kind="primary">导入</Button><LinkButton href={deskPaths.template} download>下载样表</LinkButton></Actions>
  </Form><p className="quiet small">工单编号相同的只登记一次。也可以由平台通过接口直接送来，见模块说明和“接口令牌”。</p></Panel>
</DeskPage>

export const showImport = async (_kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <ImportPage asked={asked} source="" wrong={[]} outcome={null} /> })

async function linesIn({ uploads }: AskedBy): Promise<SheetLine[]> {
  const file = uploads.find(({ field }) => field === 'file')
  if (!file) throw new Refusal(422, ['请选择表格'])
  return readTable(file.name, file.bytes)
}

export async function postImport(kit: Kit, asked: AskedBy): Promise<Answer> {
  const source = asked.form['source'] ?? ''
  if (!isOutside(source)) return { page: <ImportPage asked={asked} source="" wrong={[{ field: 'source', reason: '请选择“来源”' }]} outcome={null} />, status: 422 }
  const [at] = await agenciesFor(kit.db, asked.actor, 'dialogue.register')
  if (!at) throw new Refusal(403, ['您的角色不能导入咨询'])
  try {
    const outcome = await importQuestions(kit, asked.actor, { source, lines: await linesIn(asked), root: at.id, from: '表格导入' })
    return { page: <ImportPage asked={asked} source={source} wrong={[]} outcome={outcome} />, status: outcome.taken.length + outcome.repeated.length > 0 ? 200 : 422 }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return { page: <ImportPage asked={asked} source={source} wrong={error.reasons.map((reason) => ({ field: 'file', reason }))} outcome={null} />, status: 422 }
  }
}

const EXAMPLE: Readonly<Record<(typeof FIELDS)[number], string>> = { number: 'RX20250108001', askedOn: '2025-01-08', title: '公租房怎样申请', words: '外来务工人员能不能申请公租房，要什么条件？', topic: '住房', agency: '', publicity: '可以', name: '', phone: '' }
/** The table's headings with one example. */
export const template = async (): Promise<Answer> => ({ file: { bytes: csvOf({ name: '', heads: FIELDS.map((field) => HEADS[field]), rows: [FIELDS.map((field) => EXAMPLE[field])] }), mediaType: 'text/csv; charset=utf-8', name: '政策咨询导入样表.csv' } })
