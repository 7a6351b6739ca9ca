import { FindingList } from '#screening'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { StepValues } from '#shared/step'
import { typedText } from '#shared/typed-text'
import { CaseHistory } from '#ui/case-history'
import { DeskPage } from '#ui/desk-page'
import { LinkButton, type Wrong } from '#ui/form'
import { MovesPanel } from '#ui/moves-panel'
import { Facts, Notice, Panel } from '#ui/notice'
import { StepForm } from '#ui/step-form'
import { makeMove } from '../commands/make-move.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, STEPS, USUAL, type ConsultationMove } from '../domain/procedure.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { deskFile, eventsOf, type DeskFile } from './view.ts'
import { CaseTabs, CRUMBS, crumbsOf, StateBadge } from './words.tsx'

const EVENT_NAMES: Readonly<Record<string, string>> = { create: '起草', close: '截止', unmask: '查看提意见人', 'plan-hearing': '安排听证会', 'announce-hearing': '公告听证会', draw: '遴选代表', papers: '送达材料', minutes: '登记笔录' }
function Moves({ file }: { file: DeskFile }) {
  const { consultation: one, actor } = file, here = (Object.keys(MOVES) as ConsultationMove[]).filter((move) => (MOVES[move].from as readonly string[]).includes(one.state)), usual = USUAL[one.state] ?? []
  return <MovesPanel nothing="这件征求意见现在没有要您办的事。" others={usual.filter((move) => !mayDo(actor, MOVES[move].deed, one.agency)).map((move) => MOVES[move].label)}
    lines={here.filter((move) => mayDo(actor, MOVES[move].deed, one.agency)).map((move) => ({ key: move, label: MOVES[move].label, href: deskPaths.move(one.id, move), article: (MOVES[move] as { article?: string }).article, reasons: reasonsAgainstMove(file, move, actor.account), usual: usual.includes(move) }))} />
}
export async function showOne(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), { consultation: one, counts, findings, agencyName, actor } = file, events = await eventsOf(kit, one.id)
  return { page: <DeskPage title={one.title} crumbs={CRUMBS} lead={<><span>{one.id}</span> <StateBadge state={one.state} /></>} actions={one.publishedOn ? <span className="quiet small">公开网址 {portalPaths.one(one.id)}</span> : undefined}>
    <CaseTabs id={one.id} here={deskPaths.one(one.id)} />
    <div className="qa-desk"><div className="stack">
      <Panel title="征集情况"><Facts columns={3} items={[{ label: '意见', value: `${counts.comments} 条` }, { label: '来自', value: `${counts.voices} 人次` }, { label: '归类', value: `${counts.clusters} 类，${counts.unanswered} 类待答复` }, { label: '问卷', value: `${counts.surveys} 份` }, { label: '听证报名', value: `${counts.registrations} 人` }]} /><p className="quiet small">同一个浏览器算一个人；书面意见一份算一个人。</p></Panel>
      <Panel title="草案和说明" actions={one.state === 'draft' && mayDo(actor, 'consultations.write', one.agency) ? <LinkButton href={deskPaths.edit(one.id)} size="small">编辑</LinkButton> : undefined}>
        {one.shortReason ? <Notice kind="warn" title="缩短期限的理由">{one.shortReason}</Notice> : null}
        <Facts columns={2} items={[{ label: '起草单位', value: agencyName }, { label: '期限', value: `${one.from} 至 ${one.until}` }, { label: '提意见的途径', value: one.ways }, ...(one.aboutId ? [{ label: '为了', value: `${one.aboutKind === 'decision' ? '重大行政决策' : one.aboutKind} ${one.aboutId}` }] : [])]} />
        <h3 className="qa-desk-head">起草说明</h3><div className="qa-desk-words">{one.explanation}</div><h3 className="qa-desk-head">草案（{one.draft.length} 段）</h3><ol className="draft-passages">{one.draft.map((text) => <li key={text}>{text}</li>)}</ol></Panel>
      <Panel title="内容检查" id="findings">{findings.length === 0 ? <p className="quiet">没有发现问题。机器检查不能代替逐字核对。</p> : <FindingList findings={findings} />}</Panel>
    </div><div className="stack"><Moves file={file} /><CaseHistory lines={events.map(({ id, move, at, account_name, note }) => ({ id, day: dayOf(at), title: (MOVES as Readonly<Record<string, { label: string }>>)[move]?.label ?? EVENT_NAMES[move] ?? move, note, who: account_name }))} /></div></div>
  </DeskPage> }
}
type PageProps = { readonly file: DeskFile; readonly move: ConsultationMove; readonly values: StepValues; readonly wrong: readonly Wrong[] }
const StepPage = ({ file, move, values, wrong }: PageProps) => <DeskPage title={MOVES[move].label} crumbs={crumbsOf(file.consultation)} lead={<StateBadge state={file.consultation.state} />}>
  <StepForm label={MOVES[move].label} words={STEPS[move]} action={deskPaths.move(file.consultation.id, move)} back={deskPaths.one(file.consultation.id)} hidden={{ seen: String(file.consultation.version) }} reasons={reasonsAgainstMove(file, move, file.actor.account)} asks={STEPS[move].asks} values={values} wrong={wrong} /></DeskPage>
async function fileFor(kit: Kit, asked: AskedBy, move: ConsultationMove): Promise<DeskFile> {
  const file = await deskFile(kit, asked)
  if (!mayDo(asked.actor, MOVES[move].deed, file.consultation.agency)) throw new Refusal(403, [`您的角色不能在这个单位办理“${MOVES[move].label}”`])
  return file
}
export const showStep = (move: ConsultationMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await fileFor(kit, asked, move), reasons = reasonsAgainstMove(file, move, asked.actor.account)
  if (reasons.length > 0) throw new Refusal(409, reasons)
  return { page: <StepPage file={file} move={move} values={{}} wrong={[]} /> }
}
export const postStep = (move: ConsultationMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await fileFor(kit, asked, move), { id } = file.consultation, values = Object.fromEntries(STEPS[move].asks.map(({ name }) => [name, typedText(asked.form[name], 2000)]))
  const refused = await tried(() => makeMove(kit, asked.actor, move, { id, seen: Number(asked.form['seen']) || 0, values }))
  if (!refused) return { goTo: deskPaths.one(id), notice: `“${MOVES[move].label}”已办理` }
  return { page: <StepPage file={file} move={move} values={values} wrong={refused.reasons.map((reason) => { const field = STEPS[move].asks.find(({ label }) => reason.includes(`“${label}”`))?.name; return field ? { field, reason } : reason })} />, status: refused.status }
}
