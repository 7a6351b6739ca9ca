import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Badge } from '#ui/badge'
import { Actions, Button, ErrorSummary, Form, SelectField, TextField, wrongOf, type Wrong } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { endToken, makeToken } from '../commands/tokens.ts'
import { isOutside, OUTSIDE, SOURCES } from '../domain/words.ts'
import { deskPaths } from '../paths.ts'
import { tokensOf, type TokenLine } from '../queries/tokens.ts'
import { agenciesFor } from './root-agency.ts'
import { CRUMBS, DialogueTabs } from './words.tsx'

type Props = { readonly asked: AskedBy; readonly tokens: readonly TokenLine[]; readonly made: string | null; readonly name: string; readonly wrong: readonly Wrong[] }
const TokensPage = ({ asked, tokens, made, name, wrong }: Props) => <DeskPage title="接口令牌" crumbs={CRUMBS}>
  <DialogueTabs here={deskPaths.tokens} actor={asked.actor} />
  {made ? <Notice kind="good" title="令牌只显示这一次，请马上交给对方"><code className="qa-token">{made}</code></Notice> : null}
  <Panel title="新的令牌"><Form action={deskPaths.tokens}>
    <ErrorSummary reasons={wrong} />
    <TextField label="用途" name="name" required value={name} error={wrongOf(wrong, 'name')} width="medium" maxLength={60} hint="如 市12345平台工单推送" />
    <SelectField label="来源" name="source" required width="medium" options={OUTSIDE.map((value) => ({ value, label: SOURCES[value] }))} />
    <Actions><Button kind="primary">生成令牌</Button></Actions>
  </Form><p className="quiet small">平台用 POST {deskPaths.api} 送来工单，请求头写 Authorization: Bearer 令牌，内容是 JSON；字段见模块说明。</p></Panel>
  <DataTable caption="已生成的令牌" cards rows={tokens} rowKey={({ id }) => String(id)} empty="还没有生成过令牌" columns={[
    { key: 'name', label: '用途', heads: true, cell: (one) => one.name }, { key: 'source', label: '来源', cell: ({ source }) => (isOutside(source) ? SOURCES[source] : source) }, { key: 'by', label: '生成人', cell: ({ by }) => by }, { key: 'at', label: '生成时间', align: 'day', cell: ({ madeAt }) => madeAt },
    { key: 'state', label: '状态', cell: ({ endedAt }) => (endedAt ? <Badge>停用于 {endedAt}</Badge> : <Badge kind="good">可用</Badge>) },
    { key: 'do', label: '操作', cell: ({ id, endedAt }) => (endedAt ? '—' : <Form action={deskPaths.tokens} look="inline" hidden={{ end: String(id) }} id={`end-${id}`}><Button size="small" kind="danger">停用</Button></Form>) },
  ]} />
</DeskPage>

const shown = async (kit: Kit, asked: AskedBy, more: Partial<Props> = {}, status = 200): Promise<Answer> => ({ page: <TokensPage asked={asked} tokens={await tokensOf(kit.db)} made={null} name="" wrong={[]} {...more} />, status })
export const showTokens = (kit: Kit, asked: AskedBy): Promise<Answer> => shown(kit, asked)

export async function postTokens(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, form } = asked, [at] = await agenciesFor(kit.db, actor, 'dialogue.tokens')
  if (!at) throw new Refusal(403, ['您的角色不能管理令牌'])
  const name = typedLine(form['name'], 60), source = form['source']
  try {
    if (form['end']) {
      await endToken(kit, actor, { id: Number(form['end']) || 0, agency: at.id })
      return { goTo: deskPaths.tokens, notice: '已停用' }
    }
    if (!isOutside(source)) throw new Refusal(422, ['请选择“来源”'])
    return shown(kit, asked, { made: await makeToken(kit, actor, { name, source, agency: at.id }) })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return shown(kit, asked, { name, wrong: error.reasons.map((reason) => (reason.includes('用途') ? { field: 'name', reason } : reason)) }, error.status)
  }
}
