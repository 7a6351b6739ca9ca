import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { BarChart } from '#ui/charts/bar-chart'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, FieldRow, Form, TextArea, TextField, type Wrong } from '#ui/form'
import { EmptyState, Facts, Notice, Panel } from '#ui/notice'
import { announceHearing, drawHearing, keepMinutes, planHearing, sendPapers } from '../commands/hearing.ts'
import { saveReport } from '../commands/write.ts'
import { draftReport } from '../domain/report.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { clustersFor } from '../queries/comments.ts'
import { surveyResults } from '../queries/survey.ts'
import { deskFile, type DeskFile } from './view.ts'
import { CaseTabs, crumbsOf } from './words.tsx'

/** What was answered to the questionnaire. */
export async function showSurvey(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { consultation: one, counts } = await deskFile(kit, asked), results = await surveyResults(kit.db, one)
  return { page: <DeskPage title="问卷" crumbs={crumbsOf(one)} lead={`收到 ${counts.surveys} 份`}><CaseTabs id={one.id} here={deskPaths.survey(one.id)} />
    {results.length === 0 ? <EmptyState title="没有问卷" text="编辑征求意见时可以写问卷" /> : results.map(({ label, bars, texts }, i) => <Panel key={label} title={label}>{bars ? <BarChart id={`q${i}`} title={`选择人数：${label}`} unit="人" bars={bars} /> : texts.length === 0 ? <p className="quiet">还没有回答。</p> : <ul>{texts.map((text) => <li key={text}>{text}</li>)}</ul>}</Panel>)}
  </DeskPage> }
}

type ReportProps = { readonly file: DeskFile; readonly report: string; readonly wrong: readonly Wrong[] }
const ReportPage = ({ file: { consultation: one, actor, unanswered }, report, wrong }: ReportProps) => <DeskPage title="反馈报告" crumbs={crumbsOf(one)}><CaseTabs id={one.id} here={deskPaths.report(one.id)} />
  {one.state === 'closed' && mayDo(actor, 'consultations.answer', one.agency) ? <Panel title="起草">{unanswered > 0 ? <Notice kind="warn" title={`还有 ${unanswered} 类意见没有答复`}>答复完再起草，报告才完整。</Notice> : null}<Form action={deskPaths.report(one.id)} hidden={{ seen: String(one.version) }}><ErrorSummary reasons={wrong} /><TextArea label="反馈报告" name="report" required rows={18} value={report} hint="下面是按答复自动起草的，可以修改。不要写提意见人的姓名" /><Actions><Button kind="primary">保存</Button></Actions></Form></Panel>
    : one.report ? <Panel title="报告全文"><div className="qa-desk-words">{one.report}</div></Panel> : <EmptyState title="还没有反馈报告" text="征集截止、答复各类意见以后起草" />}</DeskPage>
export async function showReport(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), { consultation: one, today } = file
  return { page: <ReportPage file={file} report={one.report || draftReport(one, await clustersFor(kit.db, one.id), today)} wrong={[]} /> }
}
export async function postReport(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), { id } = file.consultation, report = typedText(asked.form['report'], 60_000)
  const refused = await tried(async () => { if (report === '') throw new Refusal(422, ['请填写“反馈报告”']); await saveReport(kit, asked.actor, { id, seen: Number(asked.form['seen']) || 0, report }) })
  return refused ? { page: <ReportPage file={file} report={report} wrong={refused.reasons} />, status: refused.status } : { goTo: deskPaths.one(id), notice: '已保存' }
}

type HearingProps = { readonly file: DeskFile; readonly form: Readonly<Record<string, string>>; readonly wrong: readonly Wrong[] }
function Stage({ file: { consultation: one, actor, counts }, form }: Omit<HearingProps, 'wrong'>) {
  const { hearing } = one, hidden = (what: string) => ({ seen: String(one.version), do: what }), action = deskPaths.hearing(one.id), mayWrite = mayDo(actor, 'consultations.write', one.agency), mayReview = mayDo(actor, 'consultations.review', one.agency)
  if (!hearing?.publishedOn && mayWrite) return <Panel title={hearing ? '改安排' : '安排听证会'}><Form action={action} hidden={hidden('plan')} id="plan">
    <FieldRow><DayField label="日期" name="on" required value={form['on'] ?? hearing?.on} /><TextField label="时间" name="time" required value={form['time'] ?? hearing?.time} width="short" hint="例如 上午9时" /></FieldRow><TextField label="地点" name="place" required value={form['place'] ?? hearing?.place} />
    <FieldRow><TextField label="代表人数" name="seats" required value={form['seats'] ?? String(hearing?.seats ?? '')} width="short" inputMode="numeric" /><DayField label="报名截止" name="registerUntil" required value={form['registerUntil'] ?? hearing?.registerUntil} hint="至少比听证会早 8 天" /></FieldRow>
    <TextField label="随机数从哪里来" name="seedSource" required value={form['seedSource'] ?? hearing?.seedSource} hint="遴选代表用，报名结束以前公布，谁也不能事先知道，例如“3月3日上证指数收盘点位”" /><Actions><Button kind="primary">保存安排</Button></Actions></Form></Panel>
  if (!hearing?.publishedOn) return null
  if (!hearing.draw) return mayReview ? <Panel title="遴选代表"><p>已报名 {counts.registrations} 人，名额 {hearing.seats} 人。随机数取自：{hearing.seedSource}。</p><Form action={action} hidden={hidden('draw')} id="draw"><TextField label="随机数" name="seed" required width="medium" value={form['seed']} hint="照公布的来源填写；结果不能改" /><Actions><Button kind="primary">遴选并公布</Button></Actions></Form></Panel> : null
  if (!hearing.papersOn) return mayWrite ? <Panel title="送达材料"><p>听证会 7 日前把草案和说明送给代表（第十六条）。</p><Form action={action} hidden={hidden('papers')} id="papers"><Actions><Button kind="primary">今天已送达全部代表</Button></Actions></Form></Panel> : null
  return !hearing.minutes && mayWrite ? <Panel title="听证笔录"><Form action={action} hidden={hidden('minutes')} id="minutes"><TextArea label="笔录要点" name="words" required rows={8} value={form['words']} hint="代表以姓+某称呼；会公布" /><FieldRow><TextField label="到会代表人数" name="present" required width="short" inputMode="numeric" value={form['present']} /><TextField label="签字人数" name="signed" required width="short" inputMode="numeric" value={form['signed']} /></FieldRow><Actions><Button kind="primary">登记并公布</Button></Actions></Form></Panel> : null
}
const HearingPage = ({ file, form, wrong }: HearingProps) => {
  const { consultation: one, actor } = file, { hearing } = one
  return <DeskPage title="听证会" crumbs={crumbsOf(one)}><CaseTabs id={one.id} here={deskPaths.hearing(one.id)} />{wrong.length > 0 ? <ErrorSummary reasons={wrong} /> : null}
    {hearing ? <Panel title="现在的安排" actions={hearing.publishedOn ? <span className="quiet small">公开网址 {portalPaths.hearing(one.id)}</span> : mayDo(actor, 'consultations.review', one.agency) ? <Form action={deskPaths.hearing(one.id)} look="inline" hidden={{ seen: String(one.version), do: 'announce' }} id="announce"><Button kind="primary" size="small">公告听证会</Button></Form> : undefined}>
      <Facts columns={2} items={[{ label: '时间', value: `${hearing.on} ${hearing.time}` }, { label: '地点', value: hearing.place }, { label: '代表', value: `${hearing.seats} 人` }, { label: '报名截止', value: hearing.registerUntil }, { label: '公告', value: hearing.publishedOn }, { label: '遴选', value: hearing.draw ? `${hearing.draw.on}，报名号 ${hearing.draw.chosen.join('、')}` : '' }, { label: '送达材料', value: hearing.papersOn }, { label: '笔录', value: hearing.minutes ? `${hearing.minutes.on}，到会 ${hearing.minutes.present} 人` : '' }]} /></Panel> : null}
    <Stage file={file} form={form} /></DeskPage>
}
export const showHearing = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <HearingPage file={await deskFile(kit, asked)} form={{}} wrong={[]} /> })
const DEEDS: Readonly<Record<string, 'consultations.write' | 'consultations.review'>> = { plan: 'consultations.write', announce: 'consultations.review', draw: 'consultations.review', papers: 'consultations.write', minutes: 'consultations.write' }
export async function postHearing(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), { id, agency } = file.consultation, { form: sent, actor } = asked, what = sent['do'] ?? '', deed = DEEDS[what], seen = { id, seen: Number(sent['seen']) || 0 }, line = (name: string): string => typedLine(sent[name], 200), day = (name: string): Day => { const text = line(name); if (!isDay(text)) throw new Refusal(422, ['日期请写成 年-月-日']); return text }
  if (!deed || !mayDo(actor, deed, agency)) throw new Refusal(403, ['您的角色不能办理这一步'])
  const refused = await tried(async () => {
    if (what === 'plan') await planHearing(kit, actor, { ...seen, plan: { on: day('on'), time: line('time'), place: line('place'), seats: Number(line('seats')) || 0, registerUntil: day('registerUntil'), seedSource: line('seedSource') } })
    if (what === 'announce') await announceHearing(kit, actor, seen)
    if (what === 'draw') await drawHearing(kit, actor, { ...seen, seed: line('seed') })
    if (what === 'papers') await sendPapers(kit, actor, seen)
    if (what === 'minutes') await keepMinutes(kit, actor, { ...seen, words: typedText(sent['words'], 20_000), present: Number(line('present')) || 0, signed: Number(line('signed')) || 0 })
  })
  return refused ? { page: <HearingPage file={file} form={Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value ?? '']))} wrong={refused.reasons} />, status: refused.status } : { goTo: deskPaths.hearing(id), notice: '已办理' }
}
