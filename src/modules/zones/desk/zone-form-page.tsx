import type { Agency } from '#agencies'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, CheckGroupField, ErrorSummary, FieldRow, FieldSet, Form, LinkButton, SelectField, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Panel } from '#ui/notice'
import { WEEKDAYS } from '../domain/hours.ts'
import { frameOf, type CityMap } from '../domain/map.ts'
import { EQUIPMENT, LEVELS, SERVICES } from '../domain/zone.ts'
import { paths } from '../paths.ts'
import { hourField, type TypedZone } from './typed-zone.ts'

type Props = { readonly typed: TypedZone; readonly agencies: readonly Agency[]; readonly map: CityMap | null; readonly wrong: readonly Wrong[]; readonly existing: { readonly id: string; readonly name: string } | null }
const options = (list: Readonly<Record<string, string>>) => Object.entries(list).map(([value, label]) => ({ value, label }))

/** An image that submits the form with the place that was pressed: it needs no script, and who has no mouse types the degrees. */
function MapPick({ map, typed, action }: { map: CityMap; typed: TypedZone; action: string }) {
  const { width, height } = frameOf(map)
  const at = typed.longitude && typed.latitude ? `?${new URLSearchParams({ longitude: typed.longitude, latitude: typed.latitude })}` : ''
  return <div className="zone-pick">
    <p className="field-hint" id="pick-hint">用鼠标或手指点一下专区所在的地方，上面的经纬度会填好；用键盘的，直接填写经纬度。</p>
    <input type="image" name="pick" src={`${paths.mapPicture}${at}`} width={width} height={height} alt="在地图上点选位置（用键盘时请直接填写经度和纬度）" aria-describedby="pick-hint" formAction={action} />
  </div>
}

const Place = ({ typed, map, of, action }: { typed: TypedZone; map: CityMap | null; of: (field: string) => string | undefined; action: string }) => <FieldSet legend="位置">
  <TextField label="地址" name="address" value={typed.address} required maxLength={120} error={of('address')} hint="写到门牌和楼层，让人找得到" />
  <FieldRow>
    <TextField label="经度" name="longitude" value={typed.longitude} inputMode="decimal" width="short" error={of('longitude') ?? of('position')} hint="如 119.5321" />
    <TextField label="纬度" name="latitude" value={typed.latitude} inputMode="decimal" width="short" hint="如 28.4467" />
  </FieldRow>
  {map ? <MapPick map={map} typed={typed} action={action} /> : <p className="field-hint">还没有上传本市地图；上传后可以在图上点选（<a href={paths.map}>专区地图</a>）。</p>}
</FieldSet>

const Opening = ({ typed, of }: { typed: TypedZone; of: (field: string) => string | undefined }) => <FieldSet legend="开放时间">
  <div className="zone-hours-fields">{WEEKDAYS.map((day, at) => <TextField key={day} label={day} name={hourField(at)} value={typed.hours[at] ?? ''} width="medium" maxLength={100} error={of(hourField(at)) ?? (at === 0 ? of('hours') : undefined)} />)}</div>
  <p className="field-hint">写成 8:30-12:00，14:00-17:30；不开放的日子留空。</p>
  <CheckField label="法定节假日休息，调休上班的周末按工作日开放" name="holidays" checked={typed.holidays === 'yes'} hint="节假日按国务院办公厅每年的放假通知，不用另外填写" />
  <TextArea label="另有安排的日子" name="exceptions" value={typed.exceptions} rows={3} error={of('exceptions')} hint="每行一条，如 2025-05-06 9:00-12:00 系统维护，或 2025-01-26 至 2025-02-05 休息 装修；先于节假日和每周安排" />
</FieldSet>

/** Registers a zone or changes what is registered. */
export function ZoneFormPage({ typed, agencies, map, wrong, existing }: Props) {
  const of = (field: string) => wrongOf(wrong, field)
  const action = existing ? paths.change(existing.id) : paths.fresh, back = existing ? paths.zone(existing.id) : paths.zones
  return <DeskPage title={existing ? '变更专区登记' : '登记专区'} lead={existing?.name} crumbs={[{ label: '政务公开专区', href: paths.zones }, ...(existing ? [{ label: existing.name, href: back }] : [])]}>
    <Panel><Form action={action} hidden={existing ? { version: typed.version, id: existing.id } : {}}>
      {/* Enter in a field saves: it must not press the map, which comes first among the form's buttons. */}
      <button type="submit" className="hidden-text" tabIndex={-1} aria-hidden="true">保存</button>
      <ErrorSummary reasons={wrong} />
      {existing ? null : <TextField label="代码" name="id" value={typed.id} required width="medium" maxLength={40} error={of('id')} hint="用在网址里，如 linhe；登记后不能更改" />}
      <TextField label="名称" name="name" value={typed.name} required maxLength={60} error={of('name')} />
      <FieldRow>
        <SelectField label="级别" name="level" value={typed.level} required options={Object.entries(LEVELS).map(([value, { label, place }]) => ({ value, label: `${label}（${place}）` }))} error={of('level')} />
        <SelectField label="管理单位" name="agency" value={typed.agency} required blank="请选择" options={agencies.map(({ id, name }) => ({ value: id, label: name }))} error={of('agency')} hint="触摸屏上先显示它的信息" />
        <TextField label="电话" name="phone" type="tel" value={typed.phone} required maxLength={40} error={of('phone')} />
      </FieldRow>
      <Place typed={typed} map={map} of={of} action={`${action}?pick=1`} />
      <Opening typed={typed} of={of} />
      <CheckGroupField label="能办的事" name="services" values={typed.services} options={options(SERVICES)} required inline error={of('services')} />
      <CheckGroupField label="设备和无障碍设施" name="equipment" values={typed.equipment} options={options(EQUIPMENT)} required inline error={of('equipment')} />
      <TextField label="其他设备" name="otherEquipment" value={typed.otherEquipment} maxLength={200} />
      <TextArea label="工作人员" name="staff" value={typed.staff} rows={3} error={of('staff')} hint="每行一名：姓名、空格、职责。会公布在专区页面上" />
      <FieldRow>
        <TextField label="触摸屏无人操作时等待（秒）" name="idleSeconds" value={typed.idleSeconds} inputMode="numeric" width="short" error={of('idleSeconds')} hint="到时先提示，再清除上一位的痕迹回到首页；30 至 600" />
        <TextField label="说明" name="note" value={typed.note} maxLength={500} hint="如停车、乘车、盲道" />
      </FieldRow>
      {existing ? <TextField label="变更的原因" name="reason" value={typed.reason} maxLength={200} hint="记入变更记录" /> : null}
      <Actions><Button kind="primary">保存并公布</Button><LinkButton href={back} kind="quiet">返回</LinkButton></Actions>
    </Form></Panel>
  </DeskPage>
}
