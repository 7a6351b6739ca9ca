// The first step of every npm script and of bin/gongkai. It runs on whatever Node the machine has, before anything is installed,
// so it is plain JavaScript with Node's own modules only.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { isBuilt } from './steps/build-stamp.mjs'
import { fitNode } from './steps/fit-node.mjs'
import { install } from './steps/install.mjs'
import { root } from './steps/root.mjs'
import { run } from './steps/run.mjs'
import { steps, Stop } from './steps/say.mjs'

const main = join(root, 'dist', 'main.js')
const script = (name) => join(root, 'scripts', name)
const typescript = (path) => ['--import', 'tsx', join(root, path)]

/** What each word starts, whether it needs `dist/`, and how many steps its progress counts in all. */
const WORDS = {
  demo: { built: true, total: 6, args: () => [main, '--demo'] },
  start: { built: true, total: 5, args: () => [main] },
  cli: { built: true, total: 2, quiet: true, args: () => [join(root, 'dist', 'cli', 'main.js')] },
  test: { built: true, buildMayFail: true, total: 6, args: () => typescript('scripts/test.ts') },
  check: { total: 1, args: () => typescript('scripts/check.ts') },
  build: { built: true, total: 2 },
  schema: { total: 1, args: () => typescript('scripts/write-schema.ts') },
  'bench:requests': { built: true, total: 2, args: () => typescript('bench/requests.ts') },
  'kill:requests': { built: true, total: 2, args: () => typescript('scripts/kill-requests.ts') },
  pictures: { built: true, total: 2, args: () => typescript('scripts/pictures.ts') },
  'kill:notices': { built: true, total: 2, args: () => typescript('scripts/kill-notices.ts') },
  'bench:search': { built: true, total: 2, args: () => typescript('bench/search.ts') },
  'bench:portal': { built: true, total: 2, args: () => typescript('bench/portal.ts') },
  'trial:import': { built: true, total: 2, args: () => typescript('scripts/import-trial.ts') },
  'bench:screening': { built: true, total: 2, args: () => typescript('bench/screening.ts') },
  'eval:screening': { total: 1, args: () => typescript('scripts/eval-screening.ts') },
  'bench:benefits': { total: 1, args: () => typescript('bench/benefits.ts') },
  'bench:consultations': { built: true, total: 2, args: () => typescript('bench/consultations.ts') },
  'bench:opinion': { total: 1, args: () => typescript('bench/opinion.ts') },
  'bench:report': { built: true, total: 2, args: () => typescript('bench/report.ts') },
}

/** The tests run also when the build fails, and count that as one failure. */
function build(mayFail = false) {
  if (isBuilt()) return { note: '已是最新', result: true }
  const made = spawnSync(fitNode(), [script('build.mjs')], { cwd: root, encoding: 'utf8' })
  if (made.status === 0) return { result: true }
  const why = `构建失败：\n${made.stderr}${made.stdout}`
  if (!mayFail) throw new Stop(why)
  process.stderr.write(`${why}\n`)
  return { note: '失败', result: false }
}

async function start([word = '', ...rest]) {
  const wanted = WORDS[word]
  if (!wanted) throw new Stop(`没有“${word}”这个命令。可用：${Object.keys(WORDS).join('、')}`)
  const step = steps(wanted.total, wanted)
  await step('安装依赖', install)
  const node = fitNode()
  const built = !wanted.built || await step('构建程序', async () => build(wanted.buildMayFail))
  if (!wanted.args) return 0
  const before = wanted.built ? 2 : 1
  return run(node, ['--enable-source-maps', ...wanted.args(), ...rest], {
    // React renders pages several times slower where this is not said.
    cwd: word === 'cli' ? undefined : root, env: { NODE_ENV: process.env.NODE_ENV ?? (word === 'test' ? 'development' : 'production'), ...(built ? {} : { GONGKAI_BUILD: 'failed' }), GONGKAI_STEP: `${before}/${wanted.total}`, PATH: `${join(node, '..')}:${process.env.PATH ?? ''}` },
  })
}

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`\n${error instanceof Stop ? error.message : error.stack}\n`)
  process.exitCode = 1
}
