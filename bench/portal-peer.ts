import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startedOn, type Server } from './portal-server.ts'

/** The database that a peer reads, as its environment says it. */
export type PeerDatabase = { readonly PEER_SOCKET: string; readonly PEER_USER: string; readonly PEER_DATABASE: string }
export type Peer = {
  readonly name: string
  /** Exact versions, from the package registry that npm is set to. */
  readonly packages: readonly string[]
  /** Where each of our sources goes in the peer's folder. */
  readonly sources: Readonly<Record<string, string>>
  readonly content: Readonly<Record<string, string>>
  /** Run before the build, with its environment; for what wants its tables made. */
  readonly prepare?: readonly string[]
  readonly port: number
}

/** Kept between runs, outside the repository. */
const PEERS = join(tmpdir(), 'gongkai-portal-peers')
const SOURCES = join(import.meta.dirname, 'portal-peers')

/** Runs a program in the peer's folder; gives what it said where it failed. */
function run(folder: string, command: string, args: readonly string[], env: Record<string, string> = {}): string | null {
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 600_000, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CI: '1', ...env } })
  return done.status === 0 ? null : `${done.error?.message ?? ''}${done.stderr}${done.stdout}`.trim().split('\n').slice(-12).join('\n')
}

function install(folder: string, packages: readonly string[]): string | null {
  const stamp = join(folder, 'installed'), wanted = packages.join(' ')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const wrong = run(folder, 'npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', ...packages])
  if (wrong === null) writeFileSync(stamp, wanted)
  return wrong
}

/** Lays the sources, prepares and builds, where anything has changed since the last time. */
function build(folder: string, { sources, content, prepare }: Peer, database: PeerDatabase): string | null {
  const files = [...Object.entries(sources).map(([to, from]) => [to, readFileSync(join(SOURCES, from), 'utf8')] as const), ...Object.entries(content)]
  const state = createHash('sha256').update(JSON.stringify([files, prepare])).digest('hex'), stamp = join(folder, 'built')
  for (const [to, text] of files) {
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    writeFileSync(join(folder, to), text)
  }
  const wrong = prepare ? run(folder, process.execPath, prepare, { ...database, NODE_ENV: 'development' }) : null
  if (wrong !== null || (existsSync(stamp) && readFileSync(stamp, 'utf8') === state)) return wrong
  rmSync(join(folder, '.next'), { recursive: true, force: true })
  const failed = run(folder, process.execPath, ['node_modules/next/dist/bin/next', 'build'], { ...database, NODE_ENV: 'production' })
  if (failed === null) writeFileSync(stamp, state)
  return failed
}

/** A peer, built for production and answering; where that cannot be had here, why: it is then not measured. */
export async function startPeer(peer: Peer, database: PeerDatabase): Promise<Server | { readonly missing: string }> {
  const folder = join(PEERS, peer.name)
  const missing = install(folder, peer.packages) ?? build(folder, peer, database)
  if (missing !== null) return { missing }
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(peer.port), '-H', '127.0.0.1', '--keepAliveTimeout', '72000'],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...database } })
  return startedOn(child, `http://127.0.0.1:${peer.port}`)
}
