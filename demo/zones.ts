import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addZone, inspectZone, putMap, readSpans, takeZoneUse, type WeekHours, type Zone } from '#zones'
import type { Kit } from '#platform/act'
import { projectRoot } from '#platform/database/project-root'
import { pinnedCalendar } from '#platform/work-calendar'
import { systemActor } from '#platform/system-actor'
import { addDays, dayOf, daysBetween, type Day } from '#shared/days'
import { isWorkday } from '#shared/work-calendar'
import { AGENCIES, ROOT } from './agencies.ts'
import { takeIn } from './entries.ts'
import { Random } from './random.ts'
import { SURNAMES } from './people.ts'

const WORKDAY = readSpans('8:30-12:00，14:00-17:30') ?? [], SATURDAY = readSpans('9:00-12:00') ?? []
const week = (saturday: boolean): WeekHours => [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, saturday ? SATURDAY : [], []]
const VILLAGE_HOURS: WeekHours = [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []]

type Place = { readonly id: string; readonly level: Zone['level']; readonly agency: string; readonly position: Zone['position']; readonly street: string }
/** The city's hall, four towns, eight villages. */
const PLACES: readonly Place[] = [
  { id: 'shi', level: 'city', agency: ROOT, position: [119.7167, 28.5083], street: '临江路1号青汀市政务服务中心一楼东厅' },
  { id: 'linhe', level: 'town', agency: 'linhe', position: [119.588, 28.4822], street: '临禾镇禾丰路18号便民服务中心' }, { id: 'beian', level: 'town', agency: 'beian', position: [119.7112, 28.638], street: '北岸镇渡口街6号便民服务中心' },
  { id: 'shiqiao', level: 'town', agency: 'shiqiao', position: [119.812, 28.5642], street: '石桥头镇桥东路9号便民服务中心' }, { id: 'chengdong', level: 'town', agency: 'chengdong', position: [119.7448, 28.5068], street: '城东街道和平路32号便民服务中心' },
  { id: 'linhe-shang', level: 'village', agency: 'linhe-shang', position: [119.565, 28.474], street: '临禾镇上禾村文化礼堂' }, { id: 'linhe-xia', level: 'village', agency: 'linhe-xia', position: [119.612, 28.466], street: '临禾镇下禾村村委会一楼' },
  { id: 'beian-yi', level: 'village', agency: 'beian-yi', position: [119.69, 28.652], street: '北岸镇一渡村村委会一楼' }, { id: 'beian-er', level: 'village', agency: 'beian-er', position: [119.735, 28.648], street: '北岸镇二渡村便民服务站' },
  { id: 'shiqiao-zhong', level: 'village', agency: 'shiqiao-zhong', position: [119.828, 28.572], street: '石桥头镇中桥村便民服务站' }, { id: 'yunmen-shan', level: 'village', agency: 'yunmen-shan', position: [119.51, 28.597], street: '云门镇山门村便民服务站' },
  { id: 'nanling-jiao', level: 'village', agency: 'nanling-jiao', position: [119.678, 28.366], street: '南岭镇岭脚村便民服务站' }, { id: 'chengdong-he', level: 'village', agency: 'chengdong-he', position: [119.752, 28.498], street: '城东街道和平社区居委会一楼' },
]
const NAMES = { city: '青汀市政务公开专区', town: '政务公开专区', village: '政务公开专区' } as const
const EQUIPMENT: Readonly<Record<Zone['level'], Zone['equipment']>> = {
  city: ['computer', 'terminal', 'printer', 'shelf', 'seats', 'box', 'forms', 'ramp', 'accessible-desk', 'magnifier', 'sign-language', 'hearing-loop', 'accessible-toilet', 'charger', 'water'],
  town: ['computer', 'terminal', 'printer', 'shelf', 'seats', 'box', 'forms', 'ramp', 'magnifier', 'water'], village: ['computer', 'shelf', 'seats', 'box', 'board', 'magnifier', 'forms'],
}
const SERVICES: Readonly<Record<Zone['level'], Zone['services']>> = { city: ['read', 'policy', 'apply', 'print', 'gazette', 'guide', 'opinion', 'help'], town: ['read', 'policy', 'apply', 'print', 'guide', 'opinion', 'help'], village: ['read', 'policy', 'guide', 'help'] }

function zoneOf({ id, level, agency, position, street }: Place, at: number): Zone {
  const shortName = AGENCIES.find((one) => one.id === agency)?.shortName ?? ''
  const person = (n: number): string => `${SURNAMES[(at * 3 + n) % SURNAMES.length]}某`
  return {
    id, level, agency, position, name: level === 'city' ? NAMES.city : `${shortName}${NAMES[level]}`, address: `青汀市${street.replace(/^青汀市/, '')}`, phone: `0599-55501${String(at).padStart(2, '0')}`, equipment: EQUIPMENT[level], otherEquipment: '', services: SERVICES[level],
    staff: level === 'village' ? [{ name: person(0), duty: '便民服务员，帮助查询' }] : [{ name: person(0), duty: '综合服务，受理申请' }, { name: person(1), duty: '政策咨询' }],
    hours: level === 'village' ? VILLAGE_HOURS : week(level === 'city'), exceptions: id === 'linhe' ? [{ from: '2025-01-16', until: '2025-01-16', spans: SATURDAY, note: '下午消防检查' }] : [], followsHolidays: true, idleSeconds: 60,
    note: level === 'city' ? '1路、6路公交“政务中心”站下车；大门右侧有无障碍坡道' : '',
  }
}

const ACTOR = () => systemActor(ROOT, ['zones.change', 'zones.inspect', 'zones.map', 'zones.count-use'])
const WORDS = ['公租房', '医保报销', '养老补贴', '种粮补贴', '宅基地', '残疾人补贴', '创业贷款'] as const

type Matter = { readonly agency: string; readonly title: string; readonly basis: string; readonly conditions: string; readonly materials: string; readonly place: string }
/** Guides that say which policy they carry out: from the policy one comes to them. */
const GUIDES: readonly Matter[] = [
  { agency: 'zhujian', title: '公共租赁住房申请办事指南', basis: '《青汀市公共租赁住房管理实施细则》', conditions: '住房困难的低收入家庭、新就业职工和稳定就业的外来务工人员', materials: '身份证、户口簿\n收入证明（单位或村、社区出具）\n公共租赁住房申请表', place: '居住地街道、镇便民服务中心' },
  { agency: 'linhe', title: '临禾镇公共租赁住房申请受理办事指南', basis: '《青汀市公共租赁住房管理实施细则》', conditions: '户籍或居住地在临禾镇的住房困难家庭', materials: '身份证、户口簿\n公共租赁住房申请表（窗口有样表，可代填）', place: '临禾镇便民服务中心3号窗口' },
  { agency: 'jiaotong', title: '农村公路养护补助申报指南', basis: '《青汀市农村公路养护管理实施细则》', conditions: '承担村道日常养护的村（社区）', materials: '养护里程表\n巡查记录', place: '市政务服务中心二楼交通窗口' },
]
const guideRecords = (): object[] => GUIDES.map(({ agency, title, basis, conditions, materials, place }, at) => ({
  key: `demo-zone-guide-${at}`, agency, kind: 'guide', column: 'statutory-20-5', title, body: '', source: AGENCIES.find(({ id }) => id === agency)?.name ?? '', formedOn: '2024-12-02', publishedOn: '2024-12-10',
  fields: { basis, conditions, materials, process: '申请、受理、审核、公示、办结', place, hours: '工作日 8:30—12:00，14:00—17:30', term: '20个工作日', fee: '不收费', phone: `0599-55503${String(at).padStart(2, '0')}` },
}))

/** The map, the zones, what was seen there last year, and two months of use. */
export async function openZones(kit: Kit, seed: number, today: Day): Promise<number> {
  await takeIn(kit, `demo zone guides ${seed}`, guideRecords())
  await putMap(kit, ACTOR(), ROOT, await readFile(join(projectRoot(), 'data', 'demo-city-map.geojson'), 'utf8'))
  for (const [at, place] of PLACES.entries()) {
    await addZone(kit, ACTOR(), zoneOf(place, at))
    if (at % 3 !== 2) await inspectZone(kit, ACTOR(), { zone: place.id, day: '2024-11-20', result: at === 4 ? 'mend' : 'good', note: at === 4 ? '自助终端不能打印，一周内修好' : '设备完好，资料已更新，有人值守，无障碍通道畅通' })
  }
  for (const { id, level } of PLACES) {
    const random = Random.of(seed, `zone use ${id}`), most = level === 'city' ? 24 : level === 'town' ? 10 : 4
    for (let ahead = -45; ahead < 0; ahead += 1) {
      const day = addDays(today, ahead)
      // What is told later than two months after is refused, as anywhere.
      if (!isWorkday(day, pinnedCalendar()) || daysBetween(day, dayOf(kit.now())) > 60) continue
      const visits = random.between(0, most)
      if (visits === 0) continue
      await takeZoneUse(kit, { version: 1, zone: id, day, words: [WORDS[random.between(0, WORDS.length - 1)] ?? '公租房'], counts: { session: visits, search: visits, entry: visits * 2, policy: visits, guide: random.between(1, visits), qr: random.between(1, visits), print: random.between(1, visits), local: random.between(1, visits), column: random.between(1, visits), apply: 1, zone: 1, speech: random.between(1, visits) } })
    }
  }
  return PLACES.length
}
