import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allCheckers, brokenLinks, newSharedParts, openCrawl, siteOf, type Checker } from '#screening/crawl'
import { screenText } from '#screening/engine'
import { dayOf } from '#shared/days'
import type { BrokenFact, MessageFact, PageFacts, SiteFacts, WordFact } from '../domain/site-facts.ts'
import { messagesOf, pageFacts } from './read-page.ts'
import { probesOf } from './probe.ts'

export type LookOptions = { readonly pages: number; readonly perSecond: number; readonly probes: number; readonly probeEvery: number; readonly now: () => Date; readonly watch?: (pages: number) => void }
const KINDS = { wording: 'wording', secret: 'secret', sensitive: 'sensitive', personal: 'personal', typo: 'typo' } as const
const isKind = (name: string): name is keyof typeof KINDS => Object.hasOwn(KINDS, name)
async function checkersFor(start: string): Promise<readonly Checker[]> {
  const site = siteOf(start), isOwn = (url: string): boolean => { const parsed = URL.parse(url); return parsed !== null && siteOf(parsed.href) === site }
  return allCheckers({ links: { isOwn, exists: () => undefined } }, Object.keys(KINDS))
}
/** Walks through a site and gathers what its inspection needs: pages with their head tags and days, dead links, wrong words, visits to the home page. */
export async function lookAt(start: string, options: LookOptions): Promise<SiteFacts> {
  const today = dayOf(options.now()), folder = mkdtempSync(join(tmpdir(), 'gongkai-inspect-')), checkers = await checkersFor(start), parts = newSharedParts(), pages: PageFacts[] = [], words: WordFact[] = [], messages: MessageFact[] = []
  const probing = probesOf(start, options), crawl = openCrawl(start, { folder, pages: options.pages, perSecond: options.perSecond, thisYear: Number(today.slice(0, 4)) })
  try {
    for await (const crawled of crawl.pages()) {
      crawled.keep({})
      if (crawled.visit.outcome !== 'page') continue
      const { checked } = parts.ownText(crawled.visit.page), facts = pageFacts(crawled, crawled.visit, checked.text, options.now().toISOString(), today)
      pages.push(facts)
      messages.push(...messagesOf(facts, today))
      for (const found of screenText(checkers, checked, { day: today })) if (isKind(found.class)) words.push({ page: facts.address, text: checked.text.slice(found.start, found.end).slice(0, 40), kind: found.class, severity: found.severity, why: found.why })
      options.watch?.(pages.length)
    }
    const broken: BrokenFact[] = [...brokenLinks(() => crawl.kept())].filter(({ rule }) => rule === 'dead-link' || rule === 'redirect-loop').map(({ address, text, start: from, end, why }) => ({ page: address, target: '', words: text.slice(from, end) || text, why }))
    return { start, today, pages, broken, words, probes: await probing, messages, isWhole: pages.length < options.pages }
  } finally {
    await crawl.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
