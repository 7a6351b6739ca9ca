import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import { columnModel, type ColumnModel, type SavedColumnModel } from './model.ts'
import type { TopicList } from './topic.ts'

const read = <T>(name: string): T => JSON.parse(readFileSync(join(projectRoot(), 'data/screening/misfiled', name), 'utf8')) as T
let loaded: ColumnModel | undefined

/** The shipped model, read once (how it is made: scripts/build-column-model.ts). */
export function loadColumnModel(): ColumnModel {
  loaded ??= columnModel(read<SavedColumnModel>('model.json'), read<TopicList>('topics.json'))
  return loaded
}
