import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { COMMANDS } from '../../src/cli/commands.ts'
import { temporaryFolder } from '../kit/homes.ts'

const skip = existsSync(join('dist', 'cli', 'main.js')) ? false : '没有 dist/cli/main.js，请先运行 npm run build'
const folder = temporaryFolder()
const link = join(folder, 'gongkai')
symlinkSync(resolve('bin/gongkai'), link)

/** Called as people do: through a link, from another folder. */
const gongkai = (...args: readonly string[]) => spawnSync(link, args, { cwd: folder, encoding: 'utf8' })

test('alone it lists every command', { skip }, () => {
  const { status, stdout } = gongkai()
  assert.equal(status, 0)
  assert.ok(COMMANDS.length >= 4)
  for (const { name, summary } of COMMANDS) assert.match(stdout, new RegExp(`${name.join(' ')} +${summary}`))
})

test('--help tells how each command is used', { skip }, () => {
  for (const { name } of COMMANDS) {
    const { status, stdout } = gongkai(...name, '--help')
    assert.equal(status, 0)
    assert.match(stdout, new RegExp(`用法：gongkai ${name.join(' ')}`))
  }
})

test('an unknown command, option or data folder is said in a sentence, with exit code 2', { skip }, () => {
  for (const [args, sentence] of [
    [['reports', 'check'], /没有“reports check”这个命令/],
    [['migrate', '--year', '2023'], /没有 --year 这个选项/],
    [['migrate', '--home', join(folder, 'none')], /里没有数据。请先运行 npm start 或 npm run demo/],
  ] as const) {
    const { status, stderr } = gongkai(...args)
    assert.equal(status, 2)
    assert.match(stderr, sentence)
    assert.doesNotMatch(stderr, /\n {4}at /)
  }
})

test('a command on a home whose program does not run starts the database and stops it', { skip }, () => {
  const home = temporaryFolder()
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '-e', "import('#platform/database/embedded').then(async ({ startEmbedded }) => (await startEmbedded({ home: process.argv[1] + '/office', durable: false })).stop())", home])
  assert.equal(status, 0)
  assert.match(gongkai('migrate', '--home', home).stdout, /数据库已是最新/)
  assert.equal(existsSync(join(home, 'office', 'postgres', 'data', 'postmaster.pid')), false)
})
