import { allAgencies } from '#agencies'
import { consultationDeskPaths } from '#consultations'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf, isDay } from '#shared/days'
import { typedLine, typedText } from '#shared/typed-text'
import { CaseHistory } from '#ui/case-history'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, Form, SelectField, TextArea } from '#ui/form'
import { MovesPanel } from '#ui/moves-panel'
import { Facts, Panel, Steps } from '#ui/notice'
import { decideListing } from '../commands/items.ts'
import { CLASSES, EXCLUDED, LISTINGS, SOURCES } from '../domain/item.ts'
import { lifeLine, nextSteps } from '../domain/life-line.ts'
import { reasonsBefore } from '../domain/rules.ts'
import { STEP_KEYS, STEPS, type StepKey } from '../domain/steps.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { eventsOf } from '../store.ts'
import { deskFile, type DeskFile } from './view.ts'
import { CRUMBS, ListingBadge } from './words.tsx'

const EVENT_NAMES: Readonly<Record<string, string>> = { propose: '提出', listed: '列入目录', refused: '不列入', removed: '调出目录', 'ask-the-public': '发起征求意见' }
function Moves({ file }: { file: DeskFile }) {
  const { item, actor } = file, next = nextSteps(item.records), lines = STEP_KEYS.filter((key) => mayDo(actor, STEPS[key].deed, item.agency)).map((key) => ({ key: key as string, label: `${item.records[key] ? '更正' : '登记'}${STEPS[key].label}`, href: deskPaths.step(item.id, key), article: STEPS[key].articles, reasons: reasonsBefore(file, key), usual: next.includes(key) })), isReady = item.records.draft !== undefined && item.records.participate === undefined && (file.consultation === null || file.consultation.state === 'withdrawn')
  return <MovesPanel nothing="这个事项现在没有要您办的事。" others={next.filter((key) => !mayDo(actor, STEPS[key].deed, item.agency)).map((key) => STEPS[key].label)} lines={[...(isReady && mayDo(actor, 'decisions.write', item.agency) ? [{ key: 'ask', label: '向社会征求意见', href: deskPaths.ask(item.id), article: '第十五条', reasons: [], usual: true }] : []), ...lines]} />
}
const Recorded = ({ file: { item } }: { file: DeskFile }) => <>{STEP_KEYS.flatMap((key: StepKey) => { const record = item.records[key]; return record ? [<Panel key={key} title={`${STEPS[key].label}（${record.on}，${record.by}）`}><Facts items={STEPS[key].asks.flatMap(({ name, label, kind, options }) => { const value = record.values[name] ?? ''; return value === '' ? [] : [{ label, value: kind === 'choice' ? options?.[value] ?? value : kind === 'yes' ? '是' : <span className="qa-desk-words">{value}</span> }] })} /></Panel>] : [] })}</>
async function Listing(kit: Kit, { item, actor, catalogue }: DeskFile, wrong: readonly string[]) {
  if (!mayDo(actor, 'decisions.decide', item.agency) || (item.listing !== 'proposed' && item.listing !== 'listed') || item.records.publish) return null
  const agencies = (await allAgencies(kit.db)).filter(({ kind }) => kind === 'department' || kind === 'government' || kind === 'town' || kind === 'subdistrict')
  return <Panel title={item.listing === 'proposed' ? '列入目录吗' : '调出目录'}><Form action={deskPaths.listing(item.id)} hidden={{ seen: String(item.version), ...(item.listing === 'listed' ? { listing: 'removed' } : {}) }}><ErrorSummary reasons={wrong} />
    {item.listing === 'proposed' ? <><SelectField label="列入还是不列入" name="listing" required blank="请选择" options={[{ value: 'listed', label: '列入' }, { value: 'refused', label: '不列入' }]} /><SelectField label="承办单位" name="agency" value={item.agency} options={agencies.map(({ id, name }) => ({ value: id, label: name }))} /><DayField label="计划完成" name="planBy" value={item.planBy ?? ''} /></> : null}
    <TextArea label="理由" name="note" rows={2} hint={item.listing === 'proposed' ? '不列入的要写' : '调出要写；调出后还要办理“调整目录”才向社会公布'} /><Actions><Button kind={item.listing === 'listed' ? 'danger' : 'primary'}>{item.listing === 'proposed' ? '登记' : '调出'}</Button></Actions></Form>{catalogue ? null : <p className="quiet small">还没有开始编制 {item.year} 年度目录。</p>}</Panel>
}
async function page(kit: Kit, file: DeskFile, wrong: readonly string[] = []) {
  const { item, agencyName, consultation } = file, events = await eventsOf(kit.db, item.id), listing = await Listing(kit, file, wrong)
  return <DeskPage title={item.title} crumbs={CRUMBS} lead={<><span>{item.id}</span> <ListingBadge listing={item.listing} /></>} actions={file.catalogue?.state === 'published' && item.listing === 'listed' ? <span className="quiet small">公开网址 {portalPaths.one(item.id)}</span> : undefined}>
    <div className="qa-desk"><div className="stack">
      <Panel title="进展"><Steps items={lifeLine(item).map(({ label, state, on, words, articles }) => ({ title: label, state, when: on ?? articles, text: words || undefined }))} /></Panel>
      <Panel title="事项"><Facts columns={2} items={[{ label: '承办单位', value: agencyName }, { label: '类别', value: CLASSES[item.class as keyof typeof CLASSES] ?? '' }, { label: '提出', value: SOURCES[item.source] }, { label: '计划完成', value: item.planBy }, { label: '为什么要决策', value: item.reason }, ...(item.excluded ? [{ label: '不适用本程序', value: EXCLUDED[item.excluded as keyof typeof EXCLUDED] ?? '' }] : []), ...(item.listingNote ? [{ label: `${LISTINGS[item.listing]}的理由`, value: item.listingNote }] : []), ...(consultation ? [{ label: '征求意见', value: <a href={consultationDeskPaths.one(consultation.id)}>{consultation.from} 至 {consultation.until}，{consultation.comments} 条意见</a> }] : [])]} /></Panel>
      <Recorded file={file} /></div><div className="stack"><Moves file={file} />{listing}<CaseHistory lines={events.map(({ id, move, at, account_name, note }) => ({ id, day: dayOf(at), title: STEPS[move as StepKey]?.label ?? EVENT_NAMES[move] ?? move, note, who: account_name }))} /></div></div></DeskPage>
}
export const showItem = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: await page(kit, await deskFile(kit, asked)) })
export async function postListing(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), { form } = asked, planBy = typedLine(form['planBy'], 10), { id } = file.item
  const refused = await tried(() => decideListing(kit, asked.actor, { id, seen: Number(form['seen']) || 0, listing: typedLine(form['listing'], 20), note: typedText(form['note'], 500), agency: typedLine(form['agency'], 60) || file.item.agency, planBy: isDay(planBy) ? planBy : null }))
  return refused ? { page: await page(kit, file, refused.reasons), status: refused.status } : { goTo: deskPaths.one(id), notice: '已登记' }
}
