import { mayDo, type Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import { momentOf } from '#shared/moments'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, FieldRow, FileField, Form, LinkButton, RadioField, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { EmptyState, Facts, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { reasonsNotToClose, reasonsNotToReopen } from '../domain/faults.ts'
import { exceptionLine, weekLines } from '../domain/hours.ts'
import { EQUIPMENT, LEVELS, SERVICES, type RegisteredZone } from '../domain/zone.ts'
import { kioskPaths, paths, publicPaths } from '../paths.ts'
import { ACTS, RESULTS, type Inspection, type ZoneChange } from '../queries/zones.ts'

export type ZoneDeskProps = {
  readonly zone: RegisteredZone; readonly agencyName: string; readonly actor: Actor; readonly history: readonly ZoneChange[]; readonly inspections: readonly Inspection[]; readonly today: Day
  readonly typed: Readonly<Record<string, string | undefined>>; readonly wrong: readonly Wrong[]; /** Which form the faults belong to. */ readonly at: 'inspection' | 'photo' | null
}

const Record = ({ zone, agencyName }: Pick<ZoneDeskProps, 'zone' | 'agencyName'>) => <Panel title="登记内容">
  <Facts columns={2} items={[
    { label: '级别', value: LEVELS[zone.level].label }, { label: '管理单位', value: agencyName }, { label: '地址', value: zone.address }, { label: '电话', value: zone.phone },
    { label: '位置', value: zone.position ? `东经 ${zone.position[0]}°，北纬 ${zone.position[1]}°` : '' }, { label: '触摸屏等待', value: `${zone.idleSeconds} 秒` },
    { label: '开放时间', value: weekLines(zone.hours).map(({ days, text }) => <div key={days}>{days}：{text}</div>) }, { label: '节假日', value: zone.followsHolidays ? '法定节假日休息，调休上班日开放' : '照常开放' },
    { label: '另有安排', value: zone.exceptions.map((one) => <div key={exceptionLine(one)}>{exceptionLine(one)}</div>) }, { label: '工作人员', value: zone.staff.map(({ name, duty }) => `${name}（${duty}）`).join('、') },
    { label: '能办的事', value: zone.services.map((id) => SERVICES[id]).join('、') }, { label: '设备', value: [...zone.equipment.map((id) => EQUIPMENT[id]), zone.otherEquipment].filter((one) => one !== '').join('、') },
    { label: '说明', value: zone.note }, { label: '公开页面', value: zone.closedOn ? '已停用' : `${publicPaths.zone(zone.id)}；触摸屏打开 ${kioskPaths.start(zone.id)}` },
  ]} />
</Panel>

function Inspections({ zone, inspections, actor, today, typed, wrong, at }: ZoneDeskProps) {
  const mine = at === 'inspection' ? wrong : [], of = (field: string) => wrongOf(mine, field), value = (name: string) => (at === 'inspection' ? typed[name] ?? '' : '')
  return <Panel title="年度检查" id="inspections">
    <DataTable caption="历次检查" captionHidden cards rows={inspections} rowKey={({ id }) => String(id)} empty="还没有检查记录" columns={[
      { key: 'day', label: '日期', align: 'day', heads: true, cell: ({ day }) => day }, { key: 'result', label: '结果', cell: ({ result }) => <Badge kind={result === 'good' ? 'good' : result === 'mend' ? 'warn' : 'bad'}>{RESULTS[result]}</Badge> },
      { key: 'note', label: '情况', cell: ({ note }) => note }, { key: 'by', label: '检查人', cell: ({ by }) => by },
    ]} />
    {mayDo(actor, 'zones.inspect', zone.agency) ? <Form action={paths.inspections(zone.id)} id="inspect">
      <ErrorSummary reasons={mine} />
      <DayField label="检查日期" name="day" value={value('day') || today} required error={of('day')} />
      <RadioField label="结果" name="result" inline required value={value('result')} options={Object.entries(RESULTS).map(([key, label]) => ({ value: key, label }))} error={of('result')} />
      <TextArea label="情况" name="note" value={value('note')} rows={2} maxLength={500} required error={of('note')} hint="设备能不能用、资料是否更新、有没有人值守、无障碍设施是否畅通" />
      <Actions><Button>记下检查</Button></Actions>
    </Form> : null}
  </Panel>
}

function Photos({ zone, actor, typed, wrong, at }: ZoneDeskProps) {
  const mine = at === 'photo' ? wrong : [], may = mayDo(actor, 'zones.change', zone.agency) && zone.closedOn === null
  return <Panel title="照片" id="photos">
    {zone.photos.length === 0 ? <p>没有照片（可以不放）。</p> : <ul className="zone-photos">{zone.photos.map(({ name, label }) => <li key={name}><figure><img src={paths.photo(zone.id, name)} alt={label} /><figcaption>{label}</figcaption></figure>
      {may ? <Form action={paths.photos(zone.id)} look="inline" id={`remove-${name}`} hidden={{ remove: name, version: String(zone.version) }}><Button size="small">删去“{label}”</Button></Form> : null}</li>)}</ul>}
    {may ? <Form action={paths.photos(zone.id)} encType="multipart/form-data" id="photo" hidden={{ version: String(zone.version) }}>
      <ErrorSummary reasons={mine} />
      <FieldRow><FileField label="照片" name="photo" accept="image/jpeg,image/png" error={wrongOf(mine, 'photo')} hint="JPG 或 PNG，不超过 5 MB；不要拍到办事群众的脸" /><TextField label="说明" name="label" value={at === 'photo' ? typed['label'] : ''} maxLength={100} error={wrongOf(mine, 'label')} /></FieldRow>
      <Actions><Button>添加照片</Button></Actions>
    </Form> : null}
  </Panel>
}

const History = ({ history }: Pick<ZoneDeskProps, 'history'>) => <Panel title="变更记录" flush>
  <DataTable caption="历次变更" captionHidden cards rows={history} rowKey={({ version }) => String(version)} columns={[
    { key: 'at', label: '时间', align: 'day', heads: true, cell: ({ at }) => momentOf(at) }, { key: 'act', label: '事项', cell: ({ act, changed }) => `${ACTS[act]}${changed.length > 0 ? `：${changed.join('、')}` : ''}` },
    { key: 'note', label: '原因', cell: ({ note }) => note || '—' }, { key: 'by', label: '经办人', cell: ({ by }) => by },
  ]} />
</Panel>

/** One zone at the desk: what is registered, its inspections, photographs and everything that was done to it. */
export function ZoneDeskPage(props: ZoneDeskProps) {
  const { zone, actor } = props
  return <DeskPage title={zone.name} crumbs={[{ label: '政务公开专区', href: paths.zones }]} lead={zone.closedOn ? <><Badge>停用</Badge> {zone.closedOn} 起停用：{zone.closedReason}</> : <Badge kind="good">在用</Badge>}
    actions={mayDo(actor, 'zones.change', zone.agency) ? <>
      <LinkButton href={paths.change(zone.id)} reasons={zone.closedOn ? ['这个专区已经停用；要变更，请先恢复使用'] : []}>变更登记</LinkButton>
      {zone.closedOn ? <LinkButton href={paths.reopen(zone.id)} reasons={reasonsNotToReopen(zone)}>恢复使用</LinkButton> : <LinkButton href={paths.close(zone.id)} reasons={reasonsNotToClose(zone)}>停用</LinkButton>}
    </> : null}>
    <Record {...props} />
    <Inspections {...props} />
    <Photos {...props} />
    {props.history.length === 0 ? <EmptyState title="没有变更记录" /> : <History history={props.history} />}
  </DeskPage>
}
