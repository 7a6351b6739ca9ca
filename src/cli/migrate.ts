import { migrate } from '#platform/database/migrate'
import { HOME_OPTIONS, readArgs } from './args.ts'
import { withDatabase } from './with-database.ts'

/** `gongkai migrate`: brings the tables up to date before a new version is started. */
export async function migrateCommand(argv: readonly string[]): Promise<number> {
  const { values } = readArgs(argv, HOME_OPTIONS)
  return withDatabase(values, async ({ owner }) => {
    const applied = await migrate(owner)
    console.log(applied.length > 0 ? applied.map((name) => `已执行 ${name}`).join('\n') : '数据库已是最新')
    return 0
  })
}
