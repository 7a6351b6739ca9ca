import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

export const stampPath = join(root, 'dist', '.stamp')
/** All that goes into `dist/`. */
const SOURCES = ['src', 'demo', 'scripts/build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesUnder(join(path, entry.name)))
}

/** Names, sizes and times of all sources in one hash: equal to the stamp means that `dist/` is what they would give. */
export function sourceStamp() {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((source) => filesUnder(join(root, source))).sort()) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path}\0${mtimeMs}\0${size}\n`)
  }
  return hash.digest('hex')
}

export function isBuilt() {
  try { return readFileSync(stampPath, 'utf8') === sourceStamp() } catch { return false }
}
