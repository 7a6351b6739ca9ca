import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import { progress } from '../src/start/progress.ts'
import { startTestServer } from '../test/kit/test-server.ts'
import { runChecks } from './checks.ts'
import { findChromium } from './chromium.ts'

type Counts = { readonly passed: number; readonly failed: number; readonly cancelled: number; readonly skipped: number; readonly todo: number }

const NOTHING: Counts = { passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 }
const root = projectRoot()

/** All test files, or those whose path holds one of the given words (`npm test -- src/shared`). */
const testFiles = (words: readonly string[]): string[] =>
  ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'test/**/*.test.tsx'].flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word.replace(/^\.\//, '')))).sort()

async function runTests(files: readonly string[], env: Record<string, string>): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-counts-'))
  const out = join(folder, 'counts.json')
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', 'tsx', '--test', '--test-concurrency=2',
    '--test-reporter=spec', '--test-reporter-destination=stdout', `--test-reporter=${join(root, 'scripts', 'count-reporter.ts')}`, `--test-reporter-destination=${out}`, ...files],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled'), ...env } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  await new Promise((resolve) => child.on('close', resolve))
  try {
    return JSON.parse(readFileSync(out, 'utf8')) as Counts
  } catch {
    return { ...NOTHING, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function testAll(words: readonly string[]): Promise<Counts & { readonly checks: readonly string[] }> {
  const files = testFiles(words)
  if (files.length === 0) {
    console.error(`没有测试与“${words.join(' ')}”相符`)
    return { ...NOTHING, checks: [] }
  }
  const step = progress(console.log)
  const browser = await step('查找 Chromium', async () => findChromium(console.log), (found) => ('path' in found ? found.path : `没有，浏览器测试将跳过：${found.missing}`))
  const built = process.env['GONGKAI_BUILD'] === 'failed' ? ['构建'] : []
  const checks = words.length > 0 ? [] : await step('检查代码', async () => [...built, ...runChecks(console.log)], (failed) => (failed.length > 0 ? `不合格：${failed.join('、')}` : '合格'))
  const server = await step('准备测试数据库', startTestServer)
  try {
    const counts = await step(`运行 ${files.length} 个测试文件`, () => runTests(files, {
      GONGKAI_TEST_DATABASE: server.socket, ...('path' in browser ? { CHROMIUM: browser.path } : { NO_CHROMIUM: browser.missing }),
    }))
    return { ...counts, checks }
  } finally {
    await server.stop()
  }
}

const { passed, failed, cancelled, skipped, todo, checks } = await testAll(process.argv.slice(2))
const wrong = failed + cancelled + todo + checks.length
console.log(`\n${passed} passed, ${wrong} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = wrong > 0 || passed === 0 ? 1 : 0
