import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'

const FOLDER = 'data/screening/format'
const read = <T>(name: string): T => JSON.parse(readFileSync(join(projectRoot(), FOLDER, name), 'utf8')) as T

/** Words for the rules of form, as they lie in `data/screening/format`. */
export type FormatData = {
  readonly doubled: DoubledWords
  readonly groups: LabelGroups
  readonly traditional: TraditionalCharacters
}
/** Words that are wrong when doubled, with longer words in which the doubling is right (`[…]` one of these signs). */
export type DoubledWords = { readonly words: readonly { readonly word: string; readonly severity: 'warn' | 'hint'; readonly exceptions?: readonly string[] }[] }
/** Labels that part a whole; `complete` when together they are all of it. */
export type LabelGroups = { readonly units: readonly string[]; readonly groups: readonly { readonly labels: readonly string[]; readonly complete: boolean }[] }

/** Traditional characters with their simplified forms. */
export type TraditionalCharacters = { readonly simplified: Readonly<Record<string, string>> }

let loaded: FormatData | undefined
/** The shipped data, read once. */
export function shippedFormatData(): FormatData {
  loaded ??= {
    doubled: read<DoubledWords>('doubled-words.json'),
    groups: read<LabelGroups>('label-groups.json'),
    traditional: read<TraditionalCharacters>('traditional-characters.json'),
  }
  return loaded
}
