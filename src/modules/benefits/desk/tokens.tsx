import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, Asked, AskedBy } from '#platform/http/types'
import type { SheetLine } from '#platform/sheets/read-sheet'
import { systemActor } from '#platform/system-actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, TextField, type Wrong } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { bringInEnterprises } from '../commands/bring-in-enterprises.ts'
import { endToken, makeToken, tokenHolder, tokensOf } from '../commands/tokens.ts'
import { HEADS } from '../domain/enterprise-sheet.ts'
import { deskPaths } from '../paths.ts'
import { BenefitTabs, CRUMBS } from './words.tsx'

const DEED = 'benefits.api', MOST = 1000
const rootOf = async (kit: Kit): Promise<string> => (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
type Props = { readonly asked: AskedBy; readonly rows: Awaited<ReturnType<typeof tokensOf>>; readonly fresh: string | null; readonly wrong: readonly Wrong[] }
const TokensPage = ({ asked, rows, fresh, wrong }: Props) => <DeskPage title="接口令牌" crumbs={CRUMBS}><BenefitTabs here={deskPaths.tokens} actor={asked.actor} />
  {fresh ? <Notice kind="good" title="令牌已生成，只显示这一次"><code className="qa-token">{fresh}</code></Notice> : null}
  <Panel title="新令牌"><Form action={deskPaths.tokens} hidden={{ do: 'make' }}><ErrorSummary reasons={wrong} /><TextField label="用途" name="name" required maxLength={60} hint="哪个平台用它送企业信息" /><Actions><Button kind="primary">生成令牌</Button></Actions></Form>
    <p className="quiet small">平台用 POST {deskPaths.api} 送 {'{"enterprises":[…]}'}，一次不超过 {MOST} 家，字段与导入样表相同（代号或中文名都可以），请求头写 Authorization: Bearer 令牌。</p></Panel>
  <Panel title="已有的令牌" flush><DataTable caption="令牌" captionHidden cards rows={rows} rowKey={({ id }) => String(id)} columns={[{ key: 'name', label: '用途', heads: true, cell: ({ name }) => name }, { key: 'who', label: '生成人', cell: ({ account_name }) => account_name }, { key: 'at', label: '生成', align: 'day', cell: ({ made_at }) => dayOf(made_at) },
    { key: 'end', label: '停用', cell: ({ id, name, ended_at }) => (ended_at ? dayOf(ended_at) : <Form action={deskPaths.tokens} look="inline" id={`end-${id}`} hidden={{ do: 'end', id: String(id) }}><button type="submit" className="button button-quiet button-small">停用<span className="hidden-text">{name}</span></button></Form>) }]} /></Panel>
</DeskPage>
export const showTokens = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <TokensPage asked={asked} rows={await tokensOf(kit.db)} fresh={null} wrong={[]} /> })
export async function postTokens(kit: Kit, asked: AskedBy): Promise<Answer> {
  const root = await rootOf(kit)
  try {
    if (asked.form['do'] === 'end') { await endToken(kit, asked.actor, { id: Number(asked.form['id']) || 0, root }); return { goTo: deskPaths.tokens, notice: '已停用' } }
    const fresh = await makeToken(kit, asked.actor, { name: typedLine(asked.form['name'], 60), root })
    return { page: <TokensPage asked={asked} rows={await tokensOf(kit.db)} fresh={fresh} wrong={[]} /> }
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return { page: <TokensPage asked={asked} rows={await tokensOf(kit.db)} fresh={null} wrong={error.reasons.map((reason) => ({ field: 'name', reason }))} />, status: error.status }
  }
}
/** The records of a call as lines, counted from 1; null where the call has another shape. */
function linesOf(json: unknown): SheetLine<string>[] | null {
  const records = (json as { enterprises?: unknown } | null)?.enterprises
  if (!Array.isArray(records) || records.length === 0 || records.length > MOST) return null
  const text = (value: unknown): string => (typeof value === 'boolean' ? (value ? '是' : '否') : Array.isArray(value) ? value.map(String).join('、') || '无' : typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  return records.map((record: unknown, i) => { const row = (record ?? {}) as Readonly<Record<string, unknown>>; return { line: i + 1, cells: Object.fromEntries(Object.entries(HEADS).map(([key, label]) => [key, text(row[key] ?? row[label])])) } })
}
/** Takes in what another platform knows of enterprises. */
export async function receiveEnterprises(kit: Kit, { sent }: Asked): Promise<Answer> {
  const holder = await tokenHolder(kit.db, sent?.bearer ?? null)
  if (!holder) return { json: { error: '令牌不对或者已经停用，请向公开办领取新的令牌' }, status: 401 }
  const lines = linesOf(sent?.json), root = await rootOf(kit)
  if (!lines) return { json: { error: `请发送 {"enterprises": [...]}，一次1至${MOST}家` }, status: 422 }
  const { taken, faults } = await bringInEnterprises(kit, systemActor(root, [DEED]), { lines, root, source: `接口“${holder.name}”`, deed: DEED })
  return { json: { taken, refused: faults }, status: taken > 0 ? 200 : 422 }
}
