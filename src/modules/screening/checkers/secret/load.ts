import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import type { CoordinateData, MarkData, OfficeList, SecretData, SeriesData } from './secret-data.ts'

const FOLDER = 'data/screening/secret'
const read = <T>(name: string): T => JSON.parse(readFileSync(join(projectRoot(), FOLDER, name), 'utf8')) as T
let loaded: SecretData | undefined

/** The lists that come with the program, read once; the office's own lists stand beside them. */
export function shippedSecretData(): SecretData {
  loaded ??= {
    marks: read<MarkData>('marks.json'), series: read<SeriesData>('series.json'),
    coordinates: read<CoordinateData>('coordinates.json'), lists: [read<OfficeList>('office-lists.json')],
  }
  return loaded
}
