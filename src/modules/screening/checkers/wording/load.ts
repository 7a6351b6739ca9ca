import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import type { WordingList } from './wording-list.ts'

const FOLDER = 'data/screening/wording'
let loaded: readonly WordingList[] | undefined

/** The lists that come with the program, read once; the office's own lists stand beside them. */
export function shippedWordingLists(): readonly WordingList[] {
  const folder = join(projectRoot(), FOLDER)
  loaded ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as WordingList)
  return loaded
}
