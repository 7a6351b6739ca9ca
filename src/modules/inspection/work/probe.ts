import { setTimeout as wait } from 'node:timers/promises'
import type { Probe } from '../domain/site-facts.ts'

const LONGEST = 15_500
/** Visits to the home page, spaced; fifteen seconds without an answer is none (国办秘函〔2019〕19号). */
export async function probesOf(start: string, { probes, probeEvery, now }: { readonly probes: number; readonly probeEvery: number; readonly now: () => Date }): Promise<Probe[]> {
  const all: Probe[] = []
  for (let n = 0; n < probes; n++) {
    if (n > 0) await wait(probeEvery)
    const at = now().toISOString(), began = performance.now()
    const answered = await fetch(start, { signal: AbortSignal.timeout(LONGEST), redirect: 'follow' }).then(async (answer) => { await answer.arrayBuffer(); return answer.status < 500 }, () => false)
    all.push({ at, milliseconds: Math.round(performance.now() - began), answered })
  }
  return all
}
