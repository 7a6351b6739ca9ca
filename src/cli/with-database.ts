import { existsSync } from 'node:fs'
import { openDatabase, type Db, type Target } from '#platform/database/connection'
import { DATABASE, embeddedTargets, startDatabases, type Databases } from '#platform/database/databases'
import { homeForCommand, type WhichHome } from '#platform/database/home'
import { holderOf } from '#platform/database/home-lock'
import { migrate } from '#platform/database/migrate'
import { placesOf } from '#platform/database/places'
import { StartError } from '#platform/database/start-error'

/** What a command works with. The office's connection is the one to use; the owner's address is for changing tables. */
export type CommandDatabase = { readonly db: Db; readonly home: string; readonly owner: Target }

/** The database of a program that runs on this home already. */
function runningDatabases(home: string): Databases {
  const { socket } = placesOf(home)
  const targets = embeddedTargets({ target: (user, database) => ({ host: socket, user, database }) }, DATABASE)
  return { ...targets, mayMigrate: true, settle: async () => {}, stop: async () => {} }
}

/** Works on the database of a home: with the one that runs, else with one started for this command and stopped after it. */
export async function withDatabase<T>(which: WhichHome, work: (database: CommandDatabase) => Promise<T>): Promise<T> {
  const home = homeForCommand(which)
  const external = process.env['DATABASE_URL'] !== undefined
  if (!external && !existsSync(home)) throw new StartError(`${home} 里没有数据。请先运行 npm start 或 npm run demo，或用 --home 指定数据目录`)
  const running = !external && holderOf(home)?.kind === 'server'
  const databases = running ? runningDatabases(home) : await startDatabases({ home, kind: 'command' })
  const db = openDatabase(databases.office, 4)
  try {
    if (!running) {
      await migrate(databases.owner)
      await databases.settle()
    }
    return await work({ db, home, owner: databases.owner })
  } finally {
    await db.destroy()
    await databases.stop()
  }
}
