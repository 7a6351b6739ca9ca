import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

export type MigrationFile = { readonly name: string; readonly sql: string; readonly hash: string }

const NAME = /^\d{4}(_[a-z0-9]+)+\.sql$/

export const migrationsFolder = (): string => join(projectRoot(), 'db', 'migrations')

/** The migrations in the order of their numbers. A name that does not follow NNNN_<module>_<what>.sql is a mistake, not a file to skip. */
export function migrationFiles(folder = migrationsFolder()): MigrationFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort()
  const odd = names.find((name) => !NAME.test(name))
  if (odd) throw new Error(`${odd}: a migration is named NNNN_<module>_<what>.sql`)
  if (names.length === 0) throw new Error(`there are no migrations in ${folder}`)
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
  })
}
