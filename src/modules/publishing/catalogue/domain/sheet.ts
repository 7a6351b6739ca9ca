import type { Column } from './columns.ts'
import { CHANNELS, isAudience, isLevel, isWay, readRule, ruleCode, ruleFromWords, type StandardRow } from './standard-item.ts'

/** The columns of the national form as a table's headings, with the field before them and the rule for the calendar after them. */
export const HEADS = [
  '领域',
  '一级事项',
  '二级事项',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
  '公开层级',
  '时限规则',
] as const
type Head = (typeof HEADS)[number]
export type SheetLine = { readonly line: number; readonly cells: Readonly<Record<string, string>> }
export type SheetRow = Omit<StandardRow, 'id' | 'position' | 'toCheck'>
export type RowFault = { readonly line: number; readonly reasons: readonly string[] }

/** What headings are called in the tables that ministries print. */
const ALSO: Readonly<Record<string, Head>> = {
  公开内容: '公开内容（要素）',
  '公开内容(要素)': '公开内容（要素）',
  公开渠道: '公开渠道和载体',
  '公开渠道和载体（在标注范围内至少选择其一公开）': '公开渠道和载体',
  责任主体: '公开主体',
}
const headOf = (text: string): string => {
  const head = text.replace(/\s/g, '')
  return ALSO[head] ?? head
}
const MUST: readonly Head[] = ['领域', '一级事项', '二级事项', '公开内容（要素）', '公开依据', '公开时限', '公开主体']
const LONGEST = 2000

/** Headings that a table must have and has not. */
export const missingHeads = (heads: readonly string[]): Head[] => MUST.filter((head) => !heads.map(headOf).includes(head))

const channelsIn = (text: string): string[] =>
  text
    .split(/[、，,；;\n■□☑]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
const wayIn = (text: string): string => (text === '' ? '主动' : text.startsWith('依申请') ? '依申请' : text.startsWith('主动') ? '主动' : text)
const levelIn = (text: string): string => {
  const county = /县|市/.test(text),
    town = /乡|镇/.test(text)
  return county && town ? '县级、乡级' : county ? '县级' : town ? '乡级' : text
}

function readLine(cells: ReadonlyMap<string, string>, columns: readonly Column[]): { row: SheetRow | null; reasons: string[] } {
  const cell = (head: Head): string => (cells.get(head) ?? '').trim()
  const reasons = MUST.filter((head) => cell(head) === '').map((head) => `“${head}”没有填写`)
  const long = HEADS.filter((head) => cell(head).length > LONGEST)
  reasons.push(...long.map((head) => `“${head}”超过${LONGEST}字`))
  const column = columns.find(({ id, title, parent }) => parent === 'fields' && (id === cell('领域') || title === cell('领域')))
  if (!column && cell('领域') !== '') reasons.push(`“领域”写的是“${cell('领域')}”，不在26个领域之中`)
  const audience = cell('公开对象').includes('特定')
    ? '特定群众'
    : cell('公开对象') === ''
      ? '全社会'
      : cell('公开对象').replace(/^全社会.*$/, '全社会')
  const way = wayIn(cell('公开方式')),
    level = levelIn(cell('公开层级'))
  const limit = cell('时限规则') === '' ? ruleFromWords(cell('公开时限')) : readRule(cell('时限规则'))
  if (!isAudience(audience)) reasons.push('“公开对象”只能是“全社会”或“特定群众”')
  if (!isWay(way)) reasons.push('“公开方式”只能是“主动”或“依申请”')
  if (!isLevel(level)) reasons.push('“公开层级”只能是“县级”“乡级”或“县级、乡级”')
  if (limit === undefined) reasons.push('“时限规则”读不懂，可以写 workdays:20:formed、periodic:quarter、yearly_by:3-31、realtime，或者留空')
  if (reasons.length > 0 || !column || !isAudience(audience) || !isWay(way) || !isLevel(level) || limit === undefined) return { row: null, reasons }
  const channels = channelsIn(cell('公开渠道和载体'))
  return {
    reasons,
    row: {
      column: column.id,
      item: cell('一级事项'),
      subItem: cell('二级事项'),
      elements: cell('公开内容（要素）'),
      basis: cell('公开依据'),
      limitWords: cell('公开时限'),
      limit,
      duty: cell('公开主体'),
      channels: channels.length > 0 ? channels : [CHANNELS[0]],
      audience,
      way,
      level,
    },
  }
}

/** A table's lines as rows of the standard catalogue, and every line that cannot be one with all its reasons. A field or 一级事项 left empty is the one above: printed tables merge those cells. */
export function readSheet(lines: readonly SheetLine[], columns: readonly Column[]): { rows: SheetRow[]; faults: RowFault[] } {
  const rows: SheetRow[] = [],
    faults: RowFault[] = [],
    lineOf = new Map<string, number>()
  let above: ReadonlyMap<string, string> = new Map()
  for (const { line, cells: raw } of lines) {
    const cells = new Map(Object.entries(raw).map(([head, text]) => [headOf(head), text]))
    for (const head of ['领域', '一级事项']) if ((cells.get(head) ?? '').trim() === '') cells.set(head, above.get(head) ?? '')
    above = cells
    const { row, reasons } = readLine(cells, columns)
    const key = row && `${row.column} ${row.item} ${row.subItem}`
    const same = key === null ? undefined : lineOf.get(key)
    if (same !== undefined) reasons.push(`与第${same}行的领域、一级事项、二级事项都相同`)
    if (key !== null && same === undefined) lineOf.set(key, line)
    if (reasons.length > 0) faults.push({ line, reasons })
    else if (row) rows.push(row)
  }
  return { rows, faults }
}

/** A row as the cells of a table: what `readSheet` reads back. */
export const cellsOf = (row: SheetRow, columns: readonly Column[]): string[] => [
  columns.find(({ id }) => id === row.column)?.title ?? row.column,
  row.item,
  row.subItem,
  row.elements,
  row.basis,
  row.limitWords,
  row.duty,
  row.channels.join('、'),
  row.audience,
  row.way,
  row.level,
  ruleCode(row.limit),
]
