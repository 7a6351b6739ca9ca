import { act, type Kit } from '#platform/act'
import { rootOfDay, sealDay, type DailyRoot } from '#platform/ledger/daily-root'
import { systemActor } from '#platform/system-actor'
import { dayOf, type Day } from '#shared/days'

/** Sealing a day is a deed of its own, in a chain of its own; what follows it (publishing the root) stands in src/subscriptions.ts. */
export const CLOSE_DAY = 'audit.close-day'
const CHAIN = 'ledger'

/** Makes the root of a day that is over. Safe to run twice: null where there is nothing (any more) to seal. */
export async function closeDay(kit: Kit, day: Day): Promise<DailyRoot | null> {
  if (day >= dayOf(kit.now())) throw new Error(`${day} is not over yet`)
  const there = await rootOfDay(kit.db, day)
  if (there) return there
  try {
    return await act(kit, systemActor(CHAIN, [CLOSE_DAY]), CLOSE_DAY, CHAIN, async ({ db, record }) => {
      const sealed = await sealDay(db, day)
      if (!sealed?.made) throw new NothingSealed(sealed?.root ?? null)
      await record(day, { root: sealed.root.root, chains: sealed.root.heads.length })
      return sealed.root
    })
  } catch (error) {
    if (error instanceof NothingSealed) return error.root
    throw error
  }
}

/** Leaves the deed without a line, because nothing was changed. */
class NothingSealed extends Error {
  readonly root: DailyRoot | null
  constructor(root: DailyRoot | null) {
    super('nothing to seal')
    this.root = root
  }
}
