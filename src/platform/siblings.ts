import cluster, { type Worker } from 'node:cluster'

/** Something that one of several portal processes has counted, for the others to count too. */
type Counted = { readonly counted: string; readonly key: string; readonly at: number }
type Hearer = (key: string, at: number) => void

const hearers = new Map<string, Hearer>()
const isCounted = (message: unknown): message is Counted => typeof message === 'object' && message !== null && typeof (message as Counted).counted === 'string'

if (cluster.isWorker) process.on('message', (message) => { if (isCounted(message)) hearers.get(message.counted)?.(message.key, message.at) })

/** Portal processes side by side have each their own memory: what is counted under this name in one, all of them hear of, a moment later. Alone, nobody is told. */
export function countTogether(name: string, hear: Hearer): Hearer {
  if (!cluster.isWorker) return () => {}
  hearers.set(name, hear)
  return (key, at) => { process.send?.({ counted: name, key, at } satisfies Counted) }
}

/** In the process above them: what one says, the others hear. */
export function passOn(from: Worker, message: unknown): void {
  if (!isCounted(message)) return
  for (const worker of Object.values(cluster.workers ?? {})) if (worker && worker.id !== from.id && worker.isConnected()) worker.send(message)
}
