import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

let folder = ''
before(() => { folder = mkdtempSync(join(tmpdir(), 'gongkai-match-')) })
after(() => { rmSync(folder, { recursive: true, force: true }) })
const write = (name: string, text: string): string => { const path = join(folder, name); writeFileSync(path, text); return path }
const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'benefits', 'match', ...args], { encoding: 'utf8', env: { ...process.env, GONGKAI_NOW: '2025-01-10T01:00:00Z' } })
const BENEFITS = [
  { id: 'old', title: '高龄津贴', subject: 'person', rule: { all: [{ fact: 'hukou', is: 'one-of', values: ['here'] }, { fact: 'born', is: 'years-at-least', value: 80 }] }, amount: { kind: 'fixed', fen: 10_000, per: 'month' } },
  { id: 'over', title: '过期的', subject: 'person', rule: { all: [] }, until: '2024-12-31' },
]

test('gongkai benefits match: every line with its reasons, exit codes 0, 1 and 2', () => {
  const policies = write('policies.json', JSON.stringify(BENEFITS)), csv = write('people.csv', '\ufeff编号,户籍,出生日期\n甲,本市,1944-05-01\n乙,本市,\n丙,省外,1950-02-02\n')
  const { status, stdout } = run('--policies', policies, '--profiles', csv, '--json', '--all')
  assert.equal(status, 0)
  assert.deepEqual(stdout.trim().split('\n').map((line) => JSON.parse(line) as unknown), [
    { id: '甲', benefits: [{ benefit: 'old', title: '高龄津贴', verdict: 'entitled', amount: '每月100元', reasons: ['户籍：本市', '年满80周岁'] }] },
    { id: '乙', benefits: [{ benefit: 'old', title: '高龄津贴', verdict: 'maybe', amount: '每月100元', missing: ['出生日期'] }] },
    { id: '丙', benefits: [{ benefit: 'old', title: '高龄津贴', verdict: 'not', amount: '每月100元', reasons: ['户籍：本市', '年满80周岁'], nearest: '如果户籍：本市，并且等到2030年2月2日，年满80周岁，就可能可以' }] },
  ])
  const unread = run('--policies', policies, '--profiles', write('bad.jsonl', '{"id":1,"born":"昨天"}\nnot json\n'))
  assert.equal(unread.status, 1)
  assert.match(unread.stderr, /第 1 行：“出生日期”写的是“昨天”.*第 2 行：不是一个 JSON 对象/s)
  assert.equal(run('--policies', policies).status, 2)
  assert.match(run('--policies', '/nowhere.json', '--profiles', csv).stderr, /没有这个文件/)
})
test('whole populations stream: sixty thousand people in a few batches, all counted', () => {
  const policies = write('policies.json', JSON.stringify(BENEFITS)), path = write('many.csv', `编号,户籍,出生日期\n${Array.from({ length: 60_000 }, (_, n) => `${n},${n % 2 === 0 ? '本市' : '省外'},${n % 3 === 0 ? '1940-01-01' : n % 3 === 1 ? '' : '1990-01-01'}`).join('\n')}\n`)
  const out = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'benefits', 'match', '--policies', policies, '--profiles', path, '--today', '2025-01-10'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  assert.match(out, /共 60000 人（户）、1 个事项/)
  assert.match(out, /高龄津贴：符合 10000，可能符合 10000/)
})
