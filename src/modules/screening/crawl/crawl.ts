import { Refusal } from '#shared/refusal'
import { isPrivateAddress } from '../checkers/link/private-host.ts'
import { canonicalAddress, siteOf } from './address/canonical.ts'
import { newTraps } from './address/traps.ts'
import { AGENT, settledOptions, type CrawlOptions } from './crawl-options.ts'
import { hashText, newHashSet } from './journal/hash-set.ts'
import { openJournal, type Kept, type Waiting } from './journal/journal.ts'
import { leadOf, linksOf, type KeptLink } from './page-links.ts'
import { newSiteRules } from './robots/site-rules.ts'
import { newAsk } from './visit/ask.ts'
import { newGate } from './visit/gate.ts'
import { visitAddress, type Visit } from './visit/visit.ts'

/** A page or file of the site. `keep` writes what was made of it, and that it is done, in one line; a page that nobody keeps comes again in the next run. */
export type CrawledPage = { readonly number: number; readonly address: string; readonly depth: number; readonly visit: Extract<Visit, { outcome: 'page' | 'file' | 'too-large' }>; readonly keep: (record: unknown) => void }
/** One crawl: its pages as they come, and everything it ever kept, this run's and earlier ones'. */
export type Crawl = { readonly pages: () => AsyncGenerator<CrawledPage>; readonly kept: () => Generator<Kept>; readonly close: () => Promise<void> }

function startsOf(start: string | readonly string[]): string[] {
  return [start].flat().map((one) => {
    const address = canonicalAddress(one)
    if (address === null) throw new Refusal(422, [`“${one}”不是网址，请写成 https://www.example.gov.cn/ 的样子`])
    return address
  })
}

/** Opens a crawl of the sites of these addresses, a new one or the one that its folder remembers. */
export function openCrawl(start: string | readonly string[], given: CrawlOptions): Crawl {
  const options = settledOptions(given), starts = startsOf(start), sites = new Set(starts.map(siteOf))
  const journal = openJournal(options.folder, starts, options.mostAddresses)
  const { ask, close } = newAsk(options), gate = newGate(options), rules = newSiteRules(ask, gate, AGENT), traps = newTraps(options.thisYear)
  const tools = { ask, gate, limits: options }
  const texts = newHashSet(), sharedLinks = newHashSet()
  let pages = 0

  const remember = ({ outcome, text, links, address }: Kept): void => {
    if (outcome === 'page' || outcome === 'file') pages += 1
    if (typeof text === 'string') traps.learn(address, !texts.add(text))
    for (const [target, fragment, , , , shared] of (links as KeptLink[] | undefined) ?? []) if (shared === 1) sharedLinks.add(`${target}#${fragment}`)
  }
  const finish = (kept: Kept): void => {
    journal.finish(kept)
    remember(kept)
    options.watch?.({ pages, ...journal.counts() })
  }
  const note = (targets: readonly { address: string; isResource: boolean }[], depth: number): void => {
    const leads = targets.map((target) => leadOf(target, sites)).filter(({ address, isOwn, mode }) =>
      !journal.isKnown(address) && (isOwn ? mode === 'ask' || (depth <= options.depth && !traps.isTrap(address)) : options.asksOutside && !isPrivateAddress(address)))
    journal.note(leads.map(({ address, mode }) => ({ address, depth, mode })))
  }

  const visit = async (waiting: Waiting): Promise<{ waiting: Waiting; visit: Visit }> => {
    const isOutside = !sites.has(siteOf(waiting.address))
    if (!isOutside && !(await rules.rulesFor(waiting.address)).allows(waiting.address)) return { waiting, visit: { outcome: 'forbidden' } }
    if (!isOutside && waiting.mode === 'read' && traps.isSpent(waiting.address)) return { waiting, visit: { outcome: 'spent' } }
    return { waiting, visit: await visitAddress(tools, waiting.address, waiting.mode) }
  }

  /** What a visit leads to is noted first; the line that says it is done comes last. */
  function settled({ waiting, visit }: { waiting: Waiting; visit: Visit }): CrawledPage | null {
    const { number, address, depth } = waiting
    if (visit.outcome === 'page') {
      const { kept, targets } = linksOf(visit.page, address)
      note(targets, depth + 1)
      const links = kept.filter(([target, fragment, , , , shared]) => shared === 0 || !sharedLinks.has(`${target}#${fragment}`))
      const facts = { number, address, outcome: 'page', text: hashText(visit.page.checked.text), links, anchors: [...visit.page.anchors] }
      return { number, address, depth, visit, keep: (record) => finish({ ...facts, record }) }
    }
    if (visit.outcome === 'file' || visit.outcome === 'too-large') return { number, address, depth, visit, keep: (record) => finish({ number, address, outcome: visit.outcome, record }) }
    if (visit.outcome === 'moved') {
      const to = canonicalAddress(visit.to, address)
      if (to !== null) note([{ address: to, isResource: waiting.mode === 'ask' }], depth)
      finish({ number, address, outcome: 'moved', to })
    } else finish({ number, address, ...visit })
    return null
  }

  async function* run(): AsyncGenerator<CrawledPage> {
    for (const kept of journal.kept()) remember(kept)
    journal.note(starts.map((address) => ({ address, depth: 0, mode: 'read' })))
    for (const one of starts) for await (const found of rules.sitemapAddresses(one)) note(found.flatMap((to) => { const address = canonicalAddress(to, one); return address === null ? [] : [{ address, isResource: false }] }).filter(({ address }) => sites.has(siteOf(address))), 1)
    const ready: { waiting: Waiting; visit: Visit }[] = []
    let running = 0, wake = (): void => {}
    const atOnce = options.parallel * Math.max(1, Math.min(sites.size + (options.asksOutside ? 3 : 0), 4))
    const fill = (): void => {
      while (running + ready.length < atOnce && pages + running < options.pages) {
        const next = journal.take()
        if (!next) return
        running += 1
        visit(next).catch((): { waiting: Waiting; visit: Visit } => ({ waiting: next, visit: { outcome: 'failed', failure: 'broken' } }))
          .then((result) => { running -= 1; ready.push(result); wake() }, () => {})
      }
    }
    for (;;) {
      fill()
      const next = ready.shift()
      if (next) {
        const page = settled(next)
        if (page) yield page
      } else if (running === 0) return
      else await new Promise<void>((resolve) => { wake = resolve })
    }
  }
  return { pages: run, kept: () => journal.kept(), close: async () => { journal.close(); await close() } }
}
