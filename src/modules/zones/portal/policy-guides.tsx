import type { Kysely } from 'kysely'
import type { ReactNode } from 'react'
import { publicPolicies } from '#policies'
import { publicEntryOf } from '#publishing'
import { oneStopOf, type Guide } from '../kiosk/one-stop.tsx'
import { publicPaths } from '../paths.ts'

const fieldOf = ({ snapshot }: Guide, name: string): string => publicEntryOf(snapshot).content.fields[name] ?? ''

function GuideCard({ guide }: { guide: Guide }) {
  const { snapshot, files } = guide, phone = fieldOf(guide, 'phone')
  const place = [fieldOf(guide, 'place'), fieldOf(guide, 'hours')].filter((one) => one !== '').join('，')
  return <li className="policy-guide">
    <p><a href={snapshot.address}>{snapshot.title}</a></p>
    <dl>
      {fieldOf(guide, 'materials') ? <><dt>带什么</dt><dd>{fieldOf(guide, 'materials').split('\n').filter((line) => line.trim() !== '').join('；')}</dd></> : null}
      {files.length > 0 ? <><dt>填什么</dt><dd>{files.map(({ name, label }) => <a key={name} href={`${snapshot.address}/files/${encodeURIComponent(name)}`}>{label}</a>)}</dd></> : null}
      <dt>到哪里</dt><dd>{place || snapshot.agencyName}</dd>
      {phone ? <><dt>打电话</dt><dd><a href={`tel:${phone}`}>{phone}</a></dd></> : null}
    </dl>
  </li>
}

/** 一站式 at the foot of a policy's page: the guides that name it, with the form, the office and the phone. Nothing where no guide does. */
export async function policyGuides(db: Kysely<unknown>, address: string): Promise<ReactNode> {
  const policy = (await publicPolicies(db)).find(({ id }) => address === `/policies/${id}`)
  if (!policy) return null
  const { guides, named } = await oneStopOf(db, policy, new Set())
  if (!named) return null
  return <section aria-labelledby="policy-guides">
    <h2 id="policy-guides">一站式：要办的话</h2>
    <ul className="policy-guides">{guides.map((guide) => <GuideCard key={guide.snapshot.address} guide={guide} />)}</ul>
    <p>也可以到就近的<a href={publicPaths.zones}>政务公开专区</a>，由工作人员帮忙。</p>
  </section>
}
