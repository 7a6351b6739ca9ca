import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely, Transaction } from 'kysely'
import { projectRoot } from '#platform/database/project-root'
import type { Day } from '#shared/days'
import { putRows } from './commands/import-items.ts'
import type { SheetRow } from './domain/sheet.ts'
import { standardItems } from './queries/items.ts'
import { catalogueOf } from './tables.ts'

export type StandardFile = {
  readonly column: string
  readonly title: string
  readonly basis: string
  readonly toCheck: string
  readonly rows: readonly Omit<SheetRow, 'column'>[]
}
const FOLDER = 'data/standard-catalogue'

/** The rows of the 26 fields that come with the program, field by field. */
export const standardFiles = (): StandardFile[] =>
  readdirSync(join(projectRoot(), FOLDER))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(projectRoot(), FOLDER, name), 'utf8')) as StandardFile)

type SeedTopic = { readonly id: string; readonly title: string; readonly intro: string; readonly sections: readonly string[] }
/** The collections of a Zhejiang county-level city; the words of “8+4” change every year and the office keeps them. */
export const DEMO_TOPICS: readonly SeedTopic[] = [
  {
    id: 'ba-jia-si',
    title: '“8+4”政策体系',
    intro: '推动经济高质量发展的八个政策包和四张要素保障清单。',
    sections: [
      '扩大有效投资',
      '科技创新',
      '“415X”先进制造业集群培育',
      '现代服务业高质量发展',
      '世界一流强港和交通强省建设',
      '扩大内需和对外开放',
      '乡村振兴和城乡一体化发展',
      '保障和改善民生',
      '财政金融要素保障',
      '自然资源要素保障',
      '能源要素保障',
      '人才要素保障',
    ],
  },
  {
    id: 'qi-you-xiang',
    title: '公共服务“七优享”',
    intro: '从出生到养老，七个方面的公共服务优质共享。',
    sections: ['幼有善育', '学有优教', '劳有所得', '病有良医', '老有康养', '住有宜居', '弱有众扶'],
  },
  {
    id: 'gong-tong-fu-yu',
    title: '共同富裕',
    intro: '高质量发展建设共同富裕示范区的政策、举措和进展。',
    sections: ['政策文件', '工作进展', '典型案例'],
  },
]

async function putTopics(db: Kysely<unknown>): Promise<void> {
  const tables = catalogueOf(db)
  for (const [at, { id, title, intro, sections }] of DEMO_TOPICS.entries()) {
    await tables
      .insertInto('publishing.topic')
      .values({ id, title, intro, position: at + 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tables
      .insertInto('publishing.topic_section')
      .values(sections.map((name, place) => ({ topic: id, id: `s${place + 1}`, title: name, position: place })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Puts in the rows that come with the program for the fields that have none yet: what an office keeps already is its own. Gives how many. */
export async function putShippedRows(db: Transaction<unknown>, since: Day): Promise<number> {
  const filled = new Set((await standardItems(db, { closed: true })).map(({ column }) => column))
  let added = 0
  for (const { column, toCheck, rows } of standardFiles().filter((file) => !filled.has(file.column))) {
    added += (await putRows({ db }, { rows: rows.map((row) => ({ ...row, column })), replace: false, since, toCheck })).added
  }
  return added
}

/** Fills the catalogue of a new city: the rows that come with the program, given to agencies by their names, and with `topics` the demo's collections. Needs the agencies. Safe to run twice. */
export async function seedCatalogue(
  db: Transaction<unknown>,
  { since, topics = true }: { readonly since: Day; readonly topics?: boolean },
): Promise<void> {
  await putShippedRows(db, since)
  if (topics) await putTopics(db)
}
