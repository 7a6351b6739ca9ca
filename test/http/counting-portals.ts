import cluster, { type Worker } from 'node:cluster'
import { fileURLToPath } from 'node:url'
import { passOn } from '#platform/siblings'
import { visitCounter } from '#platform/visit-counter'

// Three processes side by side: the first counts three times, the second once. Says what each has seen, by the common name, by another, and by itself.
const HOUR = 3_600_000, NOW = 1_000, VISITOR = '203.0.113.9'

function countAsTold(): void {
  const together = visitCounter(HOUR, 'codes'), other = visitCounter(HOUR, 'links'), alone = visitCounter(HOUR)
  process.on('message', ({ deed }: { deed?: 'count' | 'see' }) => {
    if (deed === 'count') for (const counter of [together, alone]) counter.count(VISITOR, NOW)
    if (deed !== undefined) process.send?.({ seen: [together, other, alone].map((counter) => counter.seen(VISITOR, NOW)) })
  })
  process.send?.({ seen: [] })
}
/** Two messages may come in one turn, so it hears them all. */
const seenBy = (worker: Worker): Promise<number[]> => new Promise((resolve) => {
  worker.on('message', function hear({ seen }: { seen?: number[] }) {
    if (!seen) return
    worker.off('message', hear)
    resolve(seen)
  })
})
function ask(worker: Worker, deed: 'count' | 'see'): Promise<number[]> {
  const seen = seenBy(worker)
  worker.send({ deed })
  return seen
}

async function direct(): Promise<void> {
  cluster.setupPrimary({ exec: fileURLToPath(import.meta.url), execArgv: ['--import', 'tsx'] })
  const workers = [cluster.fork(), cluster.fork(), cluster.fork()] as const
  for (const worker of workers) worker.on('message', (message: unknown) => { passOn(worker, message) })
  await Promise.all(workers.map(seenBy))
  for (let time = 0; time < 3; time += 1) await ask(workers[0], 'count')
  await ask(workers[1], 'count')
  const all: number[][] = []
  for (const worker of workers) {
    let seen = await ask(worker, 'see')
    while ((seen[0] ?? 0) < 4) seen = await ask(worker, 'see')
    all.push(seen)
  }
  process.stdout.write(JSON.stringify(all))
  for (const worker of workers) worker.process.kill()
}

if (cluster.isWorker) countAsTold()
else await direct()
