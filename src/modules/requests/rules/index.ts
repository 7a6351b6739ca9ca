/** A second, light door: the rules of time and fee, which need no database. */
export { runClock, type Clock } from '../domain/clock.ts'
export { readCase } from '../domain/clock/read-case.ts'
export { summary } from '../domain/clock/summary.ts'
export { feeByItems, feeByPages } from '../domain/fee.ts'
