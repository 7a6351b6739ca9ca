import { FILLED_ELSEWHERE, wayTo, type Column } from './columns.ts'

/** A sentence about one field of a form. */
export type FieldReason = { readonly field: string; readonly reason: string }
const LONGEST = { title: 30, description: 300 } as const
/** Deeper trees than this nobody finds anything in. */
const DEEPEST = 4

type Written = { readonly id: string | null; readonly parent: string; readonly title: string; readonly description: string }

/** How many levels a column and what stands below it take. */
const heightOf = (all: readonly Column[], id: string | null): number =>
  1 + (id === null ? 0 : Math.max(0, ...all.filter(({ parent, closed }) => parent === id && !closed).map((one) => heightOf(all, one.id))))

/** What is wrong with a column of the office's own as somebody wrote it down. Empty means go ahead. */
export function reasonsAgainstColumn({ id, parent, title, description }: Written, all: readonly Column[]): FieldReason[] {
  const above = all.find((one) => one.id === parent)
  const wrong: FieldReason[] = []
  if (title === '') wrong.push({ field: 'title', reason: '请填写“栏目名称”' })
  if (title.length > LONGEST.title) wrong.push({ field: 'title', reason: `“栏目名称”最多${LONGEST.title}字` })
  if (description.length > LONGEST.description) wrong.push({ field: 'description', reason: `“说明”最多${LONGEST.description}字` })
  if (all.some((one) => one.id !== id && one.parent === parent && one.title === title && !one.closed))
    wrong.push({ field: 'title', reason: `同一级已有名为“${title}”的栏目，请换一个名称` })
  const way = wayTo(all, parent)
  if (!above || above.closed || FILLED_ELSEWHERE.includes(parent)) wrong.push({ field: 'parent', reason: '请选择可以设下级栏目的“上级栏目”' })
  else if (way.some((one) => one.id === id)) wrong.push({ field: 'parent', reason: '“上级栏目”不能是本栏目或其下级栏目' })
  else if (way.length + heightOf(all, id) > DEEPEST) wrong.push({ field: 'parent', reason: `栏目最多${DEEPEST}级，请选择更高一级的“上级栏目”` })
  return wrong
}

/** Empty means it may be closed. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstClosing(column: Column, all: readonly Column[]): string[] {
  const below = all.filter(({ parent, closed }) => parent === column.id && !closed).length
  return [
    ...(column.mandated ? ['这是国家统一要求设置的栏目，不能停用'] : []),
    ...(column.closed ? ['该栏目已经停用'] : []),
    ...(below > 0 ? [`其下还有 ${below} 个在用栏目，请先停用它们`] : []),
  ]
}

/** What is wrong with a topic or one of its sections. */
export function reasonsAgainstTitle(title: string, others: readonly string[], what: '专题' | '分栏'): FieldReason[] {
  if (title === '') return [{ field: 'title', reason: `请填写“${what}名称”` }]
  if (title.length > LONGEST.title) return [{ field: 'title', reason: `“${what}名称”最多${LONGEST.title}字` }]
  return others.includes(title) ? [{ field: 'title', reason: `已有名为“${title}”的${what}，请换一个名称` }] : []
}
