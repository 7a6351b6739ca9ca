import type { CoordinateData } from './secret-data.ts'
import { oneOf, type SecretPage, type SecretSighting } from './page.ts'

/** One latitude or longitude within China, to a metre: six decimals, or seconds. */
const POINT =
  /(?<![\d.])(?:(?:7[3-9]|[89]\d|1[0-2]\d|13[0-5])\.\d{6,12}|(?:[3-9]|[1-4]\d|5[0-3])\.\d{6,12})(?![\d.])°?|(?<!\d)\d{1,3}[°度][ ]{0,2}\d{1,2}['′’分][ ]{0,2}\d{1,2}(?:\.\d{1,6})?(?:["″”秒]|'')|(?<!\d)\d{1,3}[°度][ ]{0,2}\d{1,2}\.\d{3,8}['′’分]/gu
/** A point of the national grid to the millimetre: northing and easting in metres (CGCS2000, zones of 3° or 6°). */
const GRID = /(?<![\d.])[2-5]\d{6}\.\d{2,4}[, YyEe=:]{1,6}(?:[1-4]\d)?\d{6}\.\d{2,4}(?![\d.])/gu
const AXIS = /[东西]经|[南北]纬|经度|纬度|坐标|经纬|定位|GPS|CGCS|WGS|[EN][:： ]?$/u
const REACH = 60
const WHY = {
  military: '军事设施附近的精确坐标属于国家秘密，不得公开；请立即停止发布并交保密机构核查。',
  facility: '这里给出了重要设施的精确坐标（6位小数或度分秒）；请确认不涉密，公开的只写到分或只写地名。',
  other: '这里有精确坐标；如无必要请写地名，涉及重要设施的不得公开精确位置。',
} as const

/** Exact coordinates: beside words of the forces a block, beside dams, depots and lines a warning, else a hint. */
export function coordinateRules(data: CoordinateData): (page: SecretPage) => SecretSighting[] {
  const [military, facility] = [new RegExp(oneOf(data.military), 'u'), new RegExp(oneOf(data.facilities), 'u')]
  return ({ plain }) => {
    const points: { start: number; end: number; count: number }[] = []
    for (const match of plain.matchAll(POINT)) {
      const last = points.at(-1)
      const end = match.index + match[0].length
      if (last && match.index - last.end <= 14 && !plain.slice(last.end, match.index).includes('\n')) {
        last.end = end
        last.count++
      } else points.push({ start: match.index, end, count: 1 })
    }
    for (const { index, 0: words } of plain.matchAll(GRID)) points.push({ start: index, end: index + words.length, count: 2 })
    return points.flatMap(({ start, end, count }): SecretSighting[] => {
      const before = plain.slice(Math.max(0, start - REACH), start)
      const near = `${before}|${plain.slice(end, end + REACH)}`
      const degrees = /[°度]/.test(plain.slice(start, end))
      if (!degrees && count < 2 && !AXIS.test(before)) return []
      const [severity, why] = military.test(near) ? (['block', WHY.military] as const) : facility.test(near) ? (['warn', WHY.facility] as const) : (['hint', WHY.other] as const)
      return [{ rule: 'exact-coordinates', severity, start, end, why }]
    })
  }
}
