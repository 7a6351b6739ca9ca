import type { CheckedText } from '../../domain/checked-text.ts'
import type { Checker } from '../../domain/checker.ts'
import type { ColumnModel } from './model.ts'
import { betterTopic } from './verdict.ts'

export { loadColumnModel } from './load.ts'
export type { ColumnModel } from './model.ts'

const SOURCE = '《政府信息公开条例》第二十条、第二十一条；《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）'
const LEAD = 1500
const SHORTEST = 12

/** The title (a heading or the first words where there is none) and what follows it. */
function parts({ text, segments }: CheckedText): { start: number; end: number; lead: string } | null {
  const own = segments.filter(({ kind, start, end }) => kind !== 'link' && end > start)
  const named = own.find(({ kind }) => kind === 'title') ?? own.find(({ kind }) => kind === 'heading') ?? own[0]
  const start = named?.start ?? 0, end = named?.end ?? Math.min(text.length, 60)
  if (end <= start || text.trim().length < SHORTEST) return null
  return { start, end, lead: `${text.slice(Math.max(0, start - LEAD), start)}\n${text.slice(end, end + LEAD)}` }
}

/** 内容混杂: a text that plainly belongs in another column of the catalogue than the one it stands in. Silent where the column is unknown or the text could stand in both. */
export const misfiledChecker = (model: ColumnModel): Checker => ({
  name: 'misfiled',
  check: (given, { column }) => {
    const text = column ? parts(given) : null
    if (!column || !text) return []
    const { start, end, lead } = text, found = betterTopic(model, column, given.text.slice(start, end), lead)
    if (!found) return []
    const why = `这条信息放在“${found.own.title}”栏目，内容更像“${found.better.title}”；请核对，放错的请移到“${found.better.title}”栏目`
    return [{ class: 'misfiled', rule: 'fits-another-column', severity: 'warn', start, end, why, proposal: null, source: SOURCE }]
  },
})
