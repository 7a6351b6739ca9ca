import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { projectRoot } from './project-root.ts'

/** Which data: the demo city's stand apart from the real office's, below the folder that was told, else GONGKAI_HOME, else the project's. */
export type WhichHome = { readonly demo?: boolean; readonly home?: string | undefined }

export function homeOf({ demo = false, home }: WhichHome = {}): string {
  const base = home ?? process.env['GONGKAI_HOME']
  return join(base ? resolve(base) : join(projectRoot(), '.gongkai'), demo ? 'demo' : 'office')
}

/** For the command line: as told, else the demo city's where there is no other. */
export function homeForCommand({ demo = false, home }: WhichHome): string {
  const onlyDemo = !existsSync(homeOf({ home })) && existsSync(homeOf({ home, demo: true }))
  return homeOf({ demo: demo || onlyDemo, home })
}
