import type { AgencyId } from '#shared/actor'
import type { DayException, WeekHours } from './hours.ts'

/** 市、镇、村: the three levels of zones, with what keeps each. */
export const LEVELS = {
  city: { label: '市级', place: '政务服务中心' },
  town: { label: '镇（街道）级', place: '便民服务中心' },
  village: { label: '村（社区）级', place: '便民服务站' },
} as const
export type ZoneLevel = keyof typeof LEVELS
export const isZoneLevel = (text: string): text is ZoneLevel => Object.hasOwn(LEVELS, text)

/** What stands in a zone for people to use. */
export const EQUIPMENT = {
  computer: '查阅电脑', terminal: '自助查询终端', printer: '打印复印机', shelf: '资料架', seats: '阅览座椅', box: '意见箱', forms: '指南和申请表样', board: '公示栏',
  ramp: '无障碍通道', 'accessible-desk': '低位服务台', magnifier: '老花镜、放大镜', 'sign-language': '手语（远程）翻译', 'hearing-loop': '助听设备', 'accessible-toilet': '无障碍卫生间', charger: '手机充电', water: '饮水机',
} as const
export type EquipmentId = keyof typeof EQUIPMENT
export const isEquipment = (text: string): text is EquipmentId => Object.hasOwn(EQUIPMENT, text)

/** What can be done in a zone. */
export const SERVICES = {
  read: '查阅政府信息', policy: '政策咨询', apply: '当场提交政府信息公开申请', print: '打印、复印公开的文件', gazette: '取阅政府公报', guide: '办事指南查询', opinion: '提出意见建议', help: '帮不便使用电脑的人查询',
} as const
export type ServiceId = keyof typeof SERVICES
export const isService = (text: string): text is ServiceId => Object.hasOwn(SERVICES, text)

/** In the demo city 姓+某; in a real one what the office wants the public to read. */
export type ZoneStaff = { readonly name: string; readonly duty: string }
/** Degrees, as in GeoJSON: longitude first. */
export type MapPoint = readonly [longitude: number, latitude: number]

/** All that the registry holds of a zone besides its photographs. */
export type Zone = {
  readonly id: string
  readonly name: string
  readonly level: ZoneLevel
  /** Who runs it: the city's office, a town, a village. */
  readonly agency: AgencyId
  readonly address: string
  readonly phone: string
  readonly position: MapPoint | null
  readonly equipment: readonly EquipmentId[]
  readonly otherEquipment: string
  readonly services: readonly ServiceId[]
  readonly staff: readonly ZoneStaff[]
  readonly hours: WeekHours
  readonly exceptions: readonly DayException[]
  /** Closed on the statutory holidays and open on the days that are worked instead (《全国年节及纪念日放假办法》). */
  readonly followsHolidays: boolean
  /** How long the touch screen waits for the next touch. */
  readonly idleSeconds: number
  readonly note: string
}

export type Photo = { readonly name: string; readonly label: string }
/** The zone as it stands in the register. */
export type RegisteredZone = Zone & { readonly version: number; readonly closedOn: string | null; readonly closedReason: string; readonly photos: readonly Photo[] }

export const IDLE = { usual: 60, least: 30, most: 600 } as const
/** WCAG 2.2 成功准则 2.2.1 asks for at least 20 seconds to say "go on". */
export const COUNTDOWN_SECONDS = 20
