import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { tried, wrongBy } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { StepValues } from '#shared/step'
import { typedLine, typedText } from '#shared/typed-text'
import { CaseHistory } from '#ui/case-history'
import { DeskPage } from '#ui/desk-page'
import type { Wrong } from '#ui/form'
import { MovesPanel } from '#ui/moves-panel'
import { Facts, Panel } from '#ui/notice'
import { StepForm } from '#ui/step-form'
import { moveMatter, seatOf } from '../commands/move-matter.ts'
import { MATTER, MATTER_MOVES, MATTER_STEPS, reasonsAgainstMatterMove, runningClocks, type Contribution, type Matter, type MatterMove } from '../domain/matter.ts'
import { deskPaths } from '../paths.ts'
import { contributionsOf, loadMatter, matterEvents } from '../store.ts'
import { ClockWords, CRUMBS, LevelBadge, moment, StateBadge } from './words.tsx'

type File = { readonly matter: Matter; readonly contributions: readonly Contribution[]; readonly names: ReadonlyMap<string, string> }
async function fileFor(kit: Kit, { actor, params }: AskedBy): Promise<File> {
  const matter = await loadMatter(kit.db, params['id'] ?? ''), concerned = [matter.root, ...(matter.lead ? [matter.lead] : []), ...matter.joint]
  if (!concerned.some((agency) => mayDo(actor, 'opinion.read', agency))) throw new Refusal(403, ['这件舆情由其他单位办理，您不能查看'])
  return { matter, contributions: await contributionsOf(kit.db, matter.id), names: new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName])) }
}
const MOVES = Object.keys(MATTER_MOVES) as MatterMove[]
const may = ({ matter }: File, move: MatterMove, { actor }: AskedBy): boolean => mayDo(actor, MATTER_MOVES[move].deed, seatOf(matter, move, actor)) && (move !== 'contribute' || matter.joint.includes(actor.agency))
const EVENTS: Readonly<Record<string, string>> = { raise: '报警', climb: '等级升高' }
const list = (agencies: readonly string[], names: ReadonlyMap<string, string>): string => agencies.map((agency) => names.get(agency) ?? agency).join('、')
/** One matter: what is known, who has to do what by when, what was answered. */
export async function showMatter(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await fileFor(kit, asked), { matter, contributions, names } = file, events = await matterEvents(kit.db, matter.id), { account } = asked.actor
  return { page: <DeskPage title={matter.title} crumbs={[...CRUMBS, { label: '处置', href: deskPaths.matters }]} lead={<><span>{matter.id}</span> <LevelBadge level={matter.level} /> <StateBadge state={matter.state} /></>} actions={matter.address ? <span className="quiet small">公开网址 {matter.address}</span> : undefined}>
    <div className="qa-desk"><div className="stack">
      <Panel title="时限"><ul>{runningClocks(matter, kit.now()).map((clock) => <li key={clock.name}><ClockWords clock={clock} /> <span className="quiet small">{clock.source}，不晚于 {moment(new Date(clock.due))}</span></li>)}</ul></Panel>
      <Panel title="情况"><Facts items={[{ label: '报警', value: `${moment(matter.raisedAt)}：${matter.why}` }, { label: '核实的事实', value: <span className="qa-desk-words">{matter.facts}</span> }, { label: '牵头', value: matter.lead ? names.get(matter.lead) ?? matter.lead : '' }, { label: '协办', value: list(matter.joint, names) }, ...(matter.event === null ? [] : [{ label: '原文', value: <a href={deskPaths.event(matter.event)}>看这个事件的全部原文</a> }]), ...(matter.conferenceAt ? [{ label: '新闻发布会', value: moment(matter.conferenceAt) }] : [])]} /></Panel>
      {contributions.length > 0 ? <Panel title="核查情况"><Facts items={contributions.map(({ agency, words, by, at }) => ({ label: names.get(agency) ?? agency, value: <><span className="qa-desk-words">{words}</span> <span className="quiet small">{by} {moment(at)}</span></> }))} /></Panel> : null}
      {matter.response ? <Panel title={`回应：${matter.responseTitle}`}><p className="qa-desk-words">{matter.response}</p></Panel> : null}{matter.lessons ? <Panel title="复盘"><p className="qa-desk-words">{matter.lessons}</p></Panel> : null}
    </div><div className="stack"><MovesPanel nothing="现在没有要您办的事。" lines={MOVES.filter((move) => may(file, move, asked) && (MATTER_MOVES[move].from as readonly string[]).includes(matter.state)).map((move) => ({ key: move, label: MATTER_MOVES[move].label, href: deskPaths.move(matter.id, move), article: MATTER.moves[move].article, reasons: reasonsAgainstMatterMove(matter, move, account, contributions, names), usual: !['dismiss', 'send_back', 'conference'].includes(move) && !(move === 'assign' && matter.state === 'assigned') }))} />
      <CaseHistory lines={events.map(({ id, move, at, account_name, note }) => ({ id: Number(id), day: dayOf(at), title: (MATTER_MOVES as Readonly<Record<string, { label: string }>>)[move]?.label ?? EVENTS[move] ?? move, note, who: account_name }))} /></div></div></DeskPage> }
}
type MoveProps = { readonly file: File; readonly move: MatterMove; readonly values: StepValues; readonly wrong: readonly Wrong[]; readonly account: string }
const MovePage = ({ file: { matter, contributions, names }, move, values, wrong, account }: MoveProps) => <DeskPage title={MATTER_MOVES[move].label} crumbs={[...CRUMBS, { label: matter.title, href: deskPaths.matter(matter.id) }]}>
  <StepForm label={MATTER_MOVES[move].label} words={MATTER_STEPS[move]} action={deskPaths.move(matter.id, move)} back={deskPaths.matter(matter.id)} hidden={{ seen: String(matter.version) }} reasons={reasonsAgainstMatterMove(matter, move, account, contributions, names)} asks={MATTER_STEPS[move].asks} values={values} wrong={wrong} choices={{ lead: [...names].map(([value, label]) => ({ value, label })) }} /></DeskPage>
const begun = ({ matter, contributions, names }: File, { actor }: AskedBy): StepValues => ({ level: matter.level, facts: matter.facts, lead: matter.lead ?? '', joint: list(matter.joint, names), responseTitle: matter.responseTitle, response: matter.response, words: contributions.find(({ agency }) => agency === actor.agency)?.words ?? '' })
async function openFile(kit: Kit, asked: AskedBy, move: MatterMove): Promise<File> {
  const file = await fileFor(kit, asked)
  if (!may(file, move, asked)) throw new Refusal(403, ['这一步由别的单位或者别的角色办理'])
  return file
}
export const showMove = (move: MatterMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await openFile(kit, asked, move), reasons = reasonsAgainstMatterMove(file.matter, move, asked.actor.account, file.contributions, file.names)
  if (reasons.length > 0) throw new Refusal(409, reasons)
  return { page: <MovePage file={file} move={move} values={begun(file, asked)} wrong={[]} account={asked.actor.account} /> }
}
export const postMove = (move: MatterMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await openFile(kit, asked, move), { form, actor } = asked, { asks } = MATTER_STEPS[move], { id } = file.matter, values = Object.fromEntries(asks.map(({ name, kind }) => [name, kind === 'text' ? typedText(form[name], 10_000) : typedLine(form[name], 300)]))
  const refused = await tried(() => moveMatter(kit, actor, move, { id, seen: Number(form['seen']) || 0, values }))
  return refused ? { page: <MovePage file={file} move={move} values={values} wrong={wrongBy(asks, refused.reasons)} account={actor.account} />, status: refused.status } : { goTo: deskPaths.matter(id), notice: `“${MATTER_MOVES[move].label}”已办理` }
}
