import { performance } from 'node:perf_hooks'
import type { KeptPage, Pages } from './pages.ts'
import { packHarder } from './variants.ts'

const LOOK_EVERY_MS = 250
const IDLE = 0.2
/** Asked for this often, a page is worth the tenth of a second. */
const OFTEN = 2

/** While there is little to do, pages that are asked for often are packed as small as can be, one at a time. */
export function packWhenIdle(pages: Pages): { stop(): void } {
  const done = new WeakSet<KeptPage>()
  let before = performance.eventLoopUtilization(), busy = false
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    if (busy || utilization > IDLE) return
    const page = [...pages.all()].find((one) => one.br !== null && one.hits >= OFTEN && !done.has(one))
    if (!page) return
    done.add(page)
    busy = true
    packHarder(pages, page).catch(() => {}).finally(() => { busy = false })
  }, LOOK_EVERY_MS)
  timer.unref()
  return { stop: () => { clearInterval(timer) } }
}
