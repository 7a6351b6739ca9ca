import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton } from '#ui/form'
import { Facts, Notice, Panel, Steps } from '#ui/notice'
import { RELATIONS } from '../../domain/public-policy.ts'
import { KINDS } from '../../domain/validity.ts'
import { paths } from '../../paths.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { isProjectMove, MOVES, STATES, type ProjectState } from '../domain/procedure.ts'
import { waitingDays } from '../domain/steps.ts'
import type { Project } from '../domain/project.ts'
import { makingPaths } from '../paths.ts'
import { ProjectMoves } from './moves-panel.tsx'
import { nameIn, type DeskProject } from './project-view.ts'

export const CRUMBS = [{ label: '文件制定', href: makingPaths.all }]
/** What stands in the way of the usual course, in order. */
const COURSE: readonly ProjectState[] = ['proposed', 'drafting', 'reviewing', 'deciding', 'decided', 'registered', 'published']

const NAMES: Readonly<Partial<Record<ProjectState, string>>> = { proposed: '立项', drafting: '起草和征求意见', reviewing: '合法性审核', deciding: '集体审议', decided: '登记编号', registered: '三审和公布', published: '已公布' }

export const ProjectBadge = ({ project: { state } }: { project: Pick<Project, 'state'> }) => <Badge {...(state === 'published' ? { kind: 'good' as const } : state === 'dropped' ? {} : { kind: 'info' as const })}>{STATES[state].label}</Badge>

function Course({ project: { state } }: { project: Project }) {
  if (state === 'dropped') return null
  const at = COURSE.indexOf(state === 'consulting' ? 'drafting' : state)
  return <Steps look="across" items={COURSE.map((one, index) => ({ title: one === 'drafting' && state === 'consulting' ? STATES.consulting.label : NAMES[one] ?? '', state: index < at || state === 'published' ? 'done' as const : index === at ? 'current' as const : 'todo' as const }))} />
}

type TextLineProps = { readonly file: DeskProject; readonly which: 'text' | 'interpretation'; readonly label: string }
function TextLine({ file, which, label }: TextLineProps) {
  const entry = file[which]
  const { project, actor } = file
  const mayBegin = mayDo(actor, 'policies.draft', project.drafter) && project.state !== 'proposed' && project.state !== 'dropped'
  if (entry) return <li><span className="project-text-kind">{label}</span><a href={`/entries/${entry.id}`}>{entry.title}</a><span className="quiet">{entry.stateLabel}{entry.hasText ? '' : '，还没有内容'}</span></li>
  return <li><span className="project-text-kind">{label}</span>{which === 'interpretation' && project.facts.noInterpretation ? <span className="quiet">不作解读：{project.facts.noInterpretation}</span> : mayBegin
    ? <Form action={makingPaths.text(project.id, which)} look="inline"><Button size="small">开始起草</Button></Form> : <span className="quiet">还没有起草</span>}</li>
}

const Texts = ({ file }: { file: DeskProject }) => <Panel title="文本和解读" id="texts">
  {file.project.interpretationDue ? <Notice kind={file.project.interpretationDue < file.today ? 'bad' : 'warn'}>解读应当在 {file.project.interpretationDue} 以前公布{file.project.interpretationDue < file.today ? '，已经逾期' : ''}。</Notice> : null}
  <ul className="project-texts"><TextLine file={file} which="text" label="文件文本" /><TextLine file={file} which="interpretation" label="政策解读" /></ul>
  <p className="quiet small">文本和解读在“信息发布”中起草、比对和三审；解读与文件同步组织、同步审签、同步部署。</p>
</Panel>

function Record({ file }: { file: DeskProject }) {
  const { project } = file
  const { consultation, consulted, noConsultation, legal, decision, registration, ...facts } = project.facts
  return <Panel title="制定登记" id="record"><Facts columns={2} items={[
    { label: '制定机关', value: nameIn(file, project.agency) }, { label: '起草单位', value: nameIn(file, project.drafter) }, { label: '类别', value: KINDS[facts.kind] }, { label: '主题', value: facts.topic },
    { label: '与经营活动密切相关', value: facts.business ? '是' : '否' }, { label: '必要性和依据', value: facts.why },
    { label: '征求意见', value: consultation ? `${consultation.from} 至 ${consultation.until}，${consultation.way}${consultation.short ? `（缩短的理由：${consultation.short}）` : ''}` : noConsultation ? `不公开征求：${noConsultation}` : null },
    { label: '意见采纳', value: consulted ? `收到 ${consulted.opinions} 条，采纳 ${consulted.adopted} 条。${consulted.answer}` : null },
    { label: '合法性审核', value: legal ? `${legal.on} ${legal.by}：${legal.opinion}` : null }, { label: '公平竞争审查', value: legal?.competition ?? null },
    { label: '集体审议', value: decision ? `${decision.on} ${decision.meeting}` : null }, { label: '登记编号', value: registration ? `${registration.docNo}，${registration.unifiedNo}，${registration.effectiveOn} 起施行${registration.validUntil ? `，有效期至 ${registration.validUntil}` : ''}` : null },
    ...(project.document ? [{ label: '登记册', value: <a href={paths.policy(project.document)}>{project.title}</a> }] : []),
  ]} /></Panel>
}

const Targets = ({ file: { targets } }: { file: DeskProject }) => targets.length === 0 ? null : <Panel title="对其他文件的影响" id="targets"><ul className="case-lines">
  {targets.map(({ change, title, docNo, wrong }) => <li key={`${change.kind} ${change.document}`}><span>{RELATIONS[change.kind].out}</span> <a href={paths.policy(change.document)}>{title}</a> <span className="quiet">{docNo}{change.articles ? `，${change.articles}` : ''}</span>{wrong ? <Badge kind="bad">{wrong}</Badge> : null}</li>)}
</ul></Panel>

const History = ({ file: { events } }: { file: DeskProject }) => <Panel title="办理经过" id="history"><ol className="events">
  {events.toReversed().map(({ id, move, at, accountName, note }) => <li key={id} className="event"><span className="event-day">{dayOf(new Date(at))}</span>
    <div className="event-words"><span className="event-title">{move === 'propose' ? '申请立项' : isProjectMove(move) ? MOVES[move].label : move}</span>{note ? <span className="event-note">{note}</span> : null}</div><span className="event-who">{accountName}</span></li>)}
</ol></Panel>

/** One project: where it stands, what can be done now, its texts, its record. */
export function ProjectPage({ file }: { file: DeskProject }) {
  const { project, actor, rules } = file
  const maySave = mayDo(actor, 'policies.draft', project.drafter) && reasonsAgainstMove(file, 'save', actor.account).length === 0
  return <DeskPage title={project.title} crumbs={CRUMBS} lead={<><ProjectBadge project={project} /> <span className="quiet">{project.id} · {nameIn(file, project.drafter)}起草</span></>}
    actions={maySave ? <LinkButton href={makingPaths.edit(project.id)}>修改登记</LinkButton> : undefined}>
    <Course project={project} />
    {project.state === 'reviewing' ? <Notice kind="info">已送审 {waitingDays(file)} 天。合法性审核一般不少于 {rules.reviewLeast} 个、不超过 {rules.reviewMost} 个工作日（系统设置，未经证实）。</Notice> : null}
    <div className="entry-grid project-grid"><div className="stack entry-main"><Texts file={file} /><Record file={file} /><Targets file={file} /><History file={file} /></div><div className="stack entry-now"><ProjectMoves file={file} /></div></div>
  </DeskPage>
}
