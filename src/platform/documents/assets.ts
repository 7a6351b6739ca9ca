import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

function isProject(folder: string): boolean {
  const manifest = join(folder, 'package.json')
  return existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'gongkai'
}

let found: string | null = null

/** The project's root: the nearest folder above this file whose package.json is ours. */
export function projectRoot(): string {
  if (found) return found
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!isProject(folder)) {
    const above = dirname(folder)
    if (above === folder) throw new Error('The files of Gongkai are not below a package.json named gongkai; run it from the unpacked project')
    folder = above
  }
  found = folder
  return folder
}

/** `src`, or `dist` when this is the built program: below it, files that are not code keep the same relative place. */
export function codeRoot(): string {
  const built = join(projectRoot(), 'dist')
  return fileURLToPath(import.meta.url).startsWith(built + sep) ? built : join(projectRoot(), 'src')
}

/** An absolute path of a file that stands below `src`, such as `modules/annualreport/write/report.typ`. */
export function assetPath(relative: string): string {
  const built = join(codeRoot(), relative)
  return existsSync(built) ? built : join(projectRoot(), 'src', relative)
}
