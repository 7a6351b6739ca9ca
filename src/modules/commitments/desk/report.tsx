import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { isDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FieldRow, FileField, Form, LinkButton, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { MovesPanel } from '#ui/moves-panel'
import { Facts, Notice, Panel } from '#ui/notice'
import { StepForm } from '#ui/step-form'
import { moveReport, reportFile, saveReport, type ReportFile } from '../commands/reports.ts'
import { REPORT_MOVES, REPORT_STEPS, roundName, STAGES, type Milestone, type ReportMove } from '../domain/commitment.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { latenessOf } from '../domain/lateness.ts'
import { deskPaths } from '../paths.ts'
import { yuanText } from '../portal/pages.tsx'
import { findReport } from '../store.ts'
import { deskFile, roundAsked, type DeskFile } from './view.ts'
import { CRUMBS, LateBadge, ReportBadge } from './words.tsx'

type ReportForm = { readonly percent: string; readonly stage: string; readonly words: string; readonly aim: string; readonly invested: string; readonly milestones: string; readonly explanation: string }
const milestoneText = (all: readonly Milestone[]): string => all.map(({ title, due, doneOn }) => [title, due, ...(doneOn ? [doneOn] : [])].join(' | ')).join('\n')
export const milestonesFrom = (text: string): Milestone[] | null => { const all = text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => line.split('|').map((part) => part.trim())); return all.every(([title, due, done]) => title && isDay(due ?? '') && (!done || isDay(done))) ? all.map(([title = '', due = '', done]) => ({ title, due: due as Milestone['due'], doneOn: done ? done as Milestone['due'] : null })) : null }
type Props = { readonly file: DeskFile; readonly n: number; readonly now: ReportFile | null; readonly form: ReportForm; readonly wrong: readonly Wrong[] }
const Fields = ({ file: { one }, n, now, form, wrong }: Props) => <Panel title="填报"><Form action={deskPaths.report(one.id, n)} encType="multipart/form-data" hidden={{ seen: String(now?.report.version ?? 0) }}><ErrorSummary reasons={wrong} />
  <FieldRow><SelectField label="进度" name="stage" required blank="请选择" value={form.stage} error={wrongOf(wrong, 'stage')} options={Object.entries(STAGES).map(([value, label]) => ({ value, label }))} width="medium" /><TextField label="完成比例（%）" name="percent" required value={form.percent} error={wrongOf(wrong, 'percent')} width="short" inputMode="numeric" maxLength={3} /><TextField label="已投入（万元）" name="invested" value={form.invested} width="short" inputMode="decimal" /></FieldRow>
  <TextArea label="进展情况" name="words" required rows={5} value={form.words} error={wrongOf(wrong, 'words')} hint="做了什么、到了哪一步；会公布" /><TextArea label="年度目标的表述" name="aim" required rows={2} value={form.aim} error={wrongOf(wrong, 'aim')} hint="与公布的承诺对照；比承诺低的要在下面说明" />
  <TextArea label="节点" name="milestones" rows={4} value={form.milestones} error={wrongOf(wrong, 'milestones')} hint="每行：名称 | 计划日期 | 完成日期（没有完成的不写）" /><TextArea label="下调说明" name="explanation" rows={3} value={form.explanation} error={wrongOf(wrong, 'explanation')} hint="表述、指标、进度、节点比承诺或者上期低的，写明理由，会公布" />
  <FileField label="照片" name="picture" accept="image/png,image/jpeg" hint="PNG 或 JPG，一次一张，不超过 5 MB" /><TextField label="照片说明" name="pictureLabel" width="medium" maxLength={100} />
  <Actions><Button kind="primary">保存</Button><LinkButton href={deskPaths.one(one.id)} kind="quiet">返回</LinkButton></Actions></Form></Panel>
const ReportPage = (props: Props) => { const { file: { one, rounds, actor, today }, n, now } = props, round = rounds.find((each) => each.n === n), report = now?.report, usual: readonly ReportMove[] = ['send', 'confirm', 'publish']
  const here = report ? (Object.keys(REPORT_MOVES) as ReportMove[]).filter((move) => (REPORT_MOVES[move].from as readonly string[]).includes(report.state)) : []
  return <DeskPage title={`${roundName(one.kind, n)}进展`} crumbs={[...CRUMBS, { label: one.title, href: deskPaths.one(one.id) }]} lead={<>{report ? <ReportBadge state={report.state} /> : null} {round ? <LateBadge lateness={latenessOf(round.dueOn, report?.sentOn ?? null, today)} /> : null}</>}>
    <div className="qa-desk"><div className="stack">{now && now.lowered.length > 0 ? <Notice kind="warn" title="比承诺或者上期低的地方"><ul>{now.lowered.map((line) => <li key={line}>{line}</li>)}</ul></Notice> : null}
      {(!report || report.state === 'draft') && mayDo(actor, 'commitments.report', one.agency) ? <Fields {...props} /> : report ? <Panel title="报告"><Facts items={[{ label: '进度', value: `${STAGES[report.stage]}，${report.percent}%` }, { label: '进展情况', value: report.words }, { label: '年度目标的表述', value: report.aim }, { label: '已投入', value: yuanText(report.investedFen) }, { label: '节点', value: milestoneText(report.milestones) }, ...(report.explanation ? [{ label: '下调说明', value: report.explanation }] : [])]} /></Panel> : <Panel title="报告"><p className="quiet">还没有填报。</p></Panel>}
    </div><div className="stack"><MovesPanel nothing={report ? '这份报告现在没有要您办的事。' : '填报以后可以送审。'} lines={here.filter((move) => mayDo(actor, REPORT_MOVES[move].deed, one.agency)).map((move) => ({ key: move, label: REPORT_MOVES[move].label, href: deskPaths.reportMove(one.id, n, move), reasons: now ? reasonsAgainstMove(now, move, actor.account) : [], usual: usual.includes(move) }))} /><Panel title="承诺"><Facts items={[{ label: '年度目标', value: one.aim }, { label: '节点', value: milestoneText(one.milestones) }]} /></Panel></div></div></DeskPage>
}
async function stand(kit: Kit, asked: AskedBy): Promise<{ file: DeskFile; n: number; now: ReportFile | null }> {
  const file = await deskFile(kit, asked), n = roundAsked(asked, file.one.kind), report = await findReport(kit.db, file.one.id, n)
  return { file, n, now: report ? await reportFile(kit.db, file.one, report, file.today, file.agencyName) : null }
}
const formOf = ({ file: { one }, now }: { file: DeskFile; now: ReportFile | null }): ReportForm => (now ? { percent: String(now.report.percent), stage: now.report.stage, words: now.report.words, aim: now.report.aim, invested: now.report.investedFen === null ? '' : String(now.report.investedFen / 1_000_000), milestones: milestoneText(now.report.milestones), explanation: now.report.explanation } : { percent: '', stage: '', words: '', aim: one.aim, invested: '', milestones: milestoneText(one.milestones), explanation: '' })
export async function showReport(kit: Kit, asked: AskedBy): Promise<Answer> { const standing = await stand(kit, asked); return { page: <ReportPage {...standing} form={formOf(standing)} wrong={[]} /> } }
function picturesIn({ uploads, form }: AskedBy) {
  const file = uploads.find(({ field, bytes }) => field === 'picture' && bytes.length > 0)
  if (!file) return []
  const isPng = file.bytes[0] === 0x89 && file.bytes[1] === 0x50, isJpeg = file.bytes[0] === 0xff && file.bytes[1] === 0xd8
  if (!isPng && !isJpeg) throw new Refusal(422, ['照片应当是 PNG 或 JPG'])
  if (file.bytes.length > 5 * 1024 * 1024) throw new Refusal(422, ['照片超过 5 MB，请缩小后再传'])
  return [{ label: typedLine(form['pictureLabel'], 100), mediaType: isPng ? 'image/png' : 'image/jpeg', bytes: file.bytes }]
}
const FIELD_OF: readonly (readonly [words: string, field: string])[] = [['“进度”', 'stage'], ['“完成比例”', 'percent'], ['“进展情况”', 'words'], ['“年度目标的表述”', 'aim'], ['“节点”', 'milestones'], ['“下调说明”', 'explanation']]
const wrongFrom = (reasons: readonly string[]): Wrong[] => reasons.map((reason) => { const field = FIELD_OF.find(([words]) => reason.includes(words))?.[1]; return field ? { field, reason } : reason })
export async function postReport(kit: Kit, asked: AskedBy): Promise<Answer> {
  const standing = await stand(kit, asked), { file: { one }, n } = standing, { form: sent } = asked, form: ReportForm = { percent: typedLine(sent['percent'], 3), stage: typedLine(sent['stage'], 10), words: typedText(sent['words'], 5000), aim: typedText(sent['aim'], 1000), invested: typedLine(sent['invested'], 12), milestones: typedText(sent['milestones'], 3000), explanation: typedText(sent['explanation'], 2000) }
  const milestones = milestonesFrom(form.milestones), refused = await tried(async () => {
    if (!milestones) throw new Refusal(422, ['“节点”每行写成：名称 | 2025-06-30 | 2025-06-20（没有完成的不写最后一项）'])
    await saveReport(kit, asked.actor, { id: one.id, n, seen: Number(sent['seen']) || 0, percent: form.percent === '' ? Number.NaN : Number(form.percent), stage: form.stage, words: form.words, aim: form.aim, investedFen: /^\d+(\.\d+)?$/.test(form.invested) ? Math.round(Number(form.invested) * 1_000_000) : null, milestones, explanation: form.explanation, pictures: picturesIn(asked) })
  })
  return refused ? { page: <ReportPage {...standing} form={form} wrong={wrongFrom(refused.reasons)} />, status: refused.status } : { goTo: deskPaths.report(one.id, n), notice: '已保存' }
}
const MovePage = ({ file: { one, actor }, n, now, move, wrong, note }: { file: DeskFile; n: number; now: ReportFile; move: ReportMove; wrong: readonly Wrong[]; note: string }) => <DeskPage title={REPORT_MOVES[move].label} crumbs={[...CRUMBS, { label: one.title, href: deskPaths.one(one.id) }]} lead={roundName(one.kind, n)}><StepForm label={REPORT_MOVES[move].label} words={REPORT_STEPS[move]} action={deskPaths.reportMove(one.id, n, move)} back={deskPaths.report(one.id, n)} hidden={{ seen: String(now.report.version) }} reasons={reasonsAgainstMove(now, move, actor.account)} asks={REPORT_STEPS[move].asks} values={{ note }} wrong={wrong} /></DeskPage>
async function standFor(kit: Kit, asked: AskedBy, move: ReportMove) {
  const standing = await stand(kit, asked)
  if (!standing.now) throw new Refusal(404, ['还没有填报'])
  if (!mayDo(asked.actor, REPORT_MOVES[move].deed, standing.file.one.agency)) throw new Refusal(403, [`您的角色不能在这个单位办理“${REPORT_MOVES[move].label}”`])
  return { ...standing, now: standing.now }
}
export const showMove = (move: ReportMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => { const standing = await standFor(kit, asked, move), reasons = reasonsAgainstMove(standing.now, move, asked.actor.account); if (reasons.length > 0) throw new Refusal(409, reasons); return { page: <MovePage {...standing} move={move} wrong={[]} note="" /> } }
export const postMove = (move: ReportMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const standing = await standFor(kit, asked, move), { file: { one }, n } = standing, note = typedText(asked.form['note'], 1000), refused = await tried(() => moveReport(kit, asked.actor, move, { id: one.id, n, seen: Number(asked.form['seen']) || 0, values: { note } }))
  return refused ? { page: <MovePage {...standing} move={move} wrong={refused.reasons} note={note} />, status: refused.status } : { goTo: deskPaths.report(one.id, n), notice: `“${REPORT_MOVES[move].label}”已办理` }
}
