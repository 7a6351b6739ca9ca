import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder with the program's styles as they stand in the source, so that a page folds in a test as it does for people. Set before the desk is opened. */
export function withStyles(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-styles-'))
  const files = [...globSync('src/ui/styles/*.css').toSorted(), ...globSync('src/modules/**/*.css').toSorted()]
  writeFileSync(join(folder, 'gongkai.css'), files.map((file) => readFileSync(file, 'utf8')).join('\n'))
  process.env['GONGKAI_TEST_PUBLIC'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
