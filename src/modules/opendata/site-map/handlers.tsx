import { standingAddresses, standingParts } from '#publishing'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { PAGE_KINDS, pageOf } from '../domain/public-kinds.ts'
import { MOST_IN_PART, robotsText, sitemapIndex, sitemapPart, type SitemapLine } from '../domain/sitemap.ts'
import { paths } from '../paths.ts'
import { inFull } from '../site.ts'
import { siteGroups, type Place } from './groups.ts'
import { SiteMapPage } from './page.tsx'

const XML = 'application/xml; charset=utf-8'
type IsOpen = (address: string) => boolean

export const showSiteMap = (isOpen: IsOpen) => async (kit: Kit): Promise<Answer> => ({ page: <SiteMapPage groups={await siteGroups(kit, isOpen)} /> })

/** The index: the columns and other lasting pages, then the published records in parts. */
export async function showSitemapIndex(kit: Kit): Promise<Answer> {
  const parts = await standingParts(kit.db, PAGE_KINDS, MOST_IN_PART)
  return { text: sitemapIndex([{ url: inFull(paths.sitemapPart('pages')), changed: null }, ...parts.map(({ part, latest }) => ({ url: inFull(paths.sitemapPart(part)), changed: latest }))]), mediaType: XML }
}

/** What robots.txt asks them to leave alone. */
const NOT_LISTED = new Set(['/search', '/progress'])
/** Addresses with a question in them are views of other pages, and files are no pages. */
const pageAddresses = (places: readonly Place[]): string[] => places.flatMap(({ href, below }) => [...(/[?#]|\.xml$/.test(href) || NOT_LISTED.has(href) ? [] : [href]), ...pageAddresses(below ?? [])])

const BATCH = 5_000
async function* recordLines(kit: Kit, part: number): AsyncGenerator<SitemapLine> {
  for (let done = 0; done < MOST_IN_PART; done += BATCH) {
    const rows = await standingAddresses(kit.db, { kinds: PAGE_KINDS, from: (part - 1) * MOST_IN_PART + done, size: BATCH })
    for (const { kind, address, publishedAt } of rows) yield { url: inFull(pageOf(kind, address)), changed: publishedAt }
    if (rows.length < BATCH) return
  }
}

export const showSitemapPart = (isOpen: IsOpen) => async (kit: Kit, { params }: Asked): Promise<Answer> => {
  const name = params['part'] ?? ''
  if (name === 'pages.xml') {
    const pages = [...new Set((await siteGroups(kit, isOpen)).flatMap(({ places }) => pageAddresses(places)))]
    return { stream: sitemapPart(pages.map((address) => ({ url: inFull(address), changed: null }))), mediaType: XML }
  }
  const part = /^[1-9]\d{0,4}\.xml$/.test(name) ? Number.parseInt(name, 10) : 0
  if (part === 0 || !(await standingParts(kit.db, PAGE_KINDS, MOST_IN_PART)).some((one) => one.part === part)) throw new Refusal(404, ['网站地图没有这一部分，请从 /sitemap.xml 读起'])
  return { stream: sitemapPart(recordLines(kit, part)), mediaType: XML }
}

export const showRobots = async (): Promise<Answer> => ({ text: robotsText(inFull(paths.sitemap)), mediaType: 'text/plain; charset=utf-8' })
