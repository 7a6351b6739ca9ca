import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Runs `held-server.ts` in a process of its own: a stand-in for the program, holding the database of a home. */
export async function startProgram(home: string): Promise<{ readonly process: ChildProcess; readonly postmaster: number; readonly socket: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'held-server.ts'), home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data') as [Buffer]
  const { postmaster, socket } = JSON.parse(line.toString()) as { postmaster: number; socket: string }
  return { process: child, postmaster, socket }
}

/** Kills without warning and waits until it is dead. */
export async function killHard(child: ChildProcess): Promise<void> {
  const dead = once(child, 'exit')
  child.kill('SIGKILL')
  await dead
}
