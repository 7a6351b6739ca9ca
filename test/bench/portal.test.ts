import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

const skip = existsSync(join('dist', 'main.js')) ? false : '没有 dist/main.js，请先运行 npm run build'

test('the portal bench runs: kept pages and others in one process and in two, with no request failed', { skip }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'bench/portal.ts'], {
    env: { ...process.env, BENCH_SECONDS: '1', BENCH_ENTRIES: '60', BENCH_PEERS: '0', BENCH_HOME: '' }, maxBuffer: 10_000_000,
  })
  for (const server of ['ours, 1 process', 'ours, 2 processes']) {
    for (const page of ['document', '60 documents in turn', 'document, rendered for each visitor', 'search, other words each time']) {
      const [, rate = ''] = new RegExp(`^\\| ${server} \\| ${page} \\| br, gzip, [\\d,]+ \\| ([\\d,]+) \\|`, 'm').exec(stdout) ?? []
      assert.ok(Number(rate.replaceAll(',', '')) > 0, `${server}: ${page}\n${stdout}`)
    }
  }
  assert.match(stdout, /peers were not asked for/)
  assert.match(stdout, /^\| nginx, 2 workers \| document|nginx is not on this machine/m)
})
