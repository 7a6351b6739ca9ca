import type { Kysely } from 'kysely'
import type { PublicPolicy } from '#policies'
import { currentSnapshot, publicEntryOf, type PublicFile, type PublicSnapshot } from '#publishing'
import { search } from '#platform/search/index'
import type { Day } from '#shared/days'
import { citedAs, matterOf } from '../domain/matter.ts'
import type { PublicZone } from '../domain/public-zone.ts'
import { kioskPaths } from '../paths.ts'
import { kioskHref } from './links.ts'

export type Guide = { readonly snapshot: PublicSnapshot; readonly files: readonly PublicFile[] }
/** From a policy to who does it, with what, where and by which number. */
export type OneStopFacts = { readonly guides: readonly Guide[]; /** Do the guides name this policy? Else they are merely on the same matter. */ readonly named: boolean; readonly card: PublicPolicy['card']; readonly agencyName: string }
export type OneStopLinks = { readonly to: (address: string) => string; readonly file: (address: string, name: string) => string; readonly guides: string; readonly zone: string }

const MOST = 3
/** Guides are in force whatever the day: the day of the question is any. */
const ANY_DAY: Day = '2019-05-15'
async function guidesFor(db: Kysely<unknown>, q: string): Promise<Guide[]> {
  const { items, taken } = await search(db, { q, page: 1, size: 20, kind: 'guide', validity: 'all', day: ANY_DAY })
  if (taken.includes('some')) return []
  const found = await Promise.all(items.map(({ address }) => currentSnapshot(db, address)))
  return found.filter((one) => one !== null && one.snapshot.kind === 'entry' && one.snapshot.withdrawnOn === null) as Guide[]
}
const says = ({ snapshot }: Guide, words: readonly string[]): boolean => {
  const { content } = publicEntryOf(snapshot)
  const text = [content.body, ...Object.values(content.fields)].join('\n')
  return words.some((word) => text.includes(word))
}

/** The guides that name this policy; where none does, those on the same matter, this place's own (agencies) first. */
export async function oneStopOf(db: Kysely<unknown>, { docNo, title, agencyName, card }: PublicPolicy, own: ReadonlySet<string>): Promise<OneStopFacts> {
  const [byNumber, byMatter] = await Promise.all([docNo ? guidesFor(db, `"${docNo}"`) : [], guidesFor(db, matterOf(title))])
  const naming = [...byNumber, ...byMatter].filter((guide) => says(guide, citedAs(title, docNo)))
  const near = naming.length > 0 ? naming : byMatter.toSorted((a, b) => Number(own.has(b.snapshot.agency)) - Number(own.has(a.snapshot.agency)))
  const once = near.filter(({ snapshot }, at) => near.findIndex((one) => one.snapshot.address === snapshot.address) === at)
  return { guides: once.slice(0, MOST), named: naming.length > 0, card, agencyName }
}

/** The links of the screen. */
export const kioskLinks = (zone: PublicZone): OneStopLinks => ({
  to: (address) => kioskHref(zone.id, address), file: (address, name) => kioskPaths.phone(zone.id, `${address}/files/${encodeURIComponent(name)}`), guides: kioskPaths.guides(zone.id), zone: kioskPaths.about(zone.id),
})

const field = ({ snapshot }: Guide, name: string): string => publicEntryOf(snapshot).content.fields[name] ?? ''

/** 一站式: the guide, the form, the office, the phone, one after the other. */
export function OneStop({ facts: { guides, named, card, agencyName }, zone, links }: { facts: OneStopFacts; zone: PublicZone; links: OneStopLinks }) {
  const [guide] = guides, files = guides.flatMap(({ snapshot, files: some }) => some.map((file) => ({ address: snapshot.address, ...file })))
  const phone = guide ? field(guide, 'phone') : card?.contact ?? ''
  const place = guide ? [field(guide, 'place'), field(guide, 'hours')].filter((one) => one !== '').join('，') : ''
  return <section className="one-stop" aria-labelledby="one-stop"><h2 id="one-stop">一站式：要办的话</h2><ol>
    <li><b>怎么办</b>{guides.length > 0 ? <>{named ? '' : <span>没有专门写到本文件的指南，以下是同一事项的：</span>}<ul>{guides.map(({ snapshot }) => <li key={snapshot.address}><a href={links.to(snapshot.address)}>{snapshot.title}</a></li>)}</ul></>
      : <><span>{card?.how || `还没有专门的办事指南，请问${agencyName}，或请现场工作人员帮忙。`}</span><a href={links.guides}>查看全部办事指南</a></>}</li>
    <li><b>带什么、填什么</b><span>{guide && field(guide, 'materials') ? field(guide, 'materials') : '所需材料以办事指南为准。'}</span>{files.length > 0 ? <ul>{files.map(({ address, name, label }) => <li key={`${address} ${name}`}><a href={links.file(address, name)}>表格：{label}</a></li>)}</ul> : null}</li>
    <li><b>到哪里</b><span>{place || agencyName}；也可以先在本专区（{zone.address}）咨询。</span><a href={links.zone}>本专区的开放时间</a></li>
    <li><b>打电话</b><span>{phone ? `${phone}；` : ''}本专区 {zone.phone}</span></li>
  </ol></section>
}
