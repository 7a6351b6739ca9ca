import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { seedAgencies } from '#agencies'
import { AGENCIES } from '../demo/agencies.ts'
import { withDatabase } from '../src/cli/with-database.ts'

export const ENTRIES = Number(process.env['BENCH_ENTRIES'] ?? 10_000)
/** With few entries, for a trial of the bench itself, the demo city is left out too. */
export const WITH_DEMO = ENTRIES >= 1000
export const NOW = '2025-01-10T01:00:00Z'

const WORDS = ['水闸', '道路', '学校', '医保', '养老', '绿化', '公交', '农贸市场', '老旧小区', '河道']
/** Plain official prose of about a thousand signs, no two alike. */
const recordOf = (n: number) => {
  const word = WORDS[n % WORDS.length] ?? ''
  const body = Array.from({ length: 12 }, (_, line) => `<p>第${line + 1}项：${word}事项${n}号按照既定安排推进，责任单位应当在规定期限内办结，并将办理情况书面报告，所需经费由本级财政统筹安排，涉及群众利益的应当听取意见。</p>`).join('')
  return { key: `bench-${n}`, agency: AGENCIES[n % AGENCIES.length]?.id, kind: 'notice', column: 'statutory-20-12', title: `关于${word}事项第${n}号的通告`, body, publishedOn: `2024-0${1 + n % 9}-1${n % 9}`, formedOn: null }
}

export type CityDocument = { readonly address: string; readonly title: string; readonly agencyName: string; readonly columnName: string; readonly publishedOn: string; readonly indexNumber: string; readonly kind: string; readonly body: string }
/** Where the program keeps the city, and how to let it go. BENCH_HOME keeps it for the next run. */
export type City = { readonly base: string; readonly home: string; readonly socket: string; drop(): void }

export async function cityHome(): Promise<City> {
  const base = process.env['BENCH_HOME'] || mkdtempSync(join(tmpdir(), 'gongkai-bench-portal-'))
  mkdirSync(base, { recursive: true })
  chmodSync(base, 0o755)
  const home = join(base, WITH_DEMO ? 'demo' : 'office')
  mkdirSync(home, { recursive: true })
  if (!WITH_DEMO) await withDatabase({ home: base }, ({ db }) => seedAgencies(db, AGENCIES.map((agency, position) => ({ ...agency, position, address: '', phone: '' }))))
  return { base, home, socket: join(home, 'postgres', 'socket'), drop: () => { if (!process.env['BENCH_HOME']) rmSync(base, { recursive: true, force: true }) } }
}

/** Brings the entries into the city while the program runs, as an office that moves in does. */
export function fillCity({ base }: City): void {
  const file = join(base, 'entries.jsonl')
  writeFileSync(file, Array.from({ length: ENTRIES }, (_, n) => `${JSON.stringify(recordOf(n))}\n`).join(''))
  execFileSync(process.execPath, ['dist/cli/main.js', 'import', 'entries', '--home', base, ...(WITH_DEMO ? ['--demo'] : []), file], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, GONGKAI_NOW: NOW } })
}

/** The documents that came in, as the portal's own database user reads them. */
export async function documentsIn({ socket }: City, most: number): Promise<CityDocument[]> {
  const client = new pg.Client({ host: socket, user: 'gongkai_portal', database: 'gongkai' })
  await client.connect()
  try {
    const { rows } = await client.query<CityDocument>(`select address, title, agency_name as "agencyName", column_name as "columnName", published_on::text as "publishedOn", address as "indexNumber", '通知公告' as kind,
      data->'content'->>'body' as body from site.snapshot where kind = 'entry' and current and title ~ '^关于.+事项第[0-9]+号的通告$' order by address limit $1`, [most])
    return rows
  } finally { await client.end() }
}

/** A database of its own in the city's server, for a peer that keeps the content itself. */
export async function databaseFor({ socket }: City, name: string): Promise<void> {
  const client = new pg.Client({ host: socket, user: 'gongkai_owner', database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally { await client.end() }
}
