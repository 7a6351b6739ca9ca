import { sql } from 'kysely'
import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf, isDay } from '#shared/days'
import { pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { ConfirmPage } from '#ui/confirm-page'
import { TextArea, type Wrong, wrongOf } from '#ui/form'
import { adoptCleanUp } from '../commands/adopt.ts'
import { decideItems, returnItem, startCleanUp } from '../commands/campaign.ts'
import { isDecision, reasonsNotToAdopt } from '../domain/clean-up.ts'
import { cleanUpPaths } from '../paths.ts'
import { cleanUpItems, cleanUps, loadCleanUp, progressOf } from '../queries/clean-ups.ts'
import { CampaignPage } from './campaign-page.tsx'
import { CleanUpsPage } from './list-page.tsx'
import { StartPage } from './start-page.tsx'

const SIZE = 50
const CRUMBS = [{ label: '政策清理', href: cleanUpPaths.all }]

export async function showCleanUps(kit: Kit, { actor }: AskedBy): Promise<Answer> {
  const rows = await cleanUps(kit.db)
  return { page: <CleanUpsPage lines={await Promise.all(rows.map(async (row) => ({ row, progress: await progressOf(kit.db, row.id) })))} mayStart={mayDo(actor, 'policies.clean-up')} /> }
}

async function startPage(kit: Kit, { form }: AskedBy, wrong: readonly Wrong[], status?: number): Promise<Answer> {
  const agencies = (await allAgencies(kit.db)).map(({ id, shortName }) => ({ value: id, label: shortName }))
  const { rows: [count] } = await sql<{ n: number }>`select count(*)::int as n from policies.document where issued_on <= ${dayOf(kit.now())}::date and (out_of_force_on is null or out_of_force_on > ${dayOf(kit.now())}::date)`.execute(kit.db)
  return { page: <StartPage agencies={agencies} typed={form} wrong={wrong} inForce={count?.n ?? 0} />, ...(status ? { status } : {}) }
}
export const showStart = (kit: Kit, asked: AskedBy): Promise<Answer> => startPage(kit, asked, [])

const dayIn = (text: string | undefined, field: string, label: string): Wrong[] => (text && !isDay(text) ? [{ field, reason: `“${label}”要写成 年-月-日，如 2025-06-30` }] : [])
const dayOrNull = (text: string | undefined) => (text && isDay(text) ? text : null)
const FIELDS = [['title', '“名称”'], ['dueOn', '“提出意见的期限”'], ['reason', '“理由”'], ['until', '“有效期延至”']] as const
const placed = (reasons: readonly string[]): Wrong[] => reasons.map((reason): Wrong => { const field = FIELDS.find(([, label]) => reason.includes(label))?.[0]; return field ? { field, reason } : reason })

export async function postStart(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, form } = asked
  const wrong = [...dayIn(form['before'], 'before', '只清理此日以前成文的'), ...dayIn(form['dueOn'], 'dueOn', '提出意见的期限')]
  if (wrong.length > 0) return startPage(kit, asked, wrong, 422)
  try {
    const { id, documents } = await startCleanUp(kit, actor, { agency: actor.agency, title: typedLine(form['title'], 100), dueOn: dayOrNull(form['dueOn']), of: form['of'] ? [form['of']] : [], issuedBefore: dayOrNull(form['before']) })
    return { goTo: cleanUpPaths.one(id), notice: `已发起清理，共 ${documents} 件文件` }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return startPage(kit, asked, placed(error.reasons), 422)
  }
}

async function campaign(kit: Kit, asked: AskedBy, query: AskedBy['query'], wrong: readonly Wrong[], status?: number): Promise<Answer> {
  const { actor, params, form, all } = asked
  const row = await loadCleanUp(kit.db, params['id'] ?? '')
  const agencies = await allAgencies(kit.db)
  const page = pageOf(query['page'])
  const own = mayDo(actor, 'policies.assess', query['agency'] || actor.agency) ? query['agency'] || actor.agency : null
  const { total, rows } = await cleanUpItems(kit.db, row.id, { agencies: whereMay(actor, 'policies.read'), agency: query['agency'], decision: query['decision'], text: typedLine(query['q'], 100), page, size: SIZE })
  return { page: <CampaignPage row={row} progress={await progressOf(kit.db, row.id)} items={rows} total={total} page={page} size={SIZE} names={new Map(agencies.map(({ id, shortName }) => [id, shortName]))} query={query}
    agencies={agencies.filter(({ id }) => mayDo(actor, 'policies.read', id)).map(({ id, shortName }) => ({ value: id, label: shortName }))} decidesFor={own} mayReturn={mayDo(actor, 'policies.clean-up', row.agency)} mayAdopt={mayDo(actor, 'policies.adopt', row.agency)}
    typed={form} ticked={all('documents')} wrong={wrong} />, ...(status ? { status } : {}) }
}
export const showCampaign = (kit: Kit, asked: AskedBy): Promise<Answer> => campaign(kit, asked, asked.query, [])

export async function postDecide(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, params, form, all } = asked
  const back = new URLSearchParams(form['back'] ?? ''), query = Object.fromEntries(back)
  const wrong = [...dayIn(form['until'], 'until', '有效期延至'), ...(isDecision(form['decision']) ? [] : ['请选择意见'])]
  if (wrong.length > 0 || !isDecision(form['decision'])) return campaign(kit, asked, query, wrong, 422)
  try {
    const n = await decideItems(kit, actor, { id: params['id'] ?? '', agency: form['agency'] ?? '', documents: all('documents'), decision: form['decision'], reason: typedLine(form['reason'], 500), until: dayOrNull(form['until']) })
    return { goTo: `${cleanUpPaths.one(params['id'] ?? '')}${back.size > 0 ? `?${back}` : ''}`, notice: `已对 ${n} 件提出意见` }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 404) throw error
    return campaign(kit, asked, query, placed(error.reasons), error.status)
  }
}

async function returnPage(kit: Kit, { params, form }: AskedBy, wrong: readonly Wrong[], status?: number): Promise<Answer> {
  const row = await loadCleanUp(kit.db, params['id'] ?? '')
  return { page: <ConfirmPage title="退回意见" crumbs={[...CRUMBS, { label: row.title, href: cleanUpPaths.one(row.id) }]} consequences={['这一件退回给单位，重新提出意见后才能通过清理结果']} action={cleanUpPaths.giveBack(row.id, params['document'] ?? '')} confirm="退回" back={cleanUpPaths.one(row.id)} wrong={wrong}>
    <TextArea label="退回的理由" name="reason" value={form['reason'] ?? ''} required rows={3} error={wrongOf(wrong, 'reason')} />
  </ConfirmPage>, ...(status ? { status } : {}) }
}
export const showReturn = (kit: Kit, asked: AskedBy): Promise<Answer> => returnPage(kit, asked, [])
export async function postReturn(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { params, form, actor } = asked
  try {
    await returnItem(kit, actor, { id: params['id'] ?? '', document: params['document'] ?? '', reason: typedLine(form['reason'], 500) })
    return { goTo: cleanUpPaths.one(params['id'] ?? ''), notice: '已退回' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return returnPage(kit, asked, error.reasons.map((reason) => ({ field: 'reason', reason })), 422)
  }
}

async function adoptPage(kit: Kit, { params }: AskedBy, wrong: readonly string[], status?: number): Promise<Answer> {
  const row = await loadCleanUp(kit.db, params['id'] ?? '')
  const progress = await progressOf(kit.db, row.id)
  const { counts } = progress
  return { page: <ConfirmPage title="通过清理结果" crumbs={[...CRUMBS, { label: row.title, href: cleanUpPaths.one(row.id) }]} danger hidden={{ seen: String(row.version) }}
    consequences={[`${counts.keep} 件继续有效，${counts.amend} 件修改（修改前仍然有效），${counts.repeal} 件废止，${counts.lapse} 件宣布失效`, '废止、失效自今天起生效，登记册和年度报告表二随之变动', '四张目录马上向社会公布，不能收回']}
    action={cleanUpPaths.adopt(row.id)} confirm="通过并公布" back={cleanUpPaths.one(row.id)} wrong={wrong} reasons={reasonsNotToAdopt(row.state, progress)} />, ...(status ? { status } : {}) }
}
export const showAdopt = (kit: Kit, asked: AskedBy): Promise<Answer> => adoptPage(kit, asked, [])
export async function postAdopt(kit: Kit, asked: AskedBy): Promise<Answer> {
  const id = asked.params['id'] ?? ''
  try {
    await adoptCleanUp(kit, asked.actor, { id, seen: Number(asked.form['seen']) || 0 })
    return { goTo: cleanUpPaths.one(id), notice: '清理结果已通过并公布' }
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return adoptPage(kit, asked, error.reasons, error.status)
  }
}
