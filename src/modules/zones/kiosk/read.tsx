import { renderToStaticMarkup } from 'react-dom/server'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { CARD, decorateCitations, publicPolicies, stateOn, STATES, type PublicPolicy } from '#policies'
import { currentSnapshot, EntryArticle, publicEntryOf } from '#publishing'
import { chineseDay, dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { Facts } from '#ui/notice'
import { RichText } from '#ui/trusted-html'
import type { PublicZone } from '../domain/public-zone.ts'
import { kioskPaths } from '../paths.ts'
import { publicZoneAt } from '../queries/public-zones.ts'
import { linksForKiosk } from './links.ts'
import { kioskLinks, OneStop, oneStopOf } from './one-stop.tsx'
import { Screen } from './screen.tsx'

/** A published entry with links that stay on the screen. What is rendered here was clean when it was published, and our own component wrote the rest. */
async function articleAt(kit: Kit, zone: PublicZone, address: string) {
  const found = await currentSnapshot(kit.db, address)
  if (found?.snapshot.kind !== 'entry') return null
  const { snapshot, files } = found
  if (snapshot.withdrawnOn !== null) throw new Refusal(410, [`这条信息已于${chineseDay(snapshot.withdrawnOn)}撤回，请返回看别的`])
  const html = await decorateCitations(kit.db, publicEntryOf(snapshot).content.body, dayOf(kit.now()))
  return { snapshot, element: <div className="kiosk-article"><RichText html={linksForKiosk(zone.id, renderToStaticMarkup(<EntryArticle snapshot={snapshot} files={files} html={html} />))} /></div> }
}

export async function showEntryOnScreen(kit: Kit, { params }: Asked): Promise<Answer> {
  const zone = await publicZoneAt(kit.db, params['id'] ?? ''), address = `/info/${params['year']}/${params['number']}`
  const article = await articleAt(kit, zone, address)
  if (!article) throw new Refusal(404, ['没有这条信息，请返回重新选择'])
  const { kind } = publicEntryOf(article.snapshot).content
  return { page: <Screen zone={zone} title={article.snapshot.title} use={kind === 'guide' ? 'guide' : kind === 'policy_document' ? 'policy' : 'entry'} back={kioskPaths.local(zone.id)} along={address}>{article.element}</Screen> }
}

const Card = ({ card }: Pick<PublicPolicy, 'card'>) => card === null ? null : <dl className="policy-card">
  {(Object.keys(CARD) as (keyof typeof CARD)[]).filter((key) => card[key] !== '').map((key) => <div key={key}><dt>{CARD[key]}</dt><dd>{card[key]}</dd></div>)}
</dl>

export async function showPolicyOnScreen(kit: Kit, { params }: Asked): Promise<Answer> {
  const zone = await publicZoneAt(kit.db, params['id'] ?? ''), today = dayOf(kit.now())
  const policy = (await publicPolicies(kit.db)).find(({ id }) => id === params['policy'])
  if (!policy) throw new Refusal(404, ['没有这份文件，请返回重新选择'])
  const article = policy.textAddress === null ? null : await articleAt(kit, zone, policy.textAddress).catch(() => null)
  const state = stateOn(policy.history, today)
  return { page: <Screen zone={zone} title={policy.title} use="policy" back={kioskPaths.policies(zone.id)} along={`/policies/${policy.id}`}>
    <p className={state === 'in_force' ? 'zone-now zone-now-open' : 'zone-now zone-now-shut'}>现在{STATES[state]}</p>
    <Card card={policy.card} />
    <OneStop facts={await oneStopOf(kit.db, policy, new Set(zone.local.map((agency) => agency.id)))} zone={zone} links={kioskLinks(zone)} />
    {article?.element ?? <><Facts items={[{ label: '文号', value: policy.docNo }, { label: '发文机关', value: policy.agencyName }, { label: '成文日期', value: policy.history.issuedOn }, { label: '施行日期', value: policy.history.effectiveOn }]} /><p>文本还没有收录，可以向{policy.agencyName}查询。</p><p><a className="kiosk-button" href={kioskPaths.apply(zone.id)}>申请公开</a></p></>}
  </Screen> }
}
