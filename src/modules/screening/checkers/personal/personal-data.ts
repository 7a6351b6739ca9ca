import type { PersonalKind } from '../../domain/mask.ts'

/** Names of a column: `holds` anywhere in the head cell, `is` the whole head cell. */
export type ColumnNames = { readonly holds: readonly string[]; readonly is: readonly string[] }
/** What the head cells of tables are called. */
export type ColumnData = {
  readonly columns: readonly (ColumnNames & { readonly kind: PersonalKind })[]
  readonly people: ColumnNames
  readonly work: ColumnNames
  readonly minors: ColumnNames
  readonly neutral: readonly string[]
}
/** Groups whose names the news and the law keep back (新华社; 个人信息保护法第二十八条). */
export type ProtectedGroup = {
  readonly group: string
  readonly words: readonly string[]
  /** Ordinary words such as 学生: a name after them counts only beside an age, a school or a class. */
  readonly facts?: boolean
}
/** Numbers of papers that are known only by the word before them. */
export type DocumentShape = { readonly kind: PersonalKind; readonly words: readonly string[]; readonly shape: string }

/** Lists of words that stand near: they tell a person's data from an office's. */
export const CUE_LISTS = [
  'identity', 'phone', 'bank', 'record', 'creditCode', 'unitAfter', 'office', 'home', 'premises', 'person', 'publicPerson', 'diseases', 'school',
  'mailHosts', 'mailOffice', 'mailOwner', 'privateLandline', 'publicPlate', 'organisationEnd', 'organisationAccount', 'penalty', 'homeLabel',
] as const
export type CueName = (typeof CUE_LISTS)[number]
export type CueData = Readonly<Record<CueName, readonly string[]>> & {
  /** Words between a name and what belongs to it, and words that announce a name. */
  readonly nameLink: readonly string[]
  readonly nameRole: readonly string[]
  /** Words after which an address begins. */
  readonly addressLead: readonly string[]
  readonly protected: readonly ProtectedGroup[]
  readonly documents: readonly DocumentShape[]
}

/** All lists that the personal checker reads. */
export type PersonalData = {
  readonly surnames: string
  /** Surnames that are mostly ordinary words in prose. */
  readonly doubtful: string
  readonly notNames: ReadonlySet<string>
  readonly columns: ColumnData
  readonly cues: CueData
}
