import { latestPolicies } from '#policies'
import { latestEntries, publicTopics, snapshotsOf } from '#publishing'
import type { Kit } from '#platform/act'
import type { Answer } from '#platform/http/types'
import { todayOf } from '#platform/http/kept/notes'
import { PortalHome, type HomeList } from '#ui/portal-home'

const MOST_REPORTS = 6
const MOST_TOPICS = 12

/** What is new on the home page, by what people look for: which kinds, how many, where the rest stands. */
const LISTS = [
  { id: 'latest', title: '最新公开', kinds: ['notice', 'news', 'meeting', 'personnel', 'budget', 'statistics', 'institution', 'guide'], size: 6, more: { label: '公开目录', href: '/info' }, none: '还没有公开的信息。' },
  { id: 'interpretations', title: '政策解读', kinds: ['interpretation', 'infographic', 'video'], size: 4, more: { label: '全部解读', href: '/search?q=%E8%A7%A3%E8%AF%BB' }, none: '还没有公开的政策解读。' },
] as const

async function listOf(kit: Kit, { id, title, kinds, size, more, none }: (typeof LISTS)[number]): Promise<HomeList> {
  const entries = await latestEntries(kit.db, kinds, size)
  return { id, title, more, none, items: entries.map((entry) => ({ title: entry.title, href: entry.address, source: entry.agencyName, on: entry.publishedOn })) }
}

async function policies(kit: Kit): Promise<HomeList> {
  const latest = await latestPolicies(kit.db, todayOf(kit), 6)
  return { id: 'policies', title: '最新政策', more: { label: '政策文件库', href: '/policies' }, none: '还没有公开的政策文件。', items: latest.map(({ title, href, agencyName, issuedOn }) => ({ title, href, source: agencyName, on: issuedOn })) }
}

/** Answers that were published of questions people asked. */
async function questions(kit: Kit): Promise<HomeList> {
  const answered = await snapshotsOf(kit.db, { kind: 'question', limit: 4 })
  return { id: 'questions', title: '政策咨询', more: { label: '全部问答', href: '/questions' }, none: '还没有公开的问答。', items: answered.map(({ title, address, agencyName, publishedOn }) => ({ title, href: address, source: agencyName, on: publishedOn })) }
}

const SERVICES = [
  { label: '政策咨询', href: '/ask', text: '对政策有疑问，提出来，由承办单位答复' },
  { label: '回应关切', href: '/concerns', text: '大家关心的事，查了什么、怎么办' },
  { label: '政务公开专区', href: '/zones', text: '就近的市、镇、村专区，可以查阅、打印、申请' },
  { label: '订阅', href: '/subscribe', text: '您关心的栏目、专题有了新内容就告诉您' },
] as const

/** The home page: what people come for, what is new, topics, reports. Lists without anything yet are left out, except the first two. */
export async function showHome(kit: Kit): Promise<Answer> {
  const [reports, topics, latest, asked, ...others] = await Promise.all([snapshotsOf(kit.db, { kind: 'annual-report' }), publicTopics(kit.db), policies(kit), questions(kit), ...LISTS.map((list) => listOf(kit, list))])
  const [newest, ...more] = others, lists = [...(newest ? [newest] : []), latest, ...more, asked]
  const years = [...new Set(reports.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => b - a).slice(0, 4)
  return { page: <PortalHome
    lists={lists.filter(({ items }, at) => at < 2 || items.length > 0)} topics={topics.slice(0, MOST_TOPICS)} services={SERVICES}
    reports={reports.slice(0, MOST_REPORTS).map(({ title, address, agencyName, publishedOn }) => ({ title, href: address, agency: agencyName, publishedOn }))}
    reportYears={years.map((year) => ({ year, href: `/reports?year=${year}`, count: reports.filter((report) => report.year === year).length }))} /> }
}
