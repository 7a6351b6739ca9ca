import type { Asked } from '#platform/http/types'
import { Refusal } from '#shared/refusal'

/** One thing that can be asked: how it is called, what it takes. The checks below and the OpenAPI document are read from the same line. */
export type Parameter = { readonly name: string; readonly label: string; readonly in: 'query' | 'path'; readonly type: 'text' | 'whole'; readonly least?: number; readonly most?: number; readonly usual?: number; readonly example: string; readonly oneOf?: readonly string[] | undefined; readonly required?: true }

export const PAGE: Parameter = { name: 'page', label: '第几页，从 1 起', in: 'query', type: 'whole', least: 1, most: 1000, usual: 1, example: '1' }
export const SIZE: Parameter = { name: 'size', label: '每页条数', in: 'query', type: 'whole', least: 1, most: 100, usual: 20, example: '20' }
export const YEAR: Parameter = { name: 'year', label: '年份', in: 'query', type: 'whole', least: 1949, most: 2100, example: '2024' }
export const AGENCY: Parameter = { name: 'agency', label: '发布单位代码', in: 'query', type: 'text', example: 'jiaotong' }
const LONGEST = 200

function wholeOf({ name, label, least = 0, most = Number.MAX_SAFE_INTEGER }: Parameter, text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(value) || value < least || value > most) throw new Refusal(400, [`参数 ${name}（${label}）要写 ${least} 至 ${most} 的整数`])
  return value
}

export type Values = Readonly<Record<string, string | number | undefined>>
/** What was asked, checked against what can be asked. A word that is not known is refused: silence about a slip would answer another question. */
export function valuesOf(parameters: readonly Parameter[], { query }: Pick<Asked, 'query'>): Values {
  const known = parameters.filter((one) => one.in === 'query')
  const strange = Object.keys(query).find((name) => !known.some((one) => one.name === name))
  if (strange !== undefined) throw new Refusal(400, [`没有参数“${strange.toWellFormed().slice(0, 40)}”，可以用的是：${known.map(({ name }) => name).join('、') || '（没有参数）'}`])
  return Object.fromEntries(known.map((one) => {
    const text = query[one.name]
    if (text === undefined || text === '') return [one.name, one.usual]
    if (one.type === 'whole') return [one.name, wholeOf(one, text)]
    if (text.length > LONGEST) throw new Refusal(400, [`参数 ${one.name}（${one.label}）最长 ${LONGEST} 字`])
    if (one.oneOf && !one.oneOf.includes(text)) throw new Refusal(400, [`参数 ${one.name}（${one.label}）只能是：${one.oneOf.join('、')}`])
    return [one.name, text.toWellFormed()]
  }))
}
export const numberIn = (values: Values, name: string): number => Number(values[name] ?? 0)
export const textIn = (values: Values, name: string): string | undefined => { const value = values[name]; return typeof value === 'string' ? value : undefined }
