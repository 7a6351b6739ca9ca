import { allAgencies, agencyById } from '#agencies'
import type { Kit } from '#platform/act'
import { renderPdf } from '#platform/documents/typst'
import type { Answer, AskedBy } from '#platform/http/types'
import { addDays, dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { briefLines, spanOf } from '../domain/brief.ts'
import { runningClocks } from '../domain/matter.ts'
import { rootOf } from '../intake/poll.ts'
import { deskPaths } from '../paths.ts'
import { streamFigures } from '../queries/now.ts'
import { matterFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { CRUMBS, OpinionTabs, topicNames } from './words.tsx'

export async function showBriefs(kit: Kit): Promise<Answer> {
  const today = dayOf(kit.now()), days = Array.from({ length: 14 }, (_, n) => addDays(today, -n)), months = Array.from({ length: 6 }, (_, n) => { const [year = 0, month = 0] = today.split('-').map(Number), at = new Date(Date.UTC(year, month - 1 - n, 1)); return at.toISOString().slice(0, 7) })
  return { page: <DeskPage title="舆情日报和月报" crumbs={CRUMBS}><OpinionTabs here={deskPaths.briefs} /><div className="qa-desk"><Panel title="日报"><ul>{days.map((day) => <li key={day}><a href={deskPaths.brief(day)}>{day}</a></li>)}</ul></Panel><Panel title="月报"><ul>{months.map((month) => <li key={month}><a href={deskPaths.brief(month)}>{month}</a></li>)}</ul></Panel></div></DeskPage> }
}
async function brief(kit: Kit, of: string) {
  const span = spanOf(of)
  if (!span || span.begins > kit.now()) throw new Refusal(404, ['没有这一天的舆情报告'])
  const names = new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName])), matters = (await tablesOf(kit.db).selectFrom('opinion.matter').selectAll().where('raised_at', '>=', span.begins).where('raised_at', '<', span.until).orderBy('raised_at').execute()).map(matterFrom), figures = await streamFigures(kit.db, span.begins, span.until)
  return { title: span.title, lines: briefLines({ figures, matters: matters.map((matter) => ({ matter, clocks: runningClocks(matter, kit.now()) })), placeName: (id) => names.get(id) ?? id, topicName: (topic) => topicNames([topic]) }) }
}
export async function showBrief(kit: Kit, { params }: AskedBy): Promise<Answer> {
  const of = params['of'] ?? ''
  if (of.endsWith('.pdf')) return pdf(kit, of.replace(/\.pdf$/, ''))
  const { title, lines } = await brief(kit, of)
  return { page: <DeskPage title={title} crumbs={[...CRUMBS, { label: '日报月报', href: deskPaths.briefs }]} actions={<LinkButton href={`${deskPaths.brief(of)}.pdf`}>下载 PDF</LinkButton>}><Panel>{lines.map((line) => (line.kind === 'h' ? <h2 key={line.text}>{line.text}</h2> : <p key={line.text}>{line.text}</p>))}</Panel></DeskPage> }
}
async function pdf(kit: Kit, of: string): Promise<Answer> {
  const { title, lines } = await brief(kit, of), { name } = await agencyById(kit.db, await rootOf(kit.db)), today: Day = dayOf(kit.now()), [year, month, day] = today.split('-').map(Number)
  const bytes = await renderPdf('platform/documents/templates/letter.typ', { agency: name, number: of, title, addressee: '', blocks: lines.map(({ text }) => ({ kind: 'p', line: [{ kind: 'text', text }] })), signedBy: name, signedOn: `${year}年${month}月${day}日`, date: [year, month, day] })
  return { file: { bytes, mediaType: 'application/pdf', name: `${title}.pdf` } }
}
