import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import type { ColumnData, CueData, PersonalData } from './personal-data.ts'

const FOLDER = 'data/screening/personal'
const read = <T>(name: string): T => JSON.parse(readFileSync(join(projectRoot(), FOLDER, name), 'utf8')) as T
const names = (): { surnames: string; doubtful: string } => {
  const { surnames, doubtful } = read<{ surnames: string; doubtful: string }>('surnames.json')
  return { surnames, doubtful }
}
let loaded: PersonalData | undefined

/** The lists that come with the program, read once. */
export function shippedPersonalData(): PersonalData {
  loaded ??= {
    ...names(),
    notNames: new Set(read<{ words: string }>('not-names.json').words.split(' ')),
    columns: read<ColumnData>('columns.json'),
    cues: read<CueData>('cues.json'),
  }
  return loaded
}
