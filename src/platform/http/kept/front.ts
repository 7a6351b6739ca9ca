import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { plainHead, type Head } from './head.ts'
import { KEEP_ALIVE_MS } from './wire.ts'

/** Gives the bytes of a kept page, when it is known to be fresh, or null where Node is to answer after all. False: it is not kept. */
export type Answering = (head: Head, tell: (bytes: Buffer | null) => void) => boolean
type Hearer = (bytes: Buffer) => void

/**
 * Stands before Node's HTTP: who asks for a kept page, in one plain piece, is answered here, at a fifth of the cost. Every other byte is given to
 * Node. After such a request as could have been answered here the connection comes back; after any other it stays Node's.
 */
export function standBefore(server: Server, answering: Answering): { close(): void } {
  const toNode = server.listeners('connection') as ((this: Server, socket: Socket) => void)[]
  server.removeAllListeners('connection')
  /** Connections that Node has never seen, so that nobody else ends them. */
  const ours = new Set<Socket>()
  /** Who waits for Node's answer on a connection. */
  const waiting = new WeakMap<Socket, () => void>()
  let closing = false

  function take(socket: Socket): void {
    let turn: 'free' | 'asking' | 'node' | 'node for good' = 'free'
    let more: Buffer | null = null, parsers: Hearer[] | null = null

    /** From here on Node knows the connection; what comes is still heard here first. */
    function introduce(): Hearer[] {
      leave()
      for (const listener of toNode) listener.call(server, socket)
      const theirs = socket.listeners('data').filter((one) => one !== hear) as Hearer[]
      for (const one of theirs) socket.off('data', one)
      // Heard through a listener, Node's parser no longer takes the bytes from below.
      socket.off('data', hear).on('data', hear)
      return theirs
    }
    function give(bytes: Buffer, plain: boolean): void {
      parsers ??= introduce()
      turn = plain && turn !== 'node' ? 'node' : 'node for good'
      if (turn === 'node') waiting.set(socket, () => { if (turn === 'node') turn = 'free' })
      for (const parser of parsers) parser.call(socket, bytes)
    }
    function told(asked: Buffer, answer: Buffer | null): void {
      if (socket.destroyed || !socket.writable) return
      turn = 'free'
      if (answer) socket.write(answer)
      else give(asked, true)
      if (closing && answer) socket.end()
      if (more === null) return
      const held = more
      more = null
      socket.resume()
      hear(held)
    }
    function hear(bytes: Buffer): void {
      if (turn === 'asking') {
        // Asked on before the answer: it waits for its turn.
        more = more ? Buffer.concat([more, bytes]) : bytes
        socket.pause()
        return
      }
      const head = turn === 'free' && !closing && !socket.writableNeedDrain ? plainHead(bytes) : null
      if (head === null) {
        give(bytes, false)
        return
      }
      turn = 'asking'
      if (answering(head, (answer) => { told(bytes, answer) })) return
      turn = 'free'
      give(bytes, true)
    }
    const end = (): void => { socket.end() }
    const drop = (): void => { socket.destroy() }
    function leave(): void {
      ours.delete(socket)
      socket.off('end', end).off('timeout', drop).off('error', drop).off('close', leave).setTimeout(0)
    }
    ours.add(socket)
    socket.setTimeout(KEEP_ALIVE_MS)
    socket.on('data', hear).on('end', end).on('timeout', drop).on('error', drop).on('close', leave)
  }
  server.on('connection', (socket) => { take(socket) })
  server.on('request', ({ socket }, response: ServerResponse) => {
    const free = waiting.get(socket)
    if (!free) return
    waiting.delete(socket)
    response.once('finish', free)
  })
  return {
    close() {
      closing = true
      for (const socket of ours) socket.end()
    },
  }
}
