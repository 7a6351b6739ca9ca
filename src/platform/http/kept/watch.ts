import { CompiledQuery, type Kysely } from 'kysely'

/** What became visible since the last time it was asked. One statement sees one state: what it reads and the state it names belong together. */
const QUESTION = `select pg_current_snapshot()::text as seen, (select json_agg(tags) from site.change
  where tx >= pg_snapshot_xmin($1::text::pg_snapshot) and not pg_visible_in_snapshot(tx, $1::text::pg_snapshot)) as changes`
const STATE = CompiledQuery.raw('select pg_current_snapshot()::text as seen')
/** Lines of changes are thrown away after a day. */
const TRUSTED_MS = 3_600_000

/** While one question is on its way, the next may be: else everybody would wait for everybody else's answers to be written. */
const MOST = 2

type Waiting = (fault: unknown) => void
export type Watch = {
  /** Calls back when every change that was acknowledged before this call has been heard of. */
  after(then: Waiting): void
  /** False where changes could have been missed. */
  isCounting(): boolean
  asked(): number
}

/**
 * Hears of changes on the public side. Few questions at a time are under way; whoever comes meanwhile waits for the next one,
 * which answers all of them: so a thousand requests at once cost one question, and none gets an answer older than itself.
 */
export function watchChanges(db: Kysely<unknown>, changed: (tags: readonly string[]) => void): Watch {
  let waiting: Waiting[] = []
  let underWay = 0, toAsk = false, seen: string | null = null, seenAt = 0, asked = 0

  async function ask(): Promise<void> {
    const now = performance.now()
    if (now - seenAt > TRUSTED_MS) seen = null
    asked += 1
    const since = seen
    if (since !== null) {
      const { rows: [state] } = await db.executeQuery(STATE) as { rows: { seen: string }[] }
      // The same snapshot sees the same transactions: nothing has changed.
      if (state?.seen === since) { seenAt = now; return }
    }
    const { rows: [row] } = await db.executeQuery(CompiledQuery.raw(QUESTION, [since])) as { rows: { seen: string; changes: string[][] | null }[] }
    // What it hears of lies after `since`, and so may be heard of twice where two questions overlap: a page too many is rendered, none too few.
    if (since === null) changed(['all'])
    else for (const tags of row?.changes ?? []) changed(tags)
    seen = row?.seen ?? null
    seenAt = now
  }
  function next(): void {
    toAsk = false
    if (waiting.length === 0) return
    underWay += 1
    const these = waiting
    waiting = []
    const tell = (fault: unknown): void => {
      underWay -= 1
      for (const one of these) one(fault)
      if (!toAsk) next()
    }
    ask().then(() => tell(null), tell)
  }
  return {
    after(then) {
      waiting.push(then)
      // All requests of one turn of the event loop go with one question.
      if (!toAsk && underWay < MOST) { toAsk = true; setImmediate(next) }
    },
    isCounting: () => seen !== null && performance.now() - seenAt <= TRUSTED_MS,
    asked: () => asked,
  }
}
