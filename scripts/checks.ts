import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'

type Check = { readonly name: string; readonly args: readonly string[]; /** How many files it looked at. */ readonly saw: (output: string) => number }

const root = projectRoot()
const tool = (...path: readonly string[]): string => join(root, 'node_modules', ...path)
const isListed = (line: string): boolean => line.startsWith(root) && !line.includes('node_modules')

/** What reads the code without running it. Each fails or passes, and must have seen something: a green check of nothing is worse than none. */
const CHECKS: readonly Check[] = [
  {
    name: '类型 tsc', args: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.', '--listFiles'],
    saw: (output) => output.split('\n').filter(isListed).length,
  },
  {
    name: '写法 Biome', args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'lint', '--error-on-warnings', '--max-diagnostics=50', '.'],
    saw: (output) => Number(output.match(/Checked (\d+) files/)?.[1] ?? 0),
  },
  { name: '无用的代码 knip', args: [tool('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'], saw: () => Number.POSITIVE_INFINITY },
]
const FEWEST_FILES = 50

/** Runs all checks, prints what is wrong, and answers with the names of those that failed. */
export function runChecks(say: (line: string) => void): readonly string[] {
  return CHECKS.filter(({ name, args, saw }) => {
    const began = Date.now()
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    const seen = saw(`${stdout}${stderr}`)
    const wrong = status !== 0 || seen < FEWEST_FILES
    if (wrong) say([...`${stdout}${stderr}`.split('\n')].filter((line) => !line.startsWith('/')).join('\n').trim())
    if (status === 0 && seen < FEWEST_FILES) say(`只看到 ${seen} 个文件，检查没有意义`)
    say(`${wrong ? '✖' : '✔'} ${name}（${((Date.now() - began) / 1000).toFixed(1)} 秒）`)
    return wrong
  }).map(({ name }) => name)
}
