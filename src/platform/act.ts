import { sql, type Kysely, type Transaction } from 'kysely'
import { mayDo, type Actor, type AgencyId, type Deed } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { appendLine } from './ledger/append.ts'

/** What every command and query is given. `reactions` says which jobs follow which deed (src/subscriptions.ts). */
export type Kit = {
  readonly db: Kysely<unknown>
  readonly now: () => Date
  readonly home: string
  /** The machine's own clock where `now` is a demonstration's: phones that show one-time codes follow it. */
  readonly machineNow?: () => Date
  readonly reactions: Readonly<Record<Deed, readonly string[]>>
}

/** Something that went to the public side in this deed: its hash stands in the deed's ledger line. */
export type Sealed = { readonly address: string; readonly version: number; readonly hash: string; readonly act: 'publish' | 'correct' | 'withdraw' }

export type Scene = {
  readonly db: Transaction<unknown>
  readonly actor: Actor
  readonly deed: Deed
  readonly now: Date
  /** Writes the ledger line. Its detail must hold no personal data: the ledger is never erased. */
  record(subject: string, detail: object): Promise<{ seq: number; hash: string }>
  /** Tells the ledger line what the gate let through; a deed whose seals no line holds fails. For the gate alone. */
  seal(sealed: Sealed): void
  /** Queues a job that runs after the deed is committed, and never if it is not. */
  later(job: string, data: object): Promise<void>
}

/**
 * The only way to change anything: one deed, one transaction. Who may is checked first; the ledger line and the jobs
 * commit with the change or not at all, and a deed that records nothing is a bug, so it fails.
 */
export async function act<T>(kit: Kit, actor: Actor, deed: Deed, agency: AgencyId, work: (scene: Scene) => Promise<T>): Promise<T> {
  if (!mayDo(actor, deed, agency)) throw new Refusal(403, ['您的角色不能在该单位办理此事项；如确有需要，请联系安全管理员授权'])
  return kit.db.transaction().execute(async (db) => {
    const now = kit.now()
    let recorded = false
    let seals: Sealed[] = []
    const later = async (job: string, data: object): Promise<void> => {
      await sql`select graphile_worker.add_job(${job}, ${JSON.stringify(data)}::json)`.execute(db)
    }
    const result = await work({
      db, actor, deed, now, later,
      seal(sealed) { seals.push(sealed) },
      async record(subject, detail) {
        recorded = true
        const line = await appendLine(db, { chain: agency, at: now.toISOString(), actor: actor.account, deed, subject, detail: seals.length > 0 ? { ...detail, sealed: seals } : detail })
        seals = []
        for (const job of kit.reactions[deed] ?? []) await later(job, { deed, agency, subject })
        return line
      },
    })
    if (seals.length > 0) throw new Error(`${deed} published something that no ledger line holds`)
    if (!recorded) throw new Error(`${deed} changed something without saying so`)
    return result
  })
}
