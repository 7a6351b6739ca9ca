import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The styles and scripts as the build makes them, of these pages alone, so that the test needs no build. */
export async function publicFolder(home: string): Promise<string> {
  const folder = join(home, 'public')
  mkdirSync(folder, { recursive: true })
  const css = ['src/ui/styles/*.css', 'src/modules/requests/portal/*.css'].flatMap((pattern) => globSync(pattern).sort())
  writeFileSync(join(folder, 'gongkai.css'), css.map((path) => readFileSync(path, 'utf8')).join('\n'))
  const entryPoints = ['proof-of-work', 'already-public', 'print-button'].map((name) => `src/ui/islands/${name}.ts`)
  await build({ entryPoints, outdir: join(folder, 'islands'), bundle: true, format: 'esm', platform: 'browser', target: 'es2020', minify: true, logLevel: 'error' })
  return folder
}
