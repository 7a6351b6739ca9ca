import type { Subject } from '../domain/fact.ts'
import { readProfile, subjectOf } from '../domain/read-profile.ts'
import type { Person } from './population.ts'
import type { ProfileRow } from './read-rows.ts'

/** A row's person, by the row's own number where it has one. A value that is not understood is told and taken as unknown. */
export function readPerson(line: number, row: ProfileRow['row'], subject: Subject): { readonly person: Person | null; readonly faults: readonly string[] } {
  if (!row) return { person: null, faults: ['不是一个 JSON 对象'] }
  const { profile, faults } = readProfile(row, subject)
  return { person: { id: String(row['id'] ?? row['编号'] ?? row['统一社会信用代码'] ?? line), profile }, faults }
}
/** Persons or enterprises: as a row says itself, or by the facts that it has. */
export function subjectOfRow(row: NonNullable<ProfileRow['row']>): Subject | null {
  return row['subject'] === 'person' || row['subject'] === 'enterprise' ? row['subject'] : subjectOf(Object.keys(row))
}
