import { OUTCOME_KEYS, OUTCOMES, type ApplicantClass, APPLICANT_CLASSES, type Outcome } from '../domain/outcome.ts'
import type { Count } from '../queries/annual-counts.ts'

export const CLASSES = Object.keys(APPLICANT_CLASSES) as ApplicantClass[]
/** A row of the live table 三: what it counts, one figure a class, and their sum. */
export type ThreeRow = { readonly row: string; readonly label: string; readonly level: 0 | 1 | 2; readonly figures: readonly number[]; readonly total: number; readonly kind: 'flow' | 'group' | 'leaf' | 'total' }

/** Groups of outcomes by what their keys begin with. */
export const GROUPS = { denied: '（三）不予公开', unavailable: '（四）无法提供', rejected: '（五）不予处理', other: '（六）其他处理' } as const
export type Group = keyof typeof GROUPS
export const isGroup = (text: string): text is Group => Object.hasOwn(GROUPS, text)
export const outcomesOf = (group: Group): readonly Outcome[] => OUTCOME_KEYS.filter((outcome) => outcome.startsWith(`${group}_`))

/** Table 三 with its sums, as the register stands. */
export function tableThree(counts: readonly Count[]): readonly ThreeRow[] {
  const at = (row: string, column: string): number => counts.find((count) => count.row === row && count.column === column)?.n ?? 0
  const sum = (rows: readonly string[]) => CLASSES.map((column) => rows.reduce((all, row) => all + at(row, column), 0))
  const line = (row: string, label: string, level: ThreeRow['level'], kind: ThreeRow['kind'], figures: readonly number[]): ThreeRow =>
    ({ row, label, level, kind, figures, total: figures.reduce((all, n) => all + n, 0) })
  const group = (key: Group): ThreeRow[] => [
    line(key, GROUPS[key], 1, 'group', sum(outcomesOf(key))),
    ...outcomesOf(key).map((outcome, n) => line(outcome, `${n + 1}.${OUTCOMES[outcome].label}`, 2, 'leaf', sum([outcome]))),
  ]
  return [
    line('new', '一、本年新收', 0, 'flow', sum(['new'])), line('carried_in', '二、上年结转', 0, 'flow', sum(['carried_in'])),
    line('granted', '（一）予以公开', 1, 'leaf', sum(['granted'])), line('partial', '（二）部分公开', 1, 'leaf', sum(['partial'])),
    ...(Object.keys(GROUPS) as Group[]).flatMap(group),
    line('total', '三、本年度办理结果（七）总计', 0, 'total', sum(OUTCOME_KEYS)), line('carried_out', '四、结转下年度继续办理', 0, 'flow', sum(['carried_out'])),
  ]
}

/** The columns in which 一 and 二 are not 三 and 四 together: there must be none. */
export function unbalanced(rows: readonly ThreeRow[]): string[] {
  const figures = (row: string) => rows.find((one) => one.row === row)?.figures ?? []
  return CLASSES.filter((_, at) => (figures('new')[at] ?? 0) + (figures('carried_in')[at] ?? 0) !== (figures('total')[at] ?? 0) + (figures('carried_out')[at] ?? 0)).map((column) => APPLICANT_CLASSES[column])
}
