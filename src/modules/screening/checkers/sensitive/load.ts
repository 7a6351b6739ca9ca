import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import type { TermList } from './term-list.ts'

const FOLDER = 'data/screening/sensitive'
let loaded: readonly TermList[] | undefined

/** The lists that come with the program, read once; the office's own stand beside them. */
export function shippedTermLists(): readonly TermList[] {
  const folder = join(projectRoot(), FOLDER)
  loaded ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as TermList)
  return loaded
}
