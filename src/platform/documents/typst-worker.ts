import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { RenderAnswer, RenderOrder, WorkerSetUp } from './typst-messages.ts'

/** The compiler remembers everything it ever laid out; without this it grows by some megabytes a document. */
const EVICT_EVERY = 10
/** What two evictions found unused is forgotten: the templates and the letters of the alphabet stay, the prose goes. */
const KEPT_EVICTIONS = 2

const { workspace, fonts } = workerData as WorkerSetUp
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts] }] })
let rendered = 0

function render({ template, data }: RenderOrder): Uint8Array {
  const compiled = compiler.compile({ mainFilePath: template, inputs: { data } })
  const document = compiled.result
  if (!document) throw new Error(`The typesetter refused ${template}: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`)
  return compiler.pdf(document, { pdfStandard: 'a-2a', pdfTags: true })
}

function answer(order: RenderOrder): RenderAnswer {
  try {
    return { id: order.id, pdf: render(order) }
  } catch (error) {
    return { id: order.id, error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (order: RenderOrder) => {
  parentPort?.postMessage(answer(order))
  rendered += 1
  // Messages are handled one an event, so that the loop gets its turn between two documents and may free what they held.
  if (rendered % EVICT_EVERY === 0) setImmediate(() => compiler.evictCache(KEPT_EVICTIONS))
})
