import { IDLE, type Zone } from './zone.ts'
import { within, type CityMap } from './map.ts'

export type Fault = { readonly field: string; readonly reason: string }
export const LIMITS = { name: 60, address: 120, phone: 40, other: 200, staff: 20, exceptions: 60, note: 500 } as const
const ID = /^[a-z][a-z0-9-]{1,39}$/
/** Words that stand in addresses of the desk. */
const TAKEN = ['new', 'map', 'use']

/** What is wrong with a zone as somebody wrote it down; empty means it can be kept and published. */
export function faultsOfZone(zone: Zone, map: CityMap | null): Fault[] {
  const faults: Fault[] = []
  const want = (field: string, good: boolean, reason: string): void => { if (!good) faults.push({ field, reason }) }
  want('id', ID.test(zone.id) && !TAKEN.includes(zone.id), '代码只能用小写字母、数字和连字符，以字母开头，2至40个字符，如 linhe-zone')
  want('name', zone.name !== '' && zone.name.length <= LIMITS.name, `请填写专区名称，不超过${LIMITS.name}字`)
  want('agency', zone.agency !== '', '请选择由哪个单位管理')
  want('address', zone.address !== '' && zone.address.length <= LIMITS.address, '请填写地址，让人找得到')
  want('phone', zone.phone !== '' && zone.phone.length <= LIMITS.phone, '请填写电话，没有专线的写管理单位的')
  want('position', zone.position === null || map === null || within(map, zone.position), '位置不在地图范围内，请核对经度和纬度，或在地图上重新点选')
  want('equipment', zone.equipment.length > 0, '请至少选一项设备；什么设备都没有的不能作为专区公布')
  want('services', zone.services.length > 0, '请至少选一项能办的事')
  want('hours', zone.hours.some((spans) => spans.length > 0), '请填写开放时间，至少一天')
  want('staff', zone.staff.length <= LIMITS.staff, `工作人员最多${LIMITS.staff}名`)
  want('exceptions', zone.exceptions.length <= LIMITS.exceptions, `例外日最多${LIMITS.exceptions}行，过去的请删去`)
  want('idleSeconds', Number.isInteger(zone.idleSeconds) && zone.idleSeconds >= IDLE.least && zone.idleSeconds <= IDLE.most, `触摸屏等待时间要写成 ${IDLE.least} 至 ${IDLE.most} 的整数（秒）`)
  return faults
}

/** Why a zone cannot be closed or opened again now; the page greys the button with the same words. */
export const reasonsNotToClose = ({ closedOn }: { readonly closedOn: string | null }): string[] => (closedOn === null ? [] : ['这个专区已经停用'])
export const reasonsNotToReopen = ({ closedOn }: { readonly closedOn: string | null }): string[] => (closedOn === null ? ['这个专区正在使用'] : [])
