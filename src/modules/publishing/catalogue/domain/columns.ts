import type { EntryKind } from '../../entries/domain/kinds.ts'
import { ARTICLE_20, ARTICLE_21_COUNTY, ARTICLE_21_TOWN, ENTERPRISE_KINDS, FIELDS } from './statute.ts'

export type Audience = 'government' | 'department' | 'town' | 'enterprise' | 'all'
export type Column = {
  readonly id: string
  readonly parent: string | null
  readonly title: string
  readonly description: string
  readonly article: string | null
  readonly position: number
  readonly takes: readonly EntryKind[] | 'all'
  readonly mandated: boolean
  readonly closed: boolean
  readonly audience: Audience
}

const mandated = (id: string, parent: string | null, title: string, position: number, more: Partial<Column> = {}): Column => ({
  id,
  parent,
  title,
  description: '',
  article: null,
  position,
  takes: 'all',
  mandated: true,
  closed: false,
  audience: 'all',
  ...more,
})

/** The columns of the platform (国办公开办函〔2019〕61号): their names are fixed, and an office cannot take them away. */
const TOP: readonly Column[] = [
  mandated('guide', null, '政府信息公开指南', 1, {
    article: '条例第十二条',
    description: '政府信息的分类、编排体系、获取方式，政府信息公开工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式',
  }),
  mandated('rules', null, '政府信息公开制度', 2, { description: '政府信息公开的法规、规章、规范性文件和工作制度' }),
  mandated('statutory', null, '法定主动公开内容', 3, { article: '条例第十九条至第二十一条', description: '法律法规要求主动公开的全部内容' }),
  mandated('reports', null, '政府信息公开年报', 4, { article: '条例第四十九条、第五十条', description: '各单位历年政府信息公开工作年度报告' }),
  mandated('apply', null, '依申请公开', 5, { article: '条例第二十七条至第四十条', description: '向行政机关申请获取政府信息' }),
  mandated('topics', null, '重点工作专题', 6, { description: '围绕重点工作汇集的信息' }),
  mandated('enterprises', null, '公共企事业单位信息公开', 7, {
    article: '条例第五十五条',
    description: '教育、卫生健康、供水、供电、供气、供热、环境保护、公共交通等公共企事业单位的信息',
    audience: 'enterprise',
  }),
]
const under = (
  parent: string,
  id: string,
  title: string,
  position: number,
  article: string | null,
  description: string,
  more: Partial<Column> = {},
): Column => mandated(id, parent, title, position, { article, description, ...more })

const STATUTORY: readonly Column[] = [
  ...ARTICLE_20.map(({ title, text, takes }, at) =>
    under('statutory', `statutory-20-${at + 1}`, title, at + 1, `条例第二十条第（${numeral(at + 1)}）项`, text, takes ? { takes } : {}),
  ),
  ...ARTICLE_21_COUNTY.map((title, at) =>
    under('statutory', `statutory-21-county-${at + 1}`, title, 20 + at, '条例第二十一条', `设区的市级、县级人民政府及其部门公开的${title}信息`),
  ),
  ...ARTICLE_21_TOWN.map((title, at) =>
    under('statutory', `statutory-21-town-${at + 1}`, title, 40 + at, '条例第二十一条', `乡（镇）人民政府公开的${title}信息`, { audience: 'town' }),
  ),
  under('statutory', 'fields', '基层政务公开标准目录', 60, '国办发〔2019〕54号', '二十六个试点领域的标准目录和信息'),
  ...ENTERPRISE_KINDS.map((title, at) =>
    under('enterprises', `enterprises-${at + 1}`, title, at + 1, '条例第五十五条', `${title}领域的公共企事业单位在提供公共服务中制作、获取的信息`, {
      audience: 'enterprise',
    }),
  ),
  ...FIELDS.map((title, at) => under('fields', `field-${at + 1}`, title, at + 1, '国办发〔2019〕54号', `${title}领域的基层政务公开信息`)),
]

/** 一 to 十五, as the items of an article are numbered. */
function numeral(n: number): string {
  const digits = '一二三四五六七八九十'
  return n <= 10 ? (digits[n - 1] ?? '') : `十${digits[n - 11] ?? ''}`
}

/** Every column that the law and its guides ask for. */
export const MANDATED: readonly Column[] = [...TOP, ...STATUTORY]

/** Columns that are filled by a part of the program of its own and take no entries by hand. */
export const FILLED_ELSEWHERE: readonly string[] = ['reports', 'apply', 'topics']

/** A column with what stands under it. */
export type Branch = { readonly column: Column; readonly children: readonly Branch[] }
export function treeOf(columns: readonly Column[], parent: string | null = null): Branch[] {
  return columns
    .filter((one) => one.parent === parent)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((column) => ({ column, children: treeOf(columns, column.id) }))
}

/** The column and all that stands under it. */
export function withBelow(columns: readonly Column[], id: string): string[] {
  return [id, ...columns.filter(({ parent }) => parent === id).flatMap((one) => withBelow(columns, one.id))]
}

/** The columns above one, from the top, and itself last. */
export function wayTo<C extends Pick<Column, 'id' | 'parent'>>(columns: readonly C[], id: string): C[] {
  const column = columns.find((one) => one.id === id)
  return column ? [...(column.parent === null ? [] : wayTo(columns, column.parent)), column] : []
}

/** A column's class as an index number writes it: the places on the way to it, two figures each. */
export const classCode = (columns: readonly Column[], id: string): string =>
  wayTo(columns, id)
    .map(({ position }) => String(position).padStart(2, '0'))
    .join('')
