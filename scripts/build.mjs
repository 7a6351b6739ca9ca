// Makes dist/: the program's bundles, the islands for the browser, the styles. Built aside and moved into place at once.
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { sourceStamp } from './steps/build-stamp.mjs'
import { root } from './steps/root.mjs'

const dist = join(root, 'dist')
const draft = join(root, '.gongkai', `build-${process.pid}`)
/** esbuild is told the final place, so that source maps point the right way, and its files are written to the draft. */
async function bundle(outdir, options) {
  const { outputFiles } = await build({ absWorkingDir: root, outdir, bundle: true, format: 'esm', logLevel: 'warning', write: false, ...options })
  for (const { path, contents } of outputFiles) {
    const target = join(draft, relative(dist, path))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, contents)
  }
}
const found = (pattern) => globSync(pattern, { cwd: root }).sort()
const withoutEnding = (path) => path.replace(/\.tsx?$/, '')

/** The programs, and every `*-worker.ts` on its own, because a worker thread is started from a file. */
async function programs() {
  const workers = found('src/**/*-worker.ts').map((path) => [withoutEnding(path.slice('src/'.length)), path])
  const entries = [['main', 'src/main.ts'], ['cli/main', 'src/cli/main.ts'], ...workers]
  await bundle(dist, {
    entryPoints: entries.map(([out, path]) => ({ out, in: path })), chunkNames: 'chunks/[name]-[hash]',
    splitting: true, platform: 'node', target: 'node22', packages: 'external', sourcemap: true, jsx: 'automatic',
  })
}

async function islands() {
  const paths = [...found('src/ui/islands/*.ts'), ...found('src/modules/*/islands/*.ts')].filter((path) => !path.endsWith('.test.ts'))
  const entryPoints = paths.map((path) => ({ in: path, out: withoutEnding(path.split('/').at(-1)) }))
  if (entryPoints.length === 0) return
  await bundle(join(dist, 'public', 'islands'), { entryPoints, platform: 'browser', target: 'es2020', minify: true })
}

/** Styles stand in the order of their names, the shared ones first, so that a module's may build on them. */
async function styles() {
  const files = [...found('src/ui/styles/*.css'), ...found('src/modules/**/*.css')]
  const css = files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  const { code } = await transform(css, { loader: 'css', minify: true, target: 'es2020' })
  writeFileSync(join(draft, 'public', 'gongkai.css'), code)
}

function copies() {
  cpSync(join(root, 'node_modules/htmx.org/dist/htmx.min.js'), join(draft, 'public', 'htmx.js'))
  for (const path of found('src/**/*.typ')) {
    const copy = join(draft, path.slice('src/'.length))
    mkdirSync(dirname(copy), { recursive: true })
    cpSync(join(root, path), copy)
  }
}

const WORTH_PACKING = 1024
/** What browsers load stands there packed as small as can be, once and for all. */
function packed() {
  for (const path of globSync(join(draft, 'public', '**', '*.{css,js}'))) {
    const body = readFileSync(path)
    if (body.length < WORTH_PACKING) continue
    writeFileSync(`${path}.br`, brotliCompressSync(body))
    writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }))
  }
}

/** A running program still holds its files open; the old folder goes away only after the new one stands. */
function moveIntoPlace() {
  const old = `${draft}.old`
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(draft, dist)
  rmSync(old, { recursive: true, force: true })
}

const stamp = sourceStamp()
try {
  mkdirSync(join(draft, 'public'), { recursive: true })
  await Promise.all([programs(), islands(), styles()])
  copies()
  packed()
  writeFileSync(join(draft, '.stamp'), stamp)
  moveIntoPlace()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  rmSync(draft, { recursive: true, force: true })
}
