import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { isAlive } from '#platform/database/processes'
import { temporaryFolder } from '../kit/homes.ts'

const PROGRAM = join('dist', 'main.js')
const skip = existsSync(PROGRAM) ? false : '没有 dist/main.js，请先运行 npm run build'

type Started = { readonly child: ChildProcess; output(): string; readonly ended: Promise<number | null> }

function start(t: TestContext, home: string, env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, GONGKAI_HOME: home, GONGKAI_PORTAL_PORT: '0', GONGKAI_DESK_PORT: '0', GONGKAI_STEP: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  t.after(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  })
  return { child, output: () => output, ended }
}

/** Waits until the program has said this; fails with all it said when it ends before. */
async function said(started: Started, words: string): Promise<void> {
  while (!started.output().includes(words)) {
    const ended = await Promise.race([started.ended.then(() => true), once(started.child.stdout ?? started.child, 'data').then(() => false)])
    if (ended && !started.output().includes(words)) assert.fail(started.output())
  }
}
const postmaster = (home: string): number => Number.parseInt(readFileSync(join(home, 'office', 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10)

test('npm start: both sides answer, the first password is shown once, a signal stops all, the next start says nothing of passwords', { skip }, async (t) => {
  const home = temporaryFolder()
  const first = start(t, home)
  await said(first, '按 Ctrl-C 停止')
  assert.match(first.output(), /口令只显示这一次/)
  for (const name of ['门户', '办公端']) {
    const address = first.output().match(new RegExp(`${name} +(http://\\S+)`))?.[1]
    assert.ok(address, `${name} has an address`)
    assert.ok((await fetch(address)).status < 500)
  }
  const database = postmaster(home)
  first.child.kill('SIGINT')
  first.child.kill('SIGINT')
  assert.equal(await first.ended, 0)
  assert.equal(isAlive(database), false)
  const second = start(t, home)
  await said(second, '按 Ctrl-C 停止')
  assert.doesNotMatch(second.output(), /口令/)
})

test('a port that is taken is said with the way to choose another, and the database does not stay behind', { skip }, async (t) => {
  const home = temporaryFolder()
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  assert.ok(address !== null && typeof address === 'object')
  const program = start(t, home, { GONGKAI_DESK_PORT: String(address.port) })
  assert.equal(await program.ended, 1)
  assert.match(program.output(), new RegExp(`端口 ${address.port} 已被其他程序占用.*GONGKAI_DESK_PORT`))
  assert.equal(existsSync(join(home, 'office', 'postgres', 'data', 'postmaster.pid')), false)
  taken.close()
})

test('an unknown kind of process and a port that is none are said in a sentence, without a stack', { skip }, async (t) => {
  const program = start(t, temporaryFolder(), { GONGKAI_PORTAL_PORT: 'eighty' })
  assert.equal(await program.ended, 1)
  assert.match(program.output(), /GONGKAI_PORTAL_PORT=eighty 不是端口号/)
  assert.doesNotMatch(program.output(), /\n {4}at /)
})
