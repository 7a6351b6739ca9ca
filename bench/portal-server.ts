import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type Server = { readonly base: string; stop(): Promise<void> }

const WAIT_MS = 120_000

/** A server that answers, in its own process. */
export async function startedOn(child: ChildProcess, base: string, path = '/'): Promise<Server> {
  // What breaks the bench off ends its servers too.
  process.once('exit', () => { child.kill('SIGTERM') })
  const end = Date.now() + WAIT_MS
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`)
    const answer = await fetch(`${base}${path}`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer) break
    if (Date.now() > end) throw new Error(`${base} does not answer`)
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  return { base, async stop() {
    if (child.exitCode !== null) return
    const dead = once(child, 'exit')
    child.kill('SIGTERM')
    await dead
  } }
}
