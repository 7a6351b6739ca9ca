import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { Badge } from '#ui/badge'
import { LinkButton } from '#ui/form'
import { Tabs } from '#ui/notice'
import { RegisterPage } from '#ui/register-page'
import { isZoneLevel, LEVELS, type RegisteredZone } from '../domain/zone.ts'
import { paths } from '../paths.ts'
import { allZones, inspectedIn } from '../queries/zones.ts'

const SIZE = 20
type Shown = { readonly zone: RegisteredZone; readonly agencyName: string; readonly inspected: boolean }

export const ZonesTabs = ({ current }: { current: string }) => <Tabs label="政务公开专区" items={[
  { label: '登记册', href: paths.zones, current: current === paths.zones }, { label: '使用统计', href: paths.use, current: current === paths.use }, { label: '专区地图', href: paths.map, current: current === paths.map },
]} />

const matches = ({ zone, agencyName }: Shown, { q = '', level = '', state = '' }: Readonly<Record<string, string | undefined>>): boolean =>
  [zone.id, zone.name, zone.address, agencyName].some((word) => word.includes(q.trim())) && (!isZoneLevel(level) || zone.level === level)
  && (state === '' || (state === 'closed') === (zone.closedOn !== null)) && true

/** The registry of zones at the desk. */
export async function showZonesList(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const year = yearOf(dayOf(kit.now()))
  const [zones, agencies, inspected] = await Promise.all([allZones(kit.db), allAgencies(kit.db), inspectedIn(kit.db, year)])
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const all = zones.map((zone): Shown => ({ zone, agencyName: names.get(zone.agency) ?? zone.agency, inspected: inspected.has(zone.id) })).filter((one) => matches(one, query))
  const page = Math.max(1, Number(query['page']) || 1)
  return { page: <RegisterPage title="政务公开专区" path={paths.zones} query={query} rows={all.slice((page - 1) * SIZE, page * SIZE)} rowKey={({ zone }) => zone.id} total={all.length} page={page} size={SIZE}
    before={<ZonesTabs current={paths.zones} />}
    actions={<>{mayDo(actor, 'zones.change') ? <LinkButton href={paths.fresh} kind="primary">登记专区</LinkButton> : null}<LinkButton href={paths.xlsx} download>下载 Excel</LinkButton><LinkButton href={paths.csv} download>下载 CSV</LinkButton></>}
    filters={[
      { name: 'level', label: '级别', blank: '全部级别', options: Object.entries(LEVELS).map(([value, { label }]) => ({ value, label })) },
      { name: 'state', label: '状态', blank: '全部状态', options: [{ value: 'open', label: '在用' }, { value: 'closed', label: '停用' }] },
    ]}
    columns={[
      { key: 'name', label: '名称', heads: true, cell: ({ zone }) => <a href={paths.zone(zone.id)}>{zone.name}</a> },
      { key: 'level', label: '级别', cell: ({ zone }) => LEVELS[zone.level].label },
      { key: 'agency', label: '管理单位', cell: ({ agencyName }) => agencyName },
      { key: 'phone', label: '电话', align: 'day', cell: ({ zone }) => zone.phone },
      { key: 'inspected', label: `${year}年检查`, cell: ({ inspected: done, zone }) => (zone.closedOn ? '—' : done ? '已检查' : <Badge kind="warn">未检查</Badge>) },
      { key: 'state', label: '状态', cell: ({ zone }) => (zone.closedOn ? <Badge>停用</Badge> : <Badge kind="good">在用</Badge>) },
    ]} /> }
}
