import cluster from 'node:cluster'
import { visitCounter } from '../visit-counter.ts'

const MINUTE = 60_000
type Tell = (error: Error | null, result?: { current: number; ttl: number }) => void

/** Visits of all portal processes together, for the brake on too many of them. */
class VisitsStore {
  readonly #visits = visitCounter(MINUTE, 'visits')

  incr(ip: string, tell: Tell): void { tell(null, { current: this.#visits.count(ip, Date.now()), ttl: MINUTE }) }
  child(): this { return this }
}

/** One process alone counts by itself. */
export const visitsStore = cluster.isWorker ? { store: VisitsStore } : {}
