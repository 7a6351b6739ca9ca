import { daysBetween } from '#shared/days'
import { ARTICLE_TAGS, COLUMN_TAGS, COLUMN_TERMS, GUIDE_CLASSES, SITE_TAGS, type Deduction, type Veto } from './indicators.ts'
import type { Evidence, PageFacts, SiteFacts } from './site-facts.ts'

/** What an inspection found: a veto or a deduction, with what can be shown of it. `isCertain` is false where the evidence does not suffice. */
export type Finding = { readonly kind: 'veto'; readonly name: Veto; readonly words: string; readonly evidence: readonly Evidence[]; readonly isCertain: boolean } | { readonly kind: 'deduction'; readonly name: Deduction; readonly words: string; readonly evidence: readonly Evidence[]; readonly isCertain: boolean }
const typeOf = ({ meta }: PageFacts): string => meta['columntype'] ?? ''
const nameOf = ({ meta, title, address }: PageFacts): string => meta['columnname'] || title || address
const isArticle = ({ meta }: PageFacts): boolean => meta['articletitle'] !== undefined || meta['pubdate'] !== undefined
const isColumn = (page: PageFacts): boolean => !isArticle(page) && (page.meta['columnname'] !== undefined || page.meta['columntype'] !== undefined)
const shown = ({ address, at, hash }: PageFacts, words: string): Evidence => ({ address, at, hash, picture: null, words })
const certain = (evidence: readonly Evidence[]): boolean => evidence.length > 0
const veto = (name: Veto, words: string, evidence: readonly Evidence[], isCertain = certain(evidence)): Finding => ({ kind: 'veto', name, words, evidence, isCertain })
const deduction = (name: Deduction, words: string, evidence: readonly Evidence[]): Finding => ({ kind: 'deduction', name, words, evidence, isCertain: certain(evidence) })
const pageOf = ({ pages }: SiteFacts, address: string): PageFacts | undefined => pages.find((page) => page.address === address)
/** Evidence on a page that the crawl kept; none where it did not. */
const onPage = (facts: SiteFacts, address: string, words: string): Evidence[] => { const page = pageOf(facts, address); return page ? [shown(page, words)] : [] }

function seriousOnes(facts: SiteFacts): Finding[] {
  return facts.words.filter(({ kind, severity }) => severity === 'block' && (kind === 'wording' || kind === 'secret' || kind === 'sensitive')).map(({ page, text, why }) => veto('serious', `“${text}”：${why}`, onPage(facts, page, text)))
}
const SLOW = 15_000, LEAST_PROBES = 20, BAD_SHARE = 0.05
function reachable({ probes, start }: SiteFacts): Finding[] {
  const bad = probes.filter(({ answered, milliseconds }) => !answered || milliseconds > SLOW)
  if (probes.length === 0 || bad.length / probes.length < BAD_SHARE) return []
  const evidence = bad.slice(0, 20).map(({ at, answered, milliseconds }): Evidence => ({ address: start, at, hash: '', picture: null, words: answered ? `${(milliseconds / 1000).toFixed(1)} 秒才打开` : '打不开' }))
  // One look is no week of visits: what a few probes tell is to be looked at again.
  return [veto('unreachable', `${probes.length} 次访问里 ${bad.length} 次打不开`, evidence, probes.length >= LEAST_PROBES)]
}
const HOME_DAYS = 14
function homePage(facts: SiteFacts): Finding[] {
  const home = facts.pages.find(({ depth }) => depth === 0)
  if (!home) return []
  const newest = [home, ...facts.pages.filter(({ depth }) => depth === 1)].flatMap(({ newest: day }) => (day === null ? [] : [day])).toSorted().at(-1) ?? null
  if (newest === null) return [{ ...veto('home', '首页上没有看到日期，请人工核对', [shown(home, '没有日期')]), isCertain: false }]
  const days = daysBetween(newest, facts.today)
  return days > HOME_DAYS ? [veto('home', `最近的更新是 ${newest}，已 ${days} 天`, [shown(home, newest)])] : []
}
type Still = { readonly page: PageFacts; readonly words: string; readonly evidence: readonly Evidence[] }
/** Columns that stand still, and columns with nothing in them. */
function columnsOf({ pages, today }: SiteFacts): { readonly stale: readonly Still[]; readonly empty: readonly Still[] } {
  const columns = pages.filter(isColumn), stale: Still[] = [], empty: Still[] = []
  for (const page of columns) {
    const term = COLUMN_TERMS[typeOf(page)]
    if (page.entries === 0 && page.length < 40) empty.push({ page, words: `“${nameOf(page)}”没有内容`, evidence: [shown(page, '空白栏目')] })
    else if (term !== undefined && page.newest !== null && daysBetween(page.newest, today) > term) stale.push({ page, words: `“${nameOf(page)}”最近的更新是 ${page.newest}`, evidence: [shown(page, page.newest)] })
  }
  return { stale, empty }
}
const MOST_STALE = 5, MOST_EMPTY = 5
function columnFindings(facts: SiteFacts): Finding[] {
  const { stale, empty } = columnsOf(facts), all = (some: readonly Still[]): Evidence[] => some.flatMap(({ evidence }) => evidence)
  return [
    ...(stale.length >= MOST_STALE ? [veto('columns', `${stale.length} 个栏目不更新`, all(stale))] : stale.map(({ words, evidence }) => deduction('stale', words, evidence))),
    ...(empty.length >= MOST_EMPTY ? [veto('columns', `${empty.length} 个空白栏目`, all(empty))] : empty.map(({ words, evidence }) => deduction('empty', words, evidence))),
  ]
}
const ASKING = /咨询|建言|信箱|留言|投诉/, WAIT_DAYS = 92, WINDOW_DAYS = 365
function interaction(facts: SiteFacts): Finding[] {
  const home = facts.pages.find(({ depth }) => depth === 0), has = facts.pages.some((page) => typeOf(page) === '咨询投诉' || ASKING.test(nameOf(page)))
  // Only a whole walk can say that something is nowhere.
  const none = !has && home ? [veto('interaction', '没有咨询建言栏目', [shown(home, '首页和各级页面都没有')], facts.isWhole)] : []
  const waiting = facts.messages.filter(({ receivedOn, answeredOn }) => answeredOn === null && daysBetween(receivedOn, facts.today) > WAIT_DAYS && daysBetween(receivedOn, facts.today) <= WINDOW_DAYS)
  return [...none, ...(waiting.length > 0 ? [veto('interaction', `${waiting.length} 条留言超过 3 个月没有答复`, waiting.flatMap(({ page, words }) => onPage(facts, page, words)))] : [])]
}
function services(facts: SiteFacts): Finding[] {
  const home = facts.pages.find(({ depth }) => depth === 0), guides = facts.pages.filter((page) => typeOf(page) === '办事服务' && isArticle(page)), has = guides.length > 0 || facts.pages.some((page) => typeOf(page) === '办事服务')
  if (!has) return home ? [veto('service', '没有办事服务', [shown(home, '没有办事服务栏目')], facts.isWhole)] : []
  const gaps = guides.flatMap((page) => { const missing = GUIDE_CLASSES.filter(([, words]) => !words.some((word) => page.text.includes(word))).map(([name]) => name); return missing.length > 0 ? [{ page, missing }] : [] })
  const nowhere = guides.length === 0 ? [] : GUIDE_CLASSES.map(([name]) => name).filter((name) => guides.every((page) => gaps.some((gap) => gap.page === page && gap.missing.includes(name))))
  if (nowhere.length > 0) return [veto('service', `所有办事指南都没有：${nowhere.join('、')}`, gaps.map(({ page }) => shown(page, nowhere.join('、'))))]
  return gaps.map(({ page, missing }) => deduction('service', `“${nameOf(page)}”没有：${missing.join('、')}`, [shown(page, missing.join('、'))]))
}
const absent = (page: PageFacts, tags: readonly string[]): string[] => tags.filter((tag) => !page.meta[tag])
function headTags({ pages }: SiteFacts): Finding[] {
  const home = pages.find(({ depth }) => depth === 0), site = home ? absent(home, SITE_TAGS).map((tag) => deduction('siteTags', `首页没有 ${tag}`, [shown(home, tag)])) : []
  const gaps = (name: 'columnTags' | 'articleTags', some: readonly PageFacts[], tags: readonly string[]): Finding[] => some.flatMap((page) => { const missing = absent(page, tags); return missing.length > 0 ? [deduction(name, `“${nameOf(page)}”没有 ${missing.join('、')}`, [shown(page, missing.join('、'))])] : [] })
  return [...site, ...gaps('columnTags', pages.filter(isColumn), COLUMN_TAGS), ...gaps('articleTags', pages.filter(isArticle), ARTICLE_TAGS)]
}
const OFTEN_SLOW = 5000
/** Everything that is wrong with the site as it was seen; a fault whose page the crawl did not keep has no evidence and is uncertain. */
export function findingsOf(facts: SiteFacts): Finding[] {
  const slow = facts.probes.filter(({ answered, milliseconds }) => answered && milliseconds > OFTEN_SLOW && milliseconds <= SLOW)
  return [
    ...seriousOnes(facts), ...reachable(facts), ...homePage(facts), ...columnFindings(facts), ...interaction(facts), ...services(facts), ...headTags(facts),
    ...facts.broken.map(({ page, target, words, why }) => deduction('link', `“${words}”${target}：${why}`, onPage(facts, page, target))),
    // Wrong words that are no grave fault count like a typo; hints of the language model count nothing.
    ...facts.words.filter(({ kind, severity }) => severity === 'warn' ? kind === 'typo' || kind === 'wording' : severity === 'block' && kind === 'typo').map(({ page, text, why }) => deduction('typo', `“${text}”：${why}`, onPage(facts, page, text))),
    ...facts.words.filter(({ kind, severity }) => kind === 'personal' && severity === 'block').map(({ page, text, why }) => deduction('personal', why, onPage(facts, page, text))),
    ...(slow.length * 2 > facts.probes.length ? [deduction('slow', `${facts.probes.length} 次访问里 ${slow.length} 次超过 5 秒`, slow.slice(0, 5).map(({ at, milliseconds }) => ({ address: facts.start, at, hash: '', picture: null, words: `${milliseconds} 毫秒` })))] : []),
  ]
}
