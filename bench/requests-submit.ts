import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import pg from 'pg'
import { applyClient, type PreparedForm } from './apply-client.ts'
import type { Line } from './measure.ts'

const FORMS = Number(process.env['BENCH_FORMS'] ?? 400), CLIENTS = 8
const PORTAL = 17_810

/** The program as it is started by anybody, on a disk that keeps what it acknowledges; the portal and the worker that drains. */
async function startProgram(base: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, GONGKAI_HOME: base, GONGKAI_PORTAL_PORT: String(PORTAL), GONGKAI_DESK_PORT: String(PORTAL + 1), GONGKAI_APPLY_PER_HOUR: '1000000', GONGKAI_NOW: '2025-03-03T01:00:00Z' } })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => { if (String(data).includes('按 Ctrl-C 停止')) resolve() })
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}`)))
  })
  return child
}

/** How long so many takers need for the whole list, each taking the next. */
async function together<T>(items: readonly T[], takers: number, work: (item: T) => Promise<void>): Promise<number> {
  const waiting = [...items]
  const began = performance.now()
  await Promise.all(Array.from({ length: takers }, async () => { for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item) }))
  return performance.now() - began
}

/** Submissions a second through the last step of the public form, all checks, sealing and the commit; beside it as many plain INSERTs of the same size, each committed. */
export async function benchSubmit(): Promise<Line[]> {
  const base = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  chmodSync(base, 0o755)
  const child = await startProgram(base)
  try {
    const began = performance.now()
    const forms: PreparedForm[] = []
    await together(Array.from({ length: FORMS }, (_, n) => n), CLIENTS, async (n) => {
      forms.push(await applyClient(`http://127.0.0.1:${PORTAL}`, `10.1.${n % 200}.${n % 250}`).prepare(`第${n}件临江路改造工程批准文件`))
    })
    const steps = performance.now() - began
    while (Date.now() < Math.max(...forms.map(({ openedAt }) => openedAt)) + 3100) await new Promise((resolve) => { setTimeout(resolve, 100) })
    const receipts: string[] = []
    const took = await together(forms, CLIENTS, async (form) => {
      const done = await form.submit()
      if (done) receipts.push(done.receipt)
    })
    if (receipts.length !== FORMS) throw new Error(`${receipts.length} of ${FORMS} got a receipt`)
    const pool = new pg.Pool({ host: join(base, 'office', 'postgres', 'socket'), user: 'gongkai_portal', database: 'gongkai', max: CLIENTS })
    const sealed = Buffer.alloc(1400, 7)
    const plain = await together(receipts, CLIENTS, async (receipt) => { await pool.query("insert into inbox.submission (receipt, kind, sealed) values ($1, 'reply', $2)", [`plain-${receipt}`, sealed]) })
    await pool.end()
    const rate = (ms: number): string => `${Math.round(FORMS / ms * 1000)}/s`
    return [
      { what: `submissions through the public form, ${FORMS} by ${CLIENTS} clients: checks, sealing, commit`, measured: rate(took), aim: '–', beside: `the same number of plain INSERTs, each committed: ${rate(plain)}` },
      { what: 'the three steps before it (three pages each)', measured: rate(steps), aim: '–', beside: 'the client parses each page in the same two cores' },
    ]
  } finally {
    const dead = once(child, 'exit')
    child.kill('SIGTERM')
    await dead
    rmSync(base, { recursive: true, force: true })
  }
}
