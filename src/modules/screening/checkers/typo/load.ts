import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import type { TypoList } from './known-pairs.ts'

const FILE = 'data/screening/typo/pairs.json'
let loaded: TypoList | undefined

/** The list of common typos that comes with the program, read once. */
export function shippedTypos(): TypoList {
  loaded ??= JSON.parse(readFileSync(join(projectRoot(), FILE), 'utf8')) as TypoList
  return loaded
}
