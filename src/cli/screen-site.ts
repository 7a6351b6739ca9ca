import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brokenLinks, newSharedParts, openCrawl, type Crawl, type CrawlCounts, type CrawledPage } from '#screening/crawl'
import { screenText } from '#screening/engine'
import { documentLines, type Tools } from './screen-document.ts'
import { lineOf, type ScreenLine } from './screen-line.ts'
import type { ScreenOptions } from './screen-options.ts'
import type { Output } from './screen-output.ts'
import { siteProgress } from './screen-progress.ts'

type Parts = ReturnType<typeof newSharedParts>
type Kept = { readonly lines: readonly ScreenLine[]; readonly shared?: readonly string[] }

const isKept = (record: unknown): record is Kept => typeof record === 'object' && record !== null && 'lines' in record
const notice = (url: string, rule: string, severity: 'warn' | 'hint', why: string): ScreenLine => ({ at: { url }, class: 'link', rule, severity, start: 0, end: 0, text: '', proposal: null, why })

async function look({ address, visit }: CrawledPage, tools: Tools, parts: Parts): Promise<Kept> {
  if (visit.outcome === 'too-large') return { lines: tools.looksAtLinks ? [notice(address, 'file-too-large', 'hint', '文件太大，没有检查；请拆分后再发布，或者下载后单独检查')] : [] }
  if (visit.outcome === 'file') {
    const { lines, errors } = await documentLines({ url: address }, visit.name, visit.bytes, tools)
    return { lines: [...lines, ...(tools.looksAtLinks ? errors.map((error) => notice(address, 'file-unreadable', 'warn', `附件读不出来，没有检查：${error}`)) : [])] }
  }
  const { checked, toPage, fresh } = parts.ownText(visit.page)
  const column = visit.page.meta['columnname']
  const found = screenText(tools.checkers, checked, column ? { ...tools.around, column } : tools.around)
  return { lines: found.map((one) => lineOf({ url: address }, { checked, source: visit.page.checked.text, toSource: toPage }, one)), ...(fresh.length > 0 ? { shared: fresh } : {}) }
}

/** A site whose first page cannot be had was not checked at all. */
function unreadStarts(site: Crawl, starts: readonly string[], output: Output): void {
  const wanted = new Set(starts.map((_, index) => index))
  let pages = 0
  for (const { number, address, outcome, status, to } of site.kept()) {
    if (outcome === 'page' || outcome === 'file') pages += 1
    if (!wanted.has(number)) continue
    const at = { url: address }
    if (outcome === 'gone') output.unread({ at, error: `网站答复 ${String(status)}，打不开这个网址；请核对后再试` })
    if (outcome === 'failed') output.unread({ at, error: '连不上这个网站；请核对网址和网络后再试' })
    if (outcome === 'forbidden') output.unread({ at, error: '网站的 robots.txt 不允许检查这个网址；请让网站管理员允许 gongkai 访问' })
    if (outcome === 'moved' && pages === 0) output.unread({ at, error: `这个网址转到了另一个网站${typeof to === 'string' ? `（${to}）` : ''}；请改写那个网址再试` })
  }
}

/** Crawls and checks the sites of the addresses; says first what earlier runs in the same folder found. */
export async function screenSites(options: ScreenOptions, tools: Tools, output: Output): Promise<void> {
  const folder = options.resume ?? mkdtempSync(join(tmpdir(), 'gongkai-screen-'))
  const progress = siteProgress(output.count)
  const site = openCrawl(options.addresses, {
    folder, depth: options.depth, pages: options.pages, perSecond: options.rate, asksOutside: options.outside, thisYear: Number(tools.around.day.slice(0, 4)),
    ...(options.contact === null ? {} : { contact: options.contact }), watch: (counts: CrawlCounts) => progress.show(counts),
  })
  progress.begin(folder, options.pages)
  const parts = newSharedParts()
  const say = (kept: unknown): void => {
    if (!isKept(kept)) return
    parts.remember(kept.shared ?? [])
    output.looked()
    output.found(kept.lines)
  }
  try {
    for (const { record } of site.kept()) say(record)
    for await (const page of site.pages()) {
      const kept = await look(page, tools, parts)
      page.keep(kept)
      say(kept)
    }
    progress.end()
    if (tools.looksAtLinks) for (const { address, text, ...found } of brokenLinks(site.kept)) output.found([{ at: { url: address }, class: 'link', rule: found.rule, severity: found.severity, start: found.start, end: found.end, text, proposal: null, why: found.why }])
    unreadStarts(site, options.addresses, output)
  } finally { await site.close() }
  if (options.resume === null) rmSync(folder, { recursive: true, force: true })
}
