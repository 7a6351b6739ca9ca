import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program in our place: our terminal, our signals, its exit code. */
export function run(program, args, { cwd, env = {} } = {}) {
  const child = spawn(program, args, { stdio: 'inherit', cwd, env: { ...process.env, ...env } })
  const pass = (signal) => child.kill(signal)
  for (const signal of PASSED_ON) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const each of PASSED_ON) process.off(each, pass)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}
