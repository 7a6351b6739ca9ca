import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { UsageError } from '../../src/cli/args.ts'
import { clockCommand } from '../../src/cli/clock.ts'
import { feeCommand } from '../../src/cli/fee.ts'

async function clock(input: string, ...argv: string[]) {
  const out: string[] = [], error: string[] = []
  const code = await clockCommand(argv, { input: Readable.from([input]), out: (line) => out.push(line), error: (line) => error.push(line) })
  return { code, out, error }
}

const HANDED_IN = '{"received":{"channel":"in_person","date":"2026-03-02"},"events":[]}'

test('gongkai clock --json: one answer a line, in the agreed shape', async () => {
  const { code, out } = await clock(`${HANDED_IN}\n\n${HANDED_IN.replace('"events":[]', '"events":[{"type":"third_party_asked","date":"2026-03-05"},{"type":"fee_noticed","date":"2026-03-10"}]')}\r\n`, '--json')
  assert.equal(code, 0)
  assert.equal(out.length, 2)
  const [plain, more] = out.map((line) => JSON.parse(line) as Record<string, unknown>)
  assert.deepEqual(Object.keys(plain ?? {}), ['due', 'correctionDue', 'thirdPartyDue', 'feeDue', 'explanation'])
  assert.deepEqual([plain?.['due'], plain?.['correctionDue'], plain?.['thirdPartyDue'], plain?.['feeDue']], ['2026-03-30', '2026-03-11', null, null])
  assert.deepEqual([more?.['due'], more?.['thirdPartyDue'], more?.['feeDue']], ['2026-04-21', '2026-03-26', '2026-04-08'])
  const explanation = plain?.['explanation'] as unknown[]
  assert.equal(explanation.length, 29)
  assert.deepEqual(explanation.slice(0, 2), [{ date: '2026-03-02', counts: false, why: '收到当日不计（当面提交之日）' }, { date: '2026-03-03', counts: true, why: '第1个工作日' }])
})

test('a bad line is answered with its error in its place, the others go on, and the code is 1', async () => {
  const { code, out } = await clock(`{"received"\n${HANDED_IN}\n${HANDED_IN.replace('2026-03-02', '2026-12-28')}`, '--json')
  assert.equal(code, 1)
  assert.deepEqual(JSON.parse(out[0] ?? ''), { error: '这一行不是 JSON，请核对引号和括号' })
  assert.equal((JSON.parse(out[1] ?? '') as { due: string }).due, '2026-03-30')
  assert.match((JSON.parse(out[2] ?? '') as { error: string }).error, /2027年的放假安排还没有载入/)
})

test('nothing to read is 2, an unknown option a sentence', async () => {
  assert.deepEqual(await clock('\n \n', '--json'), { code: 2, out: [], error: ['标准输入里没有案件；请每行给出一个案件，写法见 gongkai clock --help'] })
  await assert.rejects(clock(HANDED_IN, '--yaml'), UsageError)
})

test('without --json it speaks to a person', async () => {
  const { out } = await clock(`${HANDED_IN}\nx`)
  assert.deepEqual(out, ['答复期限 2026-03-30\n  收到 03-02，+20 个工作日\n  补正告知期限 2026-03-11', '✗ 第2个案件：这一行不是 JSON，请核对引号和括号'])
})

test('gongkai fee: by item or by volume, never both', async () => {
  const said: string[] = []
  assert.equal(await feeCommand(['--items', '31', '--json'], (text) => said.push(text)), 0)
  assert.equal(await feeCommand(['--pages', '68'], (text) => said.push(text)), 0)
  const { yuan, steps } = JSON.parse(said[0] ?? '') as { yuan: number; steps: unknown[] }
  assert.deepEqual([yuan, steps.length], [2200, 3])
  assert.equal(said[1], '信息处理费 380 元\n  第1至30页不收费\n  第31至68页：38页×10元=380元')
  for (const wrong of [[], ['--items', '3', '--pages', '4'], ['--items', '3.5'], ['--items', 'x'], ['--pages', '']]) await assert.rejects(feeCommand(wrong), UsageError)
})
