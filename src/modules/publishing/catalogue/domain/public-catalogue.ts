import type { AgencyId } from '#shared/actor'
import type { Column } from './columns.ts'
import type { StandardRow } from './standard-item.ts'
import type { Topic } from './topic.ts'

/** A row of a standard catalogue as the public reads it, with who owes it by name. */
export type PublicRow = Omit<StandardRow, 'column' | 'toCheck' | 'limit' | 'position'> & { readonly holders: string }
export type Office = { readonly name: string; readonly phone: string; readonly address: string }
/** What the portal knows of the catalogue besides the mandated columns, which stand in the program. */
export type PublicCatalogue = {
  readonly columns: readonly Column[]; readonly topics: readonly Topic[]; readonly office: Office
  readonly enterprises: readonly { readonly id: AgencyId; readonly name: string }[]
  /** Of each field: the agencies that answer for it. */
  readonly responsible: Readonly<Record<string, string>>
}

const MOST_NAMES = 4
/** Names of duty holders as a line: towns as one word, others by name up to a few. */
export function holderWords(holders: readonly { readonly name: string; readonly kind: string }[]): string {
  const towns = holders.filter(({ kind }) => kind === 'town' || kind === 'subdistrict')
  const others = holders.filter((one) => !towns.includes(one)).map(({ name }) => name)
  const named = others.length > MOST_NAMES ? [`${others.slice(0, MOST_NAMES).join('、')}等`] : others
  return [...named, ...(towns.length === 0 ? [] : towns.length === 1 ? towns.map(({ name }) => name) : ['各镇（街道）'])].join('、')
}
