import { chineseDay, isDay } from '#shared/days'
import type { Prose } from '#shared/prose'
import { parseProse } from '#shared/prose-html'
import { SECTIONS, type SectionKey } from '../domain/format.ts'
import type { CellAddress, ReportDocument } from '../domain/tables.ts'
import { gridOf, type Grid } from './grid.ts'

/** A section of the report: prose that somebody wrote, or a table of the form. */
export type Section = { readonly key: SectionKey; readonly heading: string; readonly prose: Prose; readonly grid: Grid | null }

const TABLE_OF: Readonly<Partial<Record<SectionKey, CellAddress['table']>>> = { disclosed: '2', requests: '3', disputes: '4' }
const isNarrative = (key: SectionKey): key is keyof ReportDocument['narrative'] => !(key in TABLE_OF)

/** The six sections of 《条例》第五十条, in order, as every writer sets them. */
export function sectionsOf(document: ReportDocument): Section[] {
  return (Object.keys(SECTIONS) as SectionKey[]).map((key) => {
    const table = TABLE_OF[key]
    return {
      key, heading: `${SECTIONS[key].number}、${SECTIONS[key].title}`,
      prose: isNarrative(key) ? parseProse(document.narrative[key]) : [],
      grid: table ? gridOf(document.tables, table) : null,
    }
  })
}

/** The date under the signature; nothing before there is one. */
export const signedDay = (day: string | null): string => (day && isDay(day) ? chineseDay(day) : '')

/** A long title is broken after the agency's name, not where the line happens to end. */
export const titleLines = ({ title, agency }: Pick<ReportDocument, 'title' | 'agency'>): string[] =>
  (agency !== '' && title.startsWith(agency) && title !== agency ? [agency, title.slice(agency.length)] : [title])
