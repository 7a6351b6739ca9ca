import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { snapshotFile } from '#publishing'
import { Refusal } from '#shared/refusal'
import { Facts } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'
import { exceptionLine } from '../domain/hours.ts'
import type { CityMap } from '../domain/map.ts'
import { momentAt, type Moment } from '../domain/open.ts'
import type { PublicZone } from '../domain/public-zone.ts'
import { LEVELS } from '../domain/zone.ts'
import { publicPaths } from '../paths.ts'
import { publicMap, publicZoneAt } from '../queries/public-zones.ts'
import { MapView } from './map-view.tsx'
import { Equipment, Hours, OpenNow, Services } from './zone-facts.tsx'

const Section = ({ id, title, children }: { id: string; title: string; children: React.ReactNode }) =>
  <section className="portal-section" aria-labelledby={id}><div className="portal-section-head"><h2 id={id}>{title}</h2></div>{children}</section>

const Photos = ({ zone }: { zone: PublicZone }) => zone.photos.length === 0 ? null : <Section id="photos" title="现场照片">
  <ul className="zone-photos">{zone.photos.map(({ name, label }) => <li key={name}><figure><img src={publicPaths.photo(zone.id, name)} alt={label} loading="lazy" /><figcaption>{label}</figcaption></figure></li>)}</ul>
</Section>

const Staff = ({ zone }: { zone: PublicZone }) => zone.staff.length === 0 ? null : <Section id="staff" title="现场工作人员">
  <DataTable caption="工作人员和职责" captionHidden cards rows={zone.staff} rowKey={({ name, duty }) => `${name} ${duty}`} columns={[{ key: 'name', label: '姓名', heads: true, cell: ({ name }) => name }, { key: 'duty', label: '职责', cell: ({ duty }) => duty }]} />
</Section>

/** How to ask for what is not public (条例第二十七条、第二十九条): here, by post, or from one's own phone. */
const Apply = ({ zone }: { zone: PublicZone }) => <Section id="apply" title="在这里怎样申请政府信息">
  <ol className="zone-steps">
    <li>先请工作人员帮忙查一查：要的信息可能已经公开，当场就能看、能打印。</li>
    <li>没有公开的，{zone.services.includes('apply') ? '可以当场填写申请表交给工作人员，带上身份证件；填表有困难的，工作人员可以代填，由您确认签字。' : '可以在这里取申请表和指南，也可以扫码在自己的手机上申请。'}</li>
    <li>也可以<a href="/apply">在网上提交申请</a>，凭查询码看办理进度。收到申请之日起 20 个工作日内答复，需要延长的会告知您，最多再延长 20 个工作日（条例第三十三条）。</li>
  </ol>
</Section>

type Props = { readonly zone: PublicZone; readonly map: CityMap | null; readonly at: Moment }

/** One zone: whether it is open now, where it is, what is there and what can be done there. */
export function ZonePage({ zone, map, at }: Props) {
  const pin = { id: zone.id, number: 1, name: zone.name, level: zone.level, position: zone.position }
  return <PortalPage title={zone.name} columnName="政务公开专区" columnType="信息公开目录" description={`${zone.agencyName}设立的${LEVELS[zone.level].label}政务公开专区：地址、开放时间、设备和能办的事。`}
    crumbs={[{ label: '政务公开专区', href: publicPaths.zones }]}>
    <OpenNow zone={zone} at={at} />
    <div className={map && zone.position ? 'zones-both' : ''}>
      {map && zone.position ? <div className="zones-map"><MapView map={map} pins={[pin]} label={`${zone.name}在${map.title}上的位置；地址见旁边的文字`} /></div> : null}
      <div className="zone-where"><Facts items={[
        { label: '地址', value: zone.address }, { label: '电话', value: <a href={`tel:${zone.phone.replace(/[^\d+]/g, '')}`}>{zone.phone}</a> }, { label: '管理单位', value: zone.agencyName }, { label: '级别', value: LEVELS[zone.level].label },
        ...(zone.note ? [{ label: '说明', value: zone.note }] : []),
      ]} />
        <section aria-labelledby="hours"><h2 id="hours">开放时间</h2><Hours zone={zone} today={at.day} />
          {zone.exceptions.length === 0 ? null : <><h3>另有安排的日子</h3><ul className="zone-things">{zone.exceptions.map((one) => <li key={exceptionLine(one)}>{exceptionLine(one)}</li>)}</ul></>}</section>
      </div>
    </div>
    <Section id="services" title="能办的事"><Services zone={zone} /></Section>
    <Section id="equipment" title="设备和无障碍设施"><Equipment zone={zone} /></Section>
    <Apply zone={zone} />
    <Staff zone={zone} />
    <Photos zone={zone} />
  </PortalPage>
}

export async function showZone(kit: Kit, { params }: Asked): Promise<Answer> {
  const [zone, map] = await Promise.all([publicZoneAt(kit.db, params['id'] ?? ''), publicMap(kit.db)])
  return { page: <ZonePage zone={zone} map={map} at={momentAt(kit.now())} /> }
}

export async function showPhoto(kit: Kit, { params }: Asked): Promise<Answer> {
  const file = await snapshotFile(kit.db, publicPaths.zone(params['id'] ?? ''), params['name'] ?? '')
  if (!file) throw new Refusal(404, ['没有这张照片'])
  return { file: { ...file, inline: true } }
}
