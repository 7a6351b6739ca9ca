import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ownLoad } from './portal-own-load.ts'

export const CONNECTIONS = 64
export const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 10)
/** So short that it only tells whether the bench itself runs. */
export const IS_TRIAL = SECONDS < 3
export const TIMES = IS_TRIAL ? 1 : 3
/** As a browser asks, or as a program does that knows no compression. */
export const CODINGS = { packed: 'br, gzip', gzip: 'gzip', identity: 'identity' } as const
export type Coding = keyof typeof CODINGS
/** What is asked for, over and over: each address in turn. `visitors`: every request comes from another address of the net, for what brakes on too many from one. */
export type Asking = { readonly base: string; readonly paths: readonly string[]; readonly coding: Coding; readonly visitors?: boolean }
export type Figures = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly errors: number }

const hasWrk = (() => { try { execFileSync('wrk', ['-v'], { stdio: 'ignore' }); return true } catch (error) { return (error as { status?: number }).status === 1 } })()
/** What makes the load: Debian's wrk, else a thread of ours. */
export const GENERATOR = hasWrk ? 'wrk -t1' : 'a thread of our own (wrk is not installed)'

/** Several addresses, or visitors, take a script; one address alone none, for it costs the generator time. */
function script({ paths, visitors = false }: Asking): string | null {
  if (paths.length === 1 && !visitors) return null
  return `local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local made, n = {}, 0
function init(args)
  for i = 1, ${Math.max(paths.length, visitors ? 4000 : 1)} do
    ${visitors ? "wrk.headers['x-forwarded-for'] = '10.' .. math.floor(i / 250) % 250 .. '.' .. i % 250 .. '.7'" : ''}
    made[i] = wrk.format('GET', paths[(i - 1) % #paths + 1])
  end
end
function request() n = n % #made + 1; return made[n] end
`
}

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 }
function millisecondsIn(said: string, share: string): number {
  const [, figure = 'NaN', unit = 'ms'] = new RegExp(`^\\s+${share}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, 'm').exec(said) ?? []
  return Number(figure) * (UNITS[unit] ?? Number.NaN)
}
const numberIn = (said: string, place: RegExp): number => Number(place.exec(said)?.[1] ?? 0)

function figuresIn(said: string): Figures {
  const broken = [...(/Socket errors: (.*)/.exec(said)?.[1] ?? '').matchAll(/\d+/g)].reduce((sum, [n]) => sum + Number(n), 0)
  return { perSecond: numberIn(said, /Requests\/sec:\s+([\d.]+)/), p50: millisecondsIn(said, '50'), p99: millisecondsIn(said, '99'), errors: broken + numberIn(said, /Non-2xx or 3xx responses: (\d+)/) }
}

async function once(asking: Asking, seconds: number): Promise<Figures> {
  if (!hasWrk) return ownLoad(asking, seconds)
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-load-'))
  try {
    const text = script(asking), file = join(folder, 'ask.lua')
    if (text !== null) writeFileSync(file, text)
    const { stdout } = await promisify(execFile)('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '--timeout', '30s', '-H', `accept-encoding: ${CODINGS[asking.coding]}`,
      ...(text === null ? [] : ['-s', file]), `${asking.base}${text === null ? asking.paths[0] : '/'}`])
    return figuresIn(stdout)
  } finally { rmSync(folder, { recursive: true }) }
}

/** Warmed up, then measured some times: the median of each figure, and every error. */
export async function load(asking: Asking): Promise<Figures> {
  if (!IS_TRIAL) await once(asking, SECONDS)
  const all: Figures[] = []
  for (let time = 0; time < TIMES; time += 1) all.push(await once(asking, SECONDS))
  const median = (of: (figures: Figures) => number): number => all.map(of).sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN
  return { perSecond: median((one) => one.perSecond), p50: median((one) => one.p50), p99: median((one) => one.p99), errors: all.reduce((sum, { errors }) => sum + errors, 0) }
}
