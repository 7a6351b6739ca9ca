import { isMissing, MISSING_ANCHOR } from '../checkers/link/anchors.ts'
import type { Found } from '../domain/checker.ts'
import type { Kept } from './journal/journal.ts'
import type { KeptLink } from './page-links.ts'

/** A link that leads nowhere, on the page that has it. */
export type BrokenLink = Found & { readonly address: string; readonly text: string }
type Verdict = Pick<Found, 'rule' | 'severity' | 'why'>

const SOURCE = '《政府网站发展指引》（国办发〔2017〕47号）；政府网站检查指标：链接不可用'
const MOST_HOPS = 10
const MOST_WANTED = 200_000

function deadBy({ outcome, status, failure }: Kept): Verdict | null {
  if (outcome === 'gone') {
    if (status === 401 || status === 403) return { rule: 'closed-link', severity: 'warn', why: `链接的页面不让公众打开（服务器答复 ${status}）；请开放页面，或者去掉链接` }
    return { rule: 'dead-link', severity: 'warn', why: `链接的页面或者附件打不开（服务器答复 ${String(status)}）；请核对地址，或者去掉链接` }
  }
  if (outcome !== 'failed') return null
  return failure === 'timeout' ? { rule: 'silent-link', severity: 'hint', why: '链接的页面在规定时间内没有答复；请过一会儿再核对' } : { rule: 'dead-link', severity: 'warn', why: '链接的网站连不上；请核对地址，或者去掉链接' }
}

const LOOP: Verdict = { rule: 'redirect-loop', severity: 'warn', why: '链接的页面来回跳转，永远打不开；请检查网站的跳转设置' }

/** Addresses that are no good, by what was kept of each; redirects are followed through. */
function verdictsOf(kept: Iterable<Kept>): Map<string, Verdict> {
  const bad = new Map<string, Verdict>(), moved = new Map<string, string>()
  for (const one of kept) {
    if (one['outcome'] === 'moved') { if (typeof one['to'] === 'string') moved.set(one.address, one['to']); else bad.set(one.address, { rule: 'dead-link', severity: 'warn', why: '链接的页面跳转到一个写错的地址；请检查网站的跳转设置' }) }
    const verdict = deadBy(one)
    if (verdict) bad.set(one.address, verdict)
  }
  for (const from of moved.keys()) {
    const passed = new Set([from])
    let at = moved.get(from)
    while (at !== undefined && !passed.has(at) && passed.size <= MOST_HOPS && moved.has(at)) { passed.add(at); at = moved.get(at) }
    const verdict = at === undefined ? undefined : passed.has(at) || passed.size > MOST_HOPS ? LOOP : bad.get(at)
    if (verdict) bad.set(from, verdict)
  }
  return bad
}

/** Fragments that pages ask of other pages and that those do not have, as `address#fragment`. */
function missingFragments(kept: () => Iterable<Kept>): ReadonlySet<string> {
  const wanted = new Map<string, Set<string>>()
  let count = 0
  for (const { links } of kept()) for (const [target, fragment] of (links as KeptLink[] | undefined) ?? []) {
    if (fragment === '' || count > MOST_WANTED) continue
    count += 1
    wanted.set(target, (wanted.get(target) ?? new Set()).add(fragment))
  }
  const missing = new Set<string>()
  for (const { address, outcome, anchors } of kept()) {
    if (outcome !== 'page') continue
    const there = new Set(anchors as string[])
    for (const fragment of wanted.get(address) ?? []) if (isMissing(fragment, there)) missing.add(`${address}#${fragment}`)
  }
  return missing
}

/** After a crawl: every link to what is dead, closed, turning in circles or without the place that the link names. Reads what was kept twice and holds only what is bad. */
export function* brokenLinks(kept: () => Iterable<Kept>): Generator<BrokenLink> {
  const bad = verdictsOf(kept()), missing = missingFragments(kept)
  for (const { address, links } of kept()) {
    for (const [target, fragment, start, end, text] of (links as KeptLink[] | undefined) ?? []) {
      const verdict = bad.get(target) ?? (missing.has(`${target}#${fragment}`) ? MISSING_ANCHOR : null)
      if (verdict) yield { class: 'link', ...verdict, address, text, start, end, proposal: null, source: SOURCE }
    }
  }
}
