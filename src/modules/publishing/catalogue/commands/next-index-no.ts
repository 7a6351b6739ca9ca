import { settings } from '#settings'
import type { Scene } from '#platform/act'
import type { AgencyId } from '#shared/actor'
import { nextNumber } from '../../entries/store.ts'
import { classCode } from '../domain/columns.ts'
import { indexNumber } from '../domain/index-number.ts'
import { columnsOf } from '../queries/columns.ts'

/** The next index number of an agency and year, in the office's pattern (条例第十二条: the catalogue holds the index). `column` gives {类}. */
export async function nextIndexNo(scene: Pick<Scene, 'db'>, agency: AgencyId, year: number, column = ''): Promise<string> {
  const rules = await settings(scene.db)
  const pattern = rules['publishing.indexPattern']
  const code = pattern.includes('{类}') && column !== '' ? classCode(await columnsOf(scene.db), column) : ''
  return indexNumber(pattern, {
    region: rules['publishing.regionCode'],
    unit: agency.toUpperCase(),
    year,
    number: await nextNumber(scene.db, `index:${agency}:${year}`),
    class: code || '00',
  })
}
