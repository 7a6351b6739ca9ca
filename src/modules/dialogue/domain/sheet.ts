import { isDay, type Day } from '#shared/days'
import { LONGEST, topicCalled, type Topic } from './words.ts'

/** The columns of a table from 12345 or 民呼我为, and of a record of the API; the first four must be there. */
export const HEADS = { number: '工单编号', askedOn: '提问日期', title: '标题', words: '内容', topic: '主题', agency: '承办单位', publicity: '可否公布', name: '称呼', phone: '联系电话' } as const
export type SheetField = keyof typeof HEADS
export const FIELDS = Object.keys(HEADS) as SheetField[]
export const MUST: readonly SheetField[] = ['number', 'askedOn', 'title', 'words']
export type SheetLine = { readonly line: number; readonly cells: Readonly<Partial<Record<SheetField, string>>> }
export type SheetFault = { readonly line: number; readonly number: string; readonly reasons: readonly string[] }
export type OutsideQuestion = {
  readonly number: string; readonly askedOn: Day; readonly title: string; readonly words: string; readonly topic: Topic; readonly agency: string; readonly mayPublish: boolean; readonly name: string; readonly phone: string
}

/** 2024/1/5, 2024.1.5 and 2024年1月5日 are days too; a time of day behind is let go. */
export function dayIn(text: string): Day | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text.trim())
  const day = match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : ''
  return isDay(day) ? day : null
}
const YES = ['', '可以', '可公布', '是', 'yes', 'true', '公开'], NO = ['不可以', '不公布', '否', 'no', 'false', '不公开', '保密']

/** One line as a question, or why it is none. `agencyCalled` finds an agency by any of its names. */
export function readLine({ line, cells }: SheetLine, today: Day, agencyCalled: (text: string) => string | null): { readonly record: OutsideQuestion } | { readonly fault: SheetFault } {
  const cell = (field: SheetField): string => (cells[field] ?? '').trim()
  const askedOn = dayIn(cell('askedOn')), topic = cell('topic') === '' ? 'other' as const : topicCalled(cell('topic')), agency = cell('agency') === '' ? '' : agencyCalled(cell('agency')), publicity = cell('publicity').toLowerCase()
  const reasons = [
    ...MUST.filter((field) => cell(field) === '').map((field) => `“${HEADS[field]}”是空的`),
    ...(cell('number').length > 60 ? ['“工单编号”超过60个字'] : []), ...(cell('title').length > LONGEST.title ? [`“标题”超过${LONGEST.title}个字`] : []), ...(cell('words').length > LONGEST.words ? [`“内容”超过${LONGEST.words}个字`] : []),
    ...(cell('askedOn') !== '' && askedOn === null ? [`“提问日期”写的是“${cell('askedOn').slice(0, 20)}”，请写成 年-月-日`] : []), ...(askedOn !== null && askedOn > today ? ['“提问日期”在今天以后'] : []),
    ...(topic === undefined ? [`没有“${cell('topic').slice(0, 20)}”这个主题`] : []), ...(agency === null ? [`没有叫“${cell('agency').slice(0, 30)}”的单位`] : []),
    ...(YES.includes(publicity) || NO.includes(publicity) ? [] : ['“可否公布”请写“可以”或“不可以”']),
  ]
  if (reasons.length > 0 || askedOn === null || topic === undefined || agency === null) return { fault: { line, number: cell('number').slice(0, 60), reasons } }
  return { record: { number: cell('number'), askedOn, title: cell('title'), words: cell('words'), topic, agency, mayPublish: !NO.includes(publicity), name: cell('name').slice(0, LONGEST.name), phone: cell('phone').slice(0, LONGEST.phone) } }
}
