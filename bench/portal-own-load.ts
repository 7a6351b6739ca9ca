import { once } from 'node:events'
import { connect } from 'node:net'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { CODINGS, CONNECTIONS, type Asking, type Figures } from './portal-load.ts'

/** The same load where there is no wrk, from a thread of this process: each connection asks again when its answer is whole. */
export async function ownLoad(asking: Asking, seconds: number): Promise<Figures> {
  const thread = new Worker(new URL(import.meta.url), { workerData: { asking, seconds } })
  const [figures] = await once(thread, 'message') as [Figures]
  return figures
}

/** How long the answer is that begins here; NaN while its head is not whole. */
function lengthOf(answer: Buffer): { readonly length: number; readonly status: number } {
  const head = answer.indexOf('\r\n\r\n')
  if (head === -1) return { length: Number.NaN, status: 0 }
  const text = answer.toString('latin1', 0, head)
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
  if (length !== undefined) return { length: head + 4 + Number(length), status: Number(text.slice(9, 12)) }
  return { length: answer.subarray(-7).equals(Buffer.from('\r\n0\r\n\r\n')) || answer.subarray(-5).equals(Buffer.from('0\r\n\r\n')) ? answer.length : Number.NaN, status: Number(text.slice(9, 12)) }
}

async function askFor({ base, paths, coding, visitors }: Asking, seconds: number): Promise<Figures> {
  const { hostname, port, host } = new URL(base), times: number[] = [], end = performance.now() + seconds * 1000
  let asked = 0, errors = 0
  const next = (): string => {
    asked += 1
    const from = visitors ? `x-forwarded-for: 10.${Math.floor(asked / 250) % 250}.${asked % 250}.7\r\n` : ''
    return `GET ${paths[asked % paths.length]} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: ${CODINGS[coding]}\r\n${from}\r\n`
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, () => new Promise<void>((done) => {
    const socket = connect(Number(port), hostname).setNoDelay(true)
    let got = Buffer.alloc(0), began = performance.now()
    socket.on('connect', () => socket.write(next()))
    socket.on('data', (data) => {
      got = got.length === 0 ? data : Buffer.concat([got, data])
      const { length, status } = lengthOf(got)
      if (!(got.length >= length)) return
      times.push(performance.now() - began)
      if (status < 200 || status > 299) errors += 1
      if (performance.now() > end) { socket.destroy(); return }
      got = got.subarray(length)
      began = performance.now()
      socket.write(next())
    })
    socket.on('error', () => { errors += 1 })
    socket.on('close', () => done())
  })))
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), errors }
}

if (!isMainThread && workerData?.asking) parentPort?.postMessage(await askFor(workerData.asking, workerData.seconds))
