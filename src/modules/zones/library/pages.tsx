import { CARD, STATES, type PublicPolicy } from '#policies'
import { EntryArticle, publicEntryOf, ENTRY_KINDS } from '#publishing'
import { plainTextOf } from '#platform/rich-text/blocks'
import { Facts } from '#ui/notice'
import { RichText } from '#ui/trusted-html'
import { weekLines } from '../domain/hours.ts'
import { citedAs } from '../domain/matter.ts'
import type { PublicZone } from '../domain/public-zone.ts'
import { KioskList, KioskNone, type KioskItem } from '../kiosk/lists.tsx'
import { OneStop, type Guide, type OneStopFacts, type OneStopLinks } from '../kiosk/one-stop.tsx'
import { Equipment, Services } from '../portal/zone-facts.tsx'
import { libraryHtml, LibrarySearch, markupOf } from './layout.tsx'
import { entryPlace, filePlace, policyPlace, up } from './places.ts'
import type { LibraryEntry, Scope } from './scope.ts'

/** What can be followed inside the library; anything else is named by its address on the network. */
export type Known = { readonly entries: ReadonlySet<string>; readonly policies: ReadonlySet<string>; readonly domain: string }

function hrefIn(known: Known, root: string, href: string): string {
  const [path = ''] = href.split(/[?#]/)
  const file = /^(\/info\/\d{4}\/\d+)\/files\/([^/]+)$/.exec(path)
  if (file && known.entries.has(file[1] ?? '')) return root + filePlace(file[1] ?? '', decodeURIComponent(file[2] ?? ''))
  if (known.entries.has(path)) return `${root}${entryPlace(path)}.html`
  const policy = /^\/policies\/([^/]+)$/.exec(path)?.[1]
  if (policy !== undefined && known.policies.has(decodeURIComponent(policy))) return `${root}${policyPlace(decodeURIComponent(policy))}.html`
  return href.startsWith('/') ? `https://${known.domain}${href}` : href
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
/** The same text with links and pictures turned to the library's own places. */
const linked = (known: Known, root: string, html: string): string => html.replace(/(\s(?:href|src)=")(\/[^"]*)(")/g, (_, before: string, href: string, after: string) => `${before}${escaped(hrefIn(known, root, unescaped(href)))}${after}`)

const article = (known: Known, root: string, { snapshot, files }: LibraryEntry, html: string) =>
  <div className="kiosk-article"><RichText html={linked(known, root, markupOf(<EntryArticle snapshot={snapshot} files={files} html={html} />))} /></div>

export const entryPage = (zone: PublicZone, known: Known, entry: LibraryEntry, html: string): string => {
  const place = `${entryPlace(entry.snapshot.address)}.html`
  return libraryHtml({ place, title: entry.snapshot.title, zone, children: article(known, up(place), entry, html) })
}

const Card = ({ card }: Pick<PublicPolicy, 'card'>) => card === null ? null : <dl className="policy-card">{(Object.keys(CARD) as (keyof typeof CARD)[]).filter((key) => card[key] !== '').map((key) => <div key={key}><dt>{CARD[key]}</dt><dd>{card[key]}</dd></div>)}</dl>

/** The guides of the library that name this policy. */
function oneStopIn({ docNo, title, card, agencyName }: PublicPolicy, guides: readonly LibraryEntry[]): OneStopFacts {
  const names = citedAs(title, docNo)
  const naming = guides.filter(({ snapshot }) => { const { body, fields } = publicEntryOf(snapshot).content; const text = [body, ...Object.values(fields)].join('\n'); return names.some((name) => text.includes(name)) })
  return { guides: naming.slice(0, 3) as readonly Guide[], named: true, card, agencyName }
}

export function policyPage({ zone, entries }: Scope, known: Known, policy: PublicPolicy, state: keyof typeof STATES, text: { entry: LibraryEntry; html: string } | null): string {
  const place = `${policyPlace(policy.id)}.html`, root = up(place)
  const links: OneStopLinks = { to: (address) => hrefIn(known, root, address), file: (address, name) => root + filePlace(address, name), guides: `${root}guides.html`, zone: `${root}zone.html` }
  return libraryHtml({ place, title: policy.title, zone, children: <>
    <p className={state === 'in_force' ? 'zone-now zone-now-open' : 'zone-now zone-now-shut'}>制作时：{STATES[state]}</p>
    <Card card={policy.card} />
    <OneStop facts={oneStopIn(policy, entries.filter(({ snapshot }) => publicEntryOf(snapshot).content.kind === 'guide'))} zone={zone} links={links} />
    {text ? article(known, root, text.entry, text.html) : <Facts items={[{ label: '文号', value: policy.docNo }, { label: '发文机关', value: policy.agencyName }, { label: '成文日期', value: policy.history.issuedOn }, { label: '施行日期', value: policy.history.effectiveOn }]} />}
  </> })
}

const itemOf = ({ snapshot }: LibraryEntry): KioskItem => ({ href: `${entryPlace(snapshot.address)}.html`, title: snapshot.title, meta: [snapshot.agencyName], day: snapshot.publishedOn })
const newest = (entries: readonly LibraryEntry[]): LibraryEntry[] => entries.toSorted((a, b) => (a.snapshot.publishedOn < b.snapshot.publishedOn ? 1 : a.snapshot.publishedOn > b.snapshot.publishedOn ? -1 : a.snapshot.address < b.snapshot.address ? 1 : -1))
const listPage = (zone: PublicZone, place: string, title: string, items: readonly KioskItem[]): string =>
  libraryHtml({ place, title, zone, children: items.length === 0 ? <KioskNone>资料库里还没有这一类信息。</KioskNone> : <KioskList items={items} label={title} /> })

/** The pages that lead to the others. Nothing in them says when they were made, so that only what changed is carried by the next bundle. */
export function frontPages({ zone, entries, policies }: Scope, parts: readonly string[]): Map<string, string> {
  const own = new Set(zone.local.map(({ id }) => id)), local = newest(entries.filter(({ snapshot }) => zone.level === 'city' || own.has(snapshot.agency)))
  const latest = entries.map(({ snapshot }) => snapshot.publishedOn).toSorted().at(-1)
  const guides = newest(entries.filter(({ snapshot }) => publicEntryOf(snapshot).content.kind === 'guide'))
  return new Map([
    ['index.html', libraryHtml({ place: 'index.html', title: '请选择，或者直接搜索', zone, children: <>
      <LibrarySearch root="" />
      <ul className="kiosk-tiles">{([['local.html', '本地信息', `${local.length} 条`], ['policies.html', '政策文件', `${policies.length} 份`], ['guides.html', '办事指南', `${guides.length} 条`], ['zone.html', '本专区', '开放时间、能办的事']] as const).map(([href, label, text]) => <li key={href}><a href={href}><b>{label}</b><span>{text}</span></a></li>)}</ul>
      <section><h2>最新公开</h2><KioskList items={local.slice(0, 8).map(itemOf)} label="最新公开" /></section>
      <p className="kiosk-lead">没有网络也能查。资料收到 {latest || '—'} 公开的信息为止；之后的和其他单位的信息，请在有网络时查看，或请工作人员帮忙，电话 {zone.phone}。</p>
    </> })],
    ['search.html', libraryHtml({ place: 'search.html', title: '搜索', zone, search: true, children: <><LibrarySearch root="" /><div id="found" data-parts={parts.join(' ')} role="status"><noscript>搜索要用到脚本；不能用脚本时，请从下面的列表查找。</noscript></div></> })],
    ['local.html', listPage(zone, 'local.html', '本地信息', local.map(itemOf))], ['guides.html', listPage(zone, 'guides.html', '办事指南', guides.map(itemOf))],
    ['policies.html', listPage(zone, 'policies.html', '政策文件', policies.toSorted((a, b) => (a.history.issuedOn < b.history.issuedOn ? 1 : -1)).map((policy) => ({ href: `${policyPlace(policy.id)}.html`, title: policy.title, meta: [policy.docNo, policy.agencyName], day: policy.history.issuedOn })))],
    ['zone.html', libraryHtml({ place: 'zone.html', title: zone.name, zone, children: <><p className="kiosk-lead">{zone.address}　电话 {zone.phone}</p><section><h2>开放时间</h2><dl className="zone-week">{weekLines(zone.hours).map(({ days, text }) => <div key={days}><dt>{days}</dt><dd>{text}</dd></div>)}</dl></section><section><h2>能办的事</h2><Services zone={zone} /></section><section><h2>设备</h2><Equipment zone={zone} /></section></> })],
  ])
}

/** A line of the index: place, title, agency, day, kind, words. */
export type IndexLine = readonly [place: string, title: string, agency: string, day: string, kind: string, words: string]
export function entryLine({ snapshot }: LibraryEntry): IndexLine {
  const { content } = publicEntryOf(snapshot)
  return [`${entryPlace(snapshot.address)}.html`, snapshot.title, snapshot.agencyName, snapshot.publishedOn, ENTRY_KINDS[content.kind].label, [content.fields['docNo'] ?? '', content.summary, plainTextOf(content.body), ...Object.values(content.fields), content.keywords].filter((one) => one !== '').join('\n')]
}
export const policyLine = (policy: PublicPolicy): IndexLine => [`${policyPlace(policy.id)}.html`, policy.title, policy.agencyName, policy.history.issuedOn, '政策文件', [policy.docNo, ...Object.values(policy.card ?? {})].join('\n')]
