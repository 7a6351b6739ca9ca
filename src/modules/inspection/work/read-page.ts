import type { CrawledPage } from '#screening/crawl'
import { sm3 } from '#platform/ledger/hash'
import { isDay, type Day } from '#shared/days'
import type { MessageFact, PageFacts } from '../domain/site-facts.ts'

type Seen = Extract<CrawledPage['visit'], { outcome: 'page' }>
const DATE = /(20\d\d)\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?!\d)/g
/** The days that a text tells, up to today. */
function daysIn(text: string, today: Day): Day[] {
  return [...text.matchAll(DATE)].flatMap(([, year = '', month = '', day = '']) => { const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`; return isDay(said) && said <= today ? [said] : [] })
}
const lower = (meta: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(meta).map(([name, value]) => [name.toLowerCase(), value.trim()]))
/** A page of the crawl as an inspection sees it. `own` is its text without what all pages share. */
export function pageFacts({ address, depth }: Pick<CrawledPage, 'address' | 'depth'>, { page }: Seen, own: string, at: string, today: Day): PageFacts {
  const meta = lower(page.meta), published = daysIn(meta['pubdate'] ?? '', today)
  return { address, at, depth, hash: sm3(page.checked.text), title: page.title, meta, text: own, length: own.replace(/\s/g, '').length, newest: (published.length > 0 ? published : daysIn(own, today)).toSorted().at(-1) ?? null, entries: page.links.filter(({ kind, isRepeated }) => kind === 'link' && !isRepeated).length }
}
const WAITS = /未答复|未回复|待答复|待回复|尚未办理|正在办理|处理中|受理中/, ASKING = /咨询|建言|信箱|留言|投诉/
/** Messages that a page of an asking column lists: a line with a day, and whether it says that it still waits. */
export function messagesOf({ address, meta, title, text }: PageFacts, today: Day): MessageFact[] {
  if (meta['columntype'] !== '咨询投诉' && !ASKING.test(meta['columnname'] ?? title)) return []
  return text.split('\n').flatMap((line) => {
    const [receivedOn, answeredOn] = daysIn(line, today)
    return receivedOn === undefined ? [] : [{ page: address, receivedOn, answeredOn: WAITS.test(line) ? null : answeredOn ?? receivedOn, words: line.trim().slice(0, 80) }]
  })
}
