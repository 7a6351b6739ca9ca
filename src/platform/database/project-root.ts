import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's own folder, found from this file upwards, so that it is the same from `src/` and from the bundle in `dist/`. */
export function projectRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the project has no package.json')
    folder = parent
  }
  return folder
}
