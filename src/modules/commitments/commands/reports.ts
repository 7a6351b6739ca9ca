import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { blockingReasons } from '#screening'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { Actor } from '#shared/actor'
import { dayOf, daysBetween } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { faultsOfAsks, type StepValues } from '#shared/step'
import { isStage, KINDS, REPORT_MOVES, REPORT_STEPS, roundEnd, roundName, type Commitment, type Kind, type Milestone, type Report, type ReportMove } from '../domain/commitment.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { deskPaths } from '../paths.ts'
import { dueOf, loweredIn, roundLines, roundsOf } from '../queries/standing.ts'
import { addEvent, findReport, loadCommitment } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { showCommitment } from './publish.ts'

const OPEN = 'commitments.open-round', REMIND = 'commitments.remind'
/** Every night: what has ended is reported on; lists that are public have their rounds opened, each once. */
export async function openRounds(kit: Kit): Promise<void> {
  const today = dayOf(kit.now()), agencies = await allAgencies(kit.db), root = agencies.find(({ parent }) => parent === null)?.id ?? ''
  const lists = await tablesOf(kit.db).selectFrom('commitments.list').select(['year', 'kind']).where('state', '=', 'published').execute()
  for (const { year, kind: text } of lists) {
    const kind = text as Kind, known = new Set((await roundsOf(kit.db, year, kind)).map(({ n }) => n)), due = KINDS[kind].rounds.map((_, i) => i + 1).filter((n) => !known.has(n) && roundEnd(kind, year, n) < today)
    for (const n of due) await act(kit, systemActor(root, [OPEN]), OPEN, root, async (scene) => {
      const dueOn = await dueOf(scene.db, kind, year, n)
      await tablesOf(scene.db).insertInto('commitments.round').values({ year, kind, n, opens_on: today, due_on: dueOn }).onConflict((conflict) => conflict.doNothing()).execute()
      for (const { commitment } of await roundLines(scene.db, year, kind, { n, opensOn: today, dueOn }, today)) await notify(scene.db, { agency: commitment.agency, role: commitment.agency === root ? 'office_clerk' : 'agency_clerk', title: `请报送${roundName(kind, n)}进展：${commitment.title}`, text: `${dueOn} 前报送。`, href: deskPaths.report(commitment.id, n), at: scene.now })
      await scene.record(`round ${kind} ${year} ${n}`, { dueOn })
    })
  }
}
type Draft = { readonly id: string; readonly n: number; readonly seen: number; readonly percent: number; readonly stage: string; readonly words: string; readonly aim: string; readonly investedFen: number | null; readonly milestones: readonly Milestone[]; readonly explanation: string; readonly pictures?: readonly { readonly label: string; readonly mediaType: string; readonly bytes: Uint8Array }[] }
/** What the lead agency writes of a round; the first writing begins the report. */
export async function saveReport(kit: Kit, actor: Actor, { id, n, seen, pictures = [], ...text }: Draft): Promise<void> {
  const { agency } = await loadCommitment(kit.db, id)
  return act(kit, actor, 'commitments.report', agency, async (scene) => {
    const one = await loadCommitment(scene.db, id, true), report = await findReport(scene.db, id, n, true), tables = tablesOf(scene.db)
    if ((report?.version ?? 0) !== seen) throw new Refusal(409, ['这份报告刚被别人改过，请看过最新内容后再保存'])
    const reasons = [...(report && report.state !== 'draft' ? ['审核中和已公布的报告不能改'] : []), ...((await roundsOf(scene.db, one.year, one.kind)).some((round) => round.n === n) ? [] : ['这一期还没有开始报送']), ...(Number.isInteger(text.percent) && text.percent >= 0 && text.percent <= 100 ? [] : ['“完成比例”请填写 0 到 100 的整数']), ...(isStage(text.stage) ? [] : ['请选择“进度”']), ...(text.words === '' ? ['请填写“进展情况”'] : []), ...(text.aim === '' ? ['请填写“年度目标的表述”'] : []), ...(pictures.some(({ label }) => label === '') ? ['照片请写说明，看不见的人靠它知道照片上是什么'] : [])]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const values = { percent: text.percent, stage: text.stage, words: text.words, aim: text.aim, invested_fen: text.investedFen, milestones: JSON.stringify(text.milestones), explanation: text.explanation, doers: JSON.stringify({ ...report?.doers, write: actor.account }) as never }
    await tables.insertInto('commitments.report').values({ commitment: id, n, state: 'draft', ...values }).onConflict((conflict) => conflict.columns(['commitment', 'n']).doUpdateSet({ ...values, version: seen + 1 })).execute()
    const { k } = await tables.selectFrom('commitments.picture').select((eb) => eb.fn.countAll<number>().as('k')).where('commitment', '=', id).executeTakeFirstOrThrow()
    for (const [i, { label, mediaType, bytes }] of pictures.entries()) await tables.insertInto('commitments.picture').values({ commitment: id, n, name: `picture-${Number(k) + i + 1}.${mediaType === 'image/png' ? 'png' : 'jpg'}`, label, media_type: mediaType, bytes: Buffer.from(bytes), at: scene.now }).execute()
    await scene.record(`${id}/${n}`, { written: true })
  })
}
export type ReportFile = { readonly commitment: Commitment; readonly report: Report; readonly lowered: readonly string[]; readonly blocking: readonly string[] }
/** A report with all that its moves depend on. */
export async function reportFile(db: Kit['db'], commitment: Commitment, report: Report, today: ReturnType<typeof dayOf>, agencyName: string): Promise<ReportFile> {
  const blocking = await blockingReasons(db, `commitment-report:${commitment.id}/${report.n}`, [{ name: 'words', place: '进展情况', kind: 'paragraph', text: report.words }, ...(report.explanation ? [{ name: 'explanation', place: '下调说明', kind: 'paragraph' as const, text: report.explanation }] : [])], { day: today, agencyName })
  return { commitment, report, lowered: await loweredIn(db, commitment, report), blocking }
}
/** One step of a report; the first sending fixes the day by which it is in time or late. */
export async function moveReport(kit: Kit, actor: Actor, move: ReportMove, { id, n, seen, values }: { readonly id: string; readonly n: number; readonly seen: number; readonly values: StepValues }): Promise<void> {
  const { agency } = await loadCommitment(kit.db, id), name = (await allAgencies(kit.db)).find((one) => one.id === agency)?.name ?? agency
  return act(kit, actor, REPORT_MOVES[move].deed, agency, async (scene) => {
    const one = await loadCommitment(scene.db, id, true), report = await findReport(scene.db, id, n, true), today = dayOf(scene.now)
    if (!report) throw new Refusal(404, ['还没有填报'])
    if (report.version !== seen) throw new Refusal(409, ['这份报告刚被别人改过，请看过最新内容后再操作'])
    const reasons = [...reasonsAgainstMove(await reportFile(scene.db, one, report, today, name), move, actor.account), ...faultsOfAsks(REPORT_STEPS[move].asks, values).map(({ reason }) => reason)]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await tablesOf(scene.db).updateTable('commitments.report').set({ state: stateAfter<string>(REPORT_MOVES[move], report.state), doers: JSON.stringify({ ...report.doers, [move]: actor.account }) as never, version: seen + 1, ...(move === 'send' && !report.sentOn ? { sent_on: today } : {}), ...(move === 'publish' ? { published_on: today } : {}) }).where('commitment', '=', id).where('n', '=', n).execute()
    if (move === 'publish') await showCommitment(scene, one)
    await addEvent(scene, id, `${move} ${n}`, values['note'] ?? '')
    await scene.record(`${id}/${n}`, { move })
  })
}
/** Every morning: who has not reported is told two days before, on the day after, and every week; the office's head too when it is late. What is overdue shows on the public page. */
export async function remindReports(kit: Kit): Promise<void> {
  const today = dayOf(kit.now()), root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? '', tables = tablesOf(kit.db)
  const lists = await tables.selectFrom('commitments.list').select(['year', 'kind']).where('state', '=', 'published').execute(), told = new Set((await tables.selectFrom('commitments.reminder').selectAll().execute()).map(({ commitment, n, reason }) => `${commitment} ${n} ${reason}`))
  const due: { one: Commitment; n: number; reason: string; late: number; dueOn: string }[] = []
  for (const { year, kind } of lists) for (const round of await roundsOf(kit.db, year, kind as Kind)) for (const { commitment, report, lateness } of await roundLines(kit.db, year, kind as Kind, round, today)) {
    const reason = lateness.kind === 'missing' ? `week ${Math.floor((lateness.days - 1) / 7)}` : lateness.kind === 'waiting' && daysBetween(today, round.dueOn) <= 2 ? 'soon' : null
    if (reason && !report?.sentOn && !told.has(`${commitment.id} ${round.n} ${reason}`)) due.push({ one: commitment, n: round.n, reason, late: lateness.days, dueOn: round.dueOn })
  }
  if (due.length === 0) return
  await act(kit, systemActor(root, [REMIND]), REMIND, root, async (scene) => {
    for (const { one, n, reason, late, dueOn } of due) {
      const message = { agency: one.agency, title: late > 0 ? `进展报告逾期 ${late} 天：${one.title}` : `进展报告将到期：${one.title}`, text: `${roundName(one.kind, n)}进展应当在 ${dueOn} 前报送${late > 0 ? '，逾期天数向社会公布' : ''}。`, href: deskPaths.report(one.id, n), at: scene.now }
      await notify(scene.db, { ...message, role: one.agency === root ? 'office_clerk' : 'agency_clerk' })
      if (late > 0) { await notify(scene.db, { ...message, agency: root, role: 'office_head' }); if (reason === 'week 0') await showCommitment(scene, await loadCommitment(scene.db, one.id, true)) }
      await tablesOf(scene.db).insertInto('commitments.reminder').values({ commitment: one.id, n, reason, on_day: today }).onConflict((conflict) => conflict.doNothing()).execute()
    }
    await scene.record('reports', { reminded: due.length })
  })
}
