import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { applyClient, type PreparedForm } from '../bench/apply-client.ts'

/**
 * Kill -9 of the whole tree (program, database and its helpers) while 8 clients submit; after each start every receipt that a client holds must be found.
 * `npm run kill:requests [-- rounds]`; 20 rounds unless told.
 */
const ROUNDS = Number(process.argv[2] ?? 20), CLIENTS = 8, FORMS = 12
const PORTAL = 17_800, DESK = 17_801
const base = mkdtempSync(join(tmpdir(), 'gongkai-kill-'))
execFileSync('chmod', ['755', base])
const home = join(base, 'office')

type Program = { readonly child: ChildProcess; readonly up: Promise<void> }

function startProgram(): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, GONGKAI_HOME: base, GONGKAI_PORTAL_PORT: String(PORTAL), GONGKAI_DESK_PORT: String(DESK), GONGKAI_APPLY_PER_HOUR: '100000', GONGKAI_NOW: '2025-03-03T01:00:00Z' },
  })
  const up = new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (data: Buffer) => { said += String(data); if (said.includes('按 Ctrl-C 停止')) resolve() })
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)))
  })
  return { child, up }
}

const postmaster = (): number => Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
const childrenOf = (pid: number): number[] => {
  try { return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/).filter(Boolean).map(Number) } catch { return [] }
}

/** Everything at once, by the numbers of what we started. */
async function killAll({ child }: Program): Promise<void> {
  const database = postmaster()
  const all = [child.pid ?? 0, database, ...childrenOf(database)]
  const dead = once(child, 'exit')
  for (const pid of all) try { process.kill(pid, 'SIGKILL') } catch { /* it has gone with the others */ }
  await dead
}

async function inDatabase(receipts: readonly string[]): Promise<Set<string>> {
  const client = new pg.Client({ host: join(home, 'postgres', 'socket'), user: 'gongkai_office', database: 'gongkai' })
  await client.connect()
  try {
    const { rows } = await client.query<{ receipt: string }>(
      'select receipt from requests.request where receipt = any($1) union select receipt from inbox.submission where receipt = any($1)', [receipts])
    return new Set(rows.map(({ receipt }) => receipt))
  } finally { await client.end() }
}

/** Opens forms beforehand, because the guard wants three seconds between opening and sending; then sends one after another until the program dies. */
async function submitUntilDeath(forms: readonly PreparedForm[], held: string[], onFirst: () => void): Promise<void> {
  for (const form of forms) {
    try {
      const done = await form.submit()
      if (done) { held.push(done.receipt); onFirst() }
    } catch { return }
  }
}

const held: string[] = []
let lost = 0
try {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const program = startProgram()
    await program.up
    const missing = held.length === 0 ? 0 : held.length - (await inDatabase(held)).size
    lost += missing
    const clients = Array.from({ length: CLIENTS }, (_, client) => applyClient(`http://127.0.0.1:${PORTAL}`, `10.${round}.0.${client}`))
    const forms = await Promise.all(clients.map(async (client, at) => {
      const prepared: PreparedForm[] = []
      for (let n = 0; n < FORMS; n += 1) prepared.push(await client.prepare(`第${round}轮${at}号窗口第${n}件临江路改造工程批准文件`))
      return prepared
    }))
    const youngest = Math.max(...forms.flat().map(({ openedAt }) => openedAt))
    while (Date.now() < youngest + 3100) await new Promise((resolve) => { setTimeout(resolve, 50) })
    const before = held.length
    const begun = Promise.withResolvers<void>()
    const sending = Promise.all(forms.map((of) => submitUntilDeath(of, held, begun.resolve)))
    await begun.promise
    // Not always at the same point: between the first answer and 300 ms later.
    await new Promise((resolve) => { setTimeout(resolve, (round * 53) % 300) })
    await killAll(program)
    await sending
    console.log(`第 ${round} 轮：本轮客户端拿到 ${held.length - before} 份回执，此前 ${before} 份中丢失 ${missing} 份`)
  }
  const program = startProgram()
  await program.up
  const found = await inDatabase(held)
  lost += held.length - found.size
  console.log(`${ROUNDS} 轮，${CLIENTS} 个客户端，共 ${held.length} 份回执，重启后找到 ${found.size} 份，丢失 ${lost} 份`)
  await killAll(program)
} finally {
  rmSync(base, { recursive: true, force: true })
}
process.exit(lost === 0 && held.length > 0 ? 0 : 1)
