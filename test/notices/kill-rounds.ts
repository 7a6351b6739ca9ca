import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { sql, type Kysely } from 'kysely'
import { seedAgencies } from '#agencies'
import { sealJson } from '#platform/crypto/at-rest'
import type { Target } from '#platform/database/connection'
import { contactHash, contactPurpose } from '../../src/modules/notices/tokens.ts'
import type { KillOrder } from './kill-program.ts'
import type { MailServer } from './mail-server.ts'

export type KillCount = { readonly wanted: number; readonly lost: number; readonly doubled: number; readonly letters: number; readonly takenTwice: number; readonly publications: number; readonly doubts: number }
type Life = { readonly child: ChildProcess; readonly up: Promise<void>; readonly published: string[] }

/** Readers of the column that the killed program publishes in. */
export async function seedReaders(db: Kysely<unknown>, home: string, readers: number): Promise<void> {
  await seedAgencies(db, [{ id: 'gov', parent: null, name: '青汀市人民政府', shortName: '市政府', kind: 'government', signsAs: '青汀市人民政府办公室', phone: '', reports: true, position: 0, address: '' }])
  for (let n = 0; n < readers; n += 1) {
    const address = `reader${n}@example.cn`, receipt = `reader ${n}`
    await sql`with s as (insert into notices.subscription (receipt, way, contact_hash, contact_sealed, pace, state, nonce, asked_at, confirmed_at)
      values (${receipt}, 'email', ${contactHash(home, 'email', address)}, ${sealJson(home, contactPurpose(receipt), { address })}, 'at_once', 'active', 'n', '2025-01-01', '2025-01-01') returning id)
      insert into notices.target (subscription, kind, value, label, since) select id, 'column', 'guide', '指南', '2025-01-01' from s`.execute(db)
  }
}

export function startLife(order: KillOrder): Life {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/notices/kill-program.ts', JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'ignore'] })
  const published: string[] = []
  const up = new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (data: Buffer) => {
      said += String(data)
      const lines = said.split('\n')
      said = lines.pop() ?? ''
      for (const line of lines) {
        if (line === 'up') resolve()
        else published.push(line.slice('published '.length))
      }
    })
    child.once('exit', () => reject(new Error('the program ended')))
  })
  up.catch(() => {})
  return { child, up, published }
}

/** Lets the program live for a while, then kills it, and with it whatever `alsoKill` says. Gives what it had said that it published. */
export async function oneRound(order: KillOrder, livesFor: number, alsoKill: () => void = () => {}): Promise<readonly string[]> {
  const life = startLife(order)
  await life.up
  // On a busy machine the beginning takes longer: it lives from its second publication on.
  while (life.published.length < 2 && life.child.exitCode === null) await new Promise((resolve) => { setTimeout(resolve, 10) })
  await new Promise((resolve) => { setTimeout(resolve, livesFor) })
  const dead = once(life.child, 'exit')
  if (life.child.pid) process.kill(life.child.pid, 'SIGKILL')
  alsoKill()
  await dead
  return life.published
}

/** The last life sends what is left; then every reader must have every publication that was committed, once. */
export async function finishAndCount(order: Omit<KillOrder, 'finish'>, target: Target, db: Kysely<unknown>, mail: MailServer, acknowledged: readonly string[], readers: number): Promise<KillCount> {
  const life = startLife({ ...order, target, finish: true })
  await life.up
  await once(life.child, 'exit')
  const { rows } = await sql<{ address: string }>`select address from publishing.publication where kind = 'entry'`.execute(db)
  const committed = new Set(rows.map(({ address }) => address))
  const missing = acknowledged.filter((address) => !committed.has(address)).length
  const seen = new Map<string, number>()
  for (const { to, text } of mail.mailbox) {
    const key = `${to} ${/\/info\/r\d+\/\d+/.exec(text.slice(text.indexOf('https://')))?.[0]}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const wanted = [...committed].flatMap((address) => Array.from({ length: readers }, (_, n) => `reader${n}@example.cn ${address}`))
  const { rows: [doubted] } = await sql<{ n: number }>`select coalesce(sum(doubts), 0)::int as n from notices.outbox`.execute(db)
  return {
    doubts: doubted?.n ?? 0, publications: committed.size, wanted: wanted.length, lost: missing + wanted.filter((key) => !seen.has(key)).length, doubled: [...seen.values()].filter((n) => n > 1).length,
    letters: mail.mailbox.length, takenTwice: mail.taken.length - new Set(mail.taken).size,
  }
}
