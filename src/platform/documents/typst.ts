import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { assetPath, codeRoot, projectRoot } from './assets.ts'
import { fontPaths } from './fonts.ts'
import type { RenderAnswer, RenderOrder, WorkerSetUp } from './typst-messages.ts'

/** One worker holds some 150 MB of fonts and layouts and sets 200 letters a second: two are enough for any office. */
const MOST_WORKERS = Math.min(2, Math.max(1, availableParallelism() - 1))

type Waiting = { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (error: Error) => void }
type Hand = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

const hands: Hand[] = []
let lastId = 0

function workerFile(): string {
  const built = join(codeRoot(), 'platform/documents/typst-worker.js')
  return existsSync(built) ? built : join(codeRoot(), 'platform/documents/typst-worker.ts')
}

function settle(hand: Hand, answer: RenderAnswer): void {
  const waiting = hand.waiting.get(answer.id)
  hand.waiting.delete(answer.id)
  if (hand.waiting.size === 0) hand.worker.unref()
  if ('pdf' in answer) waiting?.resolve(answer.pdf)
  else waiting?.reject(new Error(answer.error))
}

/** A worker that dies takes its orders with it; the next order gets a new one. */
function bury(hand: Hand, cause: Error): void {
  const at = hands.indexOf(hand)
  if (at >= 0) hands.splice(at, 1)
  for (const { reject } of hand.waiting.values()) reject(cause)
  hand.waiting.clear()
}

function hire(): Hand {
  const workerData: WorkerSetUp = { workspace: projectRoot(), fonts: fontPaths(projectRoot(), process.env['GONGKAI_FONTS']) }
  const hand: Hand = { worker: new Worker(workerFile(), { workerData }), waiting: new Map() }
  hand.worker.on('message', (answer: RenderAnswer) => settle(hand, answer))
  hand.worker.on('error', (error) => bury(hand, error instanceof Error ? error : new Error(String(error))))
  hand.worker.on('exit', (code) => bury(hand, new Error(`The typesetter's worker ended with code ${code}`)))
  hands.push(hand)
  return hand
}

function freest(): Hand {
  const [best] = hands.toSorted((a, b) => a.waiting.size - b.waiting.size)
  return best && (best.waiting.size === 0 || hands.length >= MOST_WORKERS) ? best : hire()
}

/**
 * Sets a document as PDF/A-2a. `template` is a path below `src`; `data` reaches it as `json(bytes(sys.inputs.data))`, where
 * text stays text: nothing in it is read as the template language.
 */
export function renderPdf(template: string, data: unknown): Promise<Uint8Array> {
  const hand = freest()
  lastId += 1
  const order: RenderOrder = { id: lastId, template: assetPath(template), data: JSON.stringify(data) }
  return new Promise((resolve, reject) => {
    hand.waiting.set(order.id, { resolve, reject })
    hand.worker.ref()
    hand.worker.postMessage(order)
  })
}

/** Ends the workers; a later order starts them again. */
export async function closePdfWorkers(): Promise<void> {
  await Promise.all(hands.splice(0).map(({ worker }) => worker.terminate()))
}
