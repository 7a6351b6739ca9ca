import { maskOf, PERSONAL_KINDS, type PersonalKind } from '../../../domain/mask.ts'
import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import type { LabelledCell } from './columns.ts'

const MASKED = /[*×＊●█■□#xX]{3,}|[*×＊●█■□]{2}|某/u
const figures = (words: string): number => words.replace(/\D/g, '').length
const SEVERE: ReadonlySet<PersonalKind> = new Set(['identity', 'bank', 'address', 'health', 'birth', 'insurance', 'belief', 'passport', 'permit'])

/** Whether a filled cell holds what its label says, so that it must not go out as it stands. */
const HOLDS: Partial<Record<PersonalKind, (words: string, one: LabelledCell) => boolean>> = {
  identity: (words) => /[\dXx]{8,}/.test(words.replace(/[\s.-]/g, '')) && figures(words) >= 8,
  phone: (words, { table }) => figures(words) >= 7 && !/^(?:12345|12348|400|800|1\d{2,4}$)/.test(words) && (/1[3-9]\d{9}/.test(words.replace(/[\s-]/g, '')) || (table.people && !table.work && [...SEVERE].some((kind) => table.kinds.has(kind)))),
  landline: (words) => figures(words) >= 7,
  address: (words) => /\d{1,4}(?:-\d{1,4})?(?:号|室|户|幢|栋|单元)|[\d一二三四五六七八九十]{1,3}(?:组|队|社)|\d{1,3}-\d{1,3}-\d{2,4}/u.test(words) || (words.length > 4 && maskOf('address', words) !== words && !/(?:镇|乡|街道|市|区|县)?\p{Script=Han}{1,8}(?:村|社区|居委会)$|[市县区镇乡]$|街道$/u.test(words)),
  bank: (words) => figures(words) >= 10,
  insurance: (words) => figures(words) >= 6,
  birth: (words) => /\d{4}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}|^\d{8}$/.test(words),
  health: (words) => !/^(?:健康|良好|正常|一般|是|否|有|阴性|\d+(?:\.\d+)?(?:元|万元)?)$/.test(words),
  belief: (words) => !/^(?:否|无宗教信仰)$/.test(words),
  plate: (words) => figures(words) >= 3,
  email: (words, { table }) => words.includes('@') && table.people && !table.work,
  account: (words, { table }) => words.length >= 5 && table.people && !table.work,
  passport: (words) => figures(words) >= 6,
  permit: (words) => figures(words) >= 6,
}

const organisationRow = (reading: Reading, { row, cell }: LabelledCell): boolean =>
  row.some((other) => other !== cell && other.words.length >= 4 && !/[银支分]行$|信用社$/.test(other.words) && reading.data.cues.organisationEnd.some((word) => other.words.endsWith(word)))

/** A column of addresses is one of homes by its name or by the people in its table. */
export function livesThere(reading: Reading, one: LabelledCell): boolean {
  const { label, table, row } = one
  if (label.work || organisationRow(reading, one)) return false
  return reading.says(label.words, 'homeLabel') || table.people || (!table.work && row.some(({ words }) => reading.names.isName(words)))
}

/** The row is a person's: a name in it, or a column of people. A table of posts shows its people on purpose. */
function isPersons(reading: Reading, one: LabelledCell): boolean {
  const { label, table, row } = one
  const kind = label.kind
  if (kind === undefined) return false
  if (kind === 'identity' || kind === 'landline' || kind === 'insurance' || kind === 'passport' || kind === 'permit') return true
  if (organisationRow(reading, one)) return false
  if (kind === 'birth' || kind === 'phone' || kind === 'email') return !table.work || row.some(({ words }) => reading.names.isName(words))
  if (kind === 'bank' && /^账?号?$|^帐号$/.test(label.words)) return table.people
  if (kind === 'address') return livesThere(reading, one)
  if (kind === 'health') return table.people || row.some(({ words }) => reading.names.isName(words))
  return true
}

/** A fixed line in a column of telephones is masked as one. */
const kindOf = (kind: PersonalKind, words: string): PersonalKind => (kind === 'phone' && !/1[3-9]\d{9}/.test(words.replace(/[\s-]/g, '')) ? 'landline' : kind)

/** Each filled cell of a column that tells personal data. */
export const personalCells = (reading: Reading): Sighting[] =>
  reading.cells.flatMap((one): Sighting[] => {
    const { cell, label } = one
    const kind = label.kind
    if (kind === undefined || MASKED.test(cell.words) || !HOLDS[kind]?.(cell.words, one) || !isPersons(reading, one)) return []
    return [{ rule: 'personal-column', kind: kindOf(kind, cell.words), severity: 'warn', start: cell.start, end: cell.end, why: `“${label.words}”栏的内容属于个人信息；请遮蔽，或整栏删去。` }]
  })

const titled = (kinds: ReadonlySet<PersonalKind>): string => [...kinds].map((kind) => PERSONAL_KINDS[kind]).join('、')
/** The first finding in a table speaks for the whole table. */
export function withTablesExplained(reading: Reading, seen: readonly Sighting[]): Sighting[] {
  const explained = new Set<LabelledCell['table']>()
  return seen.map((one) => {
    const at = reading.cellAt(one.start)
    if (at === undefined || at.table.kinds.size === 0 || explained.has(at.table)) return one
    explained.add(at.table)
    return { ...one, why: `${one.why}这张表逐行列出个人的${titled(at.table.kinds)}：请整栏删去，或逐格遮蔽后再发布。` }
  })
}

/** Names of minors, patients and the disabled in tables that say who they are. */
export function protectedCells(reading: Reading): Sighting[] {
  if (reading.isPenalty) return []
  return reading.cells
    .filter(({ label, table, cell }) => label.people && label.kind === undefined && (table.minors || table.kinds.has('health') || table.kinds.has('belief')) && reading.names.isName(cell.words))
    .map(({ cell, table }) => ({
      rule: 'protected-name', kind: 'name', severity: 'warn', start: cell.start, end: cell.end,
      why: `表里把姓名与${table.minors ? '学校、班级等未成年人信息' : '健康等敏感信息'}并列；公开时应写成“${cell.words.charAt(0)}某”。`,
    }))
}
