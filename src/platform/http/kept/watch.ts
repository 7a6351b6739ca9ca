import { CompiledQuery, type Kysely } from 'kysely'

/** What became visible since the last time it was asked. One statement sees one state: what it reads and the state it names belong together. */
const QUESTION = `select pg_current_snapshot()::text as seen, (select json_agg(tags) from site.change
  where tx >= pg_snapshot_xmin($1::text::pg_snapshot) and not pg_visible_in_snapshot(tx, $1::text::pg_snapshot)) as changes`
/** Lines of changes are thrown away after a day. */
const TRUSTED_MS = 3_600_000

type Waiting = (fault: unknown) => void
export type Watch = {
  /** Calls back when every change that was acknowledged before this call has been heard of. */
  after(then: Waiting): void
  /** False where changes could have been missed. */
  isCounting(): boolean
  asked(): number
}

/**
 * Hears of changes on the public side. One question at a time is under way; whoever comes meanwhile waits for the next one,
 * which answers all of them: so a thousand requests at once cost one question, and none gets an answer older than itself.
 */
export function watchChanges(db: Kysely<unknown>, changed: (tags: readonly string[]) => void): Watch {
  let waiting: Waiting[] = []
  let underWay = false, seen: string | null = null, seenAt = 0, asked = 0

  async function ask(): Promise<void> {
    const now = performance.now()
    if (now - seenAt > TRUSTED_MS) seen = null
    asked += 1
    const { rows: [row] } = await db.executeQuery(CompiledQuery.raw(QUESTION, [seen])) as { rows: { seen: string; changes: string[][] | null }[] }
    if (seen === null) changed(['all'])
    else for (const tags of row?.changes ?? []) changed(tags)
    seen = row?.seen ?? null
    seenAt = now
  }
  function next(): void {
    if (waiting.length === 0) { underWay = false; return }
    underWay = true
    const these = waiting
    waiting = []
    const tell = (fault: unknown): void => {
      for (const one of these) one(fault)
      next()
    }
    ask().then(() => tell(null), tell)
  }
  return {
    after(then) {
      waiting.push(then)
      // All requests of one turn of the event loop go with one question.
      if (!underWay) { underWay = true; setImmediate(next) }
    },
    isCounting: () => seen !== null && performance.now() - seenAt <= TRUSTED_MS,
    asked: () => asked,
  }
}
