/** What an office's list is for, and what each of its lines says besides the term. */
export const LIST_KINDS = {
  sensitive: { label: '敏感词', term: '词', columns: { exceptions: '例外（含有它的正常词语，用顿号隔开）', near: '附近要有（用顿号隔开）', notNear: '附近有就不算（用顿号隔开）', why: '说明' } },
  secret: { label: '涉密标志和内部文件', term: '标志、文件字或系列名称', columns: { why: '说明' } },
  pairs: { label: '错误表述', term: '错误写法', columns: { right: '正确写法', exceptions: '例外（含有它的正常词语，用顿号隔开）', why: '说明' } },
  formulations: { label: '固定表述', term: '名称（如 四个自信）', columns: { members: '成员，按规范顺序，用顿号隔开', why: '说明' } },
  posts: { label: '职务和姓名', term: '职务（写全称）', columns: { holder: '现任姓名', why: '说明' } },
  names: { label: '专名（不当作错字）', term: '人名、地名、机构名', columns: { why: '说明' } },
} as const satisfies Record<string, { label: string; term: string; columns: Readonly<Record<string, string>> }>
export type ListKind = keyof typeof LIST_KINDS
export const isListKind = (text: string | undefined): text is ListKind => text !== undefined && Object.hasOwn(LIST_KINDS, text)

/** One line of a list: the term and what its kind's columns say of it; lists within a column are parted by 、. */
export type ListEntry = { readonly term: string; readonly detail: Readonly<Record<string, string>> }
export const partsIn = (text: string | undefined): string[] => (text ?? '').split(/[、,，;；]/).map((part) => part.trim()).filter((part) => part !== '')

export const LONGEST_TERM = 100
/** Everything that is wrong with a line before it may be kept. */
export function faultsOfEntry(kind: ListKind, { term, detail }: ListEntry): string[] {
  const { label, term: name } = LIST_KINDS[kind]
  const faults: string[] = []
  if (term === '') faults.push(`请填写“${name}”`)
  if (term.length > LONGEST_TERM) faults.push(`“${term.slice(0, 20)}…”太长，${label}每条最多${LONGEST_TERM}字`)
  if (kind === 'sensitive' && [...term].length < 2) faults.push(`“${term}”只有一个字，误报会很多，请写成词`)
  if (kind === 'pairs' && detail['right'] === term) faults.push(`“${term}”的正确写法与错误写法相同`)
  if (kind === 'formulations' && partsIn(detail['members']).length < 2) faults.push(`“${term}”至少要有两个成员`)
  if (kind === 'posts' && (detail['holder'] ?? '') === '') faults.push(`请填写“${term}”的现任姓名`)
  return faults
}
