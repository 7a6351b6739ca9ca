import pg from 'pg'
import { seedAgencies } from '#agencies'
import { compileTables } from '#annualreport'
import { openDatabase } from '#platform/database/connection'
import { ensureDatabase, embeddedTargets } from '#platform/database/databases'
import { startEmbedded } from '#platform/database/embedded'
import { migrate } from '#platform/database/migrate'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, shown, timesOf, type Line } from './measure.ts'

const REQUESTS = Number(process.env['BENCH_REQUESTS'] ?? 1_000_000)
const AGENCIES = 60
const YEAR = 2023
const RUNS = 9

/** A million requests of one year over 60 agencies: 3 % from the year before, 4 % left open, 20 outcomes, six classes. */
const FILL = `
  insert into requests.request (id, number, agency, channel, applicant_class, applicant_masked, subject, received_on, due_on, closed_on, outcome, letter_number, state, arrived_on)
  select 'b' || n, 'n' || n, 'a' || (n % ${AGENCIES}), 'internet', (array['natural','natural','natural','business','research','charity','legal','other'])[1 + n % 8], '陈某', '某地块征收批准文件',
    received, received + 28, closed, case when closed is not null then (array['granted','partial','denied_process','denied_internal','unavailable_not_held','unavailable_not_held','rejected_duplicate','other_other'])[1 + (n / 8) % 8] end, null,
    case when closed is null then 'arrived' else 'archived' end, received
  from (select n, date '2022-12-10' + (n::bigint * 386 / ${REQUESTS})::int as received, case when n % 25 = 0 then null else date '2022-12-10' + (n::bigint * 386 / ${REQUESTS})::int + 10 + n % 15 end as closed
    from generate_series(1, ${REQUESTS}) as n) as made`

/** Counts a year of a million requests in the embedded database: one agency, the whole tree, and the plain scan that bounds it. */
export async function benchCompile(): Promise<Line[]> {
  const home = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  const server = await startEmbedded({ home, durable: false })
  try {
    await ensureDatabase(server, 'bench')
    const targets = embeddedTargets(server, 'bench')
    await migrate(targets.owner)
    const office = openDatabase(targets.office)
    await seedAgencies(office, Array.from({ length: AGENCIES }, (_, number) => ({
      id: `a${number}`, name: `单位${number}`, shortName: `单位${number}`, kind: number === 0 ? 'government' : 'department', parent: number === 0 ? null : 'a0', signsAs: `单位${number}`, reports: true, position: number, address: '', phone: '',
    })))
    const owner = new pg.Client(targets.owner)
    await owner.connect()
    const [fill = 0] = await timesOf(1, () => owner.query(FILL))
    await owner.query('vacuum analyze requests.request')
    const scan = await timesOf(RUNS, () => owner.query("select count(*) from requests.request where subject <> ''"))
    const whole = await timesOf(RUNS, () => compileTables(office, { agency: 'a0', year: YEAR, scope: 'all' }))
    const one = await timesOf(RUNS, () => compileTables(office, { agency: 'a7', year: YEAR, scope: 'own' }))
    const { rows: [counted] } = await owner.query<{ n: string }>(`select count(*) as n from requests.request where received_on between '${YEAR}-01-01' and '${YEAR}-12-31'`)
    const tables = await compileTables(office, { agency: 'a0', year: YEAR, scope: 'all' })
    if (Number(counted?.n) !== tables.table3.rows.new?.[6]) throw new Error(`compiled ${tables.table3.rows.new?.[6]} new requests, counted ${counted?.n}`)
    await owner.end()
    await office.destroy()
    const limit = `one full scan: ${shown(at(scan, 0.5))}`
    return [
      { what: `compile ${REQUESTS.toLocaleString('en')} requests, ${AGENCIES} agencies (汇总), median of ${RUNS}`, measured: `${shown(at(whole, 0.5))} (p95 ${shown(at(whole, 0.95))})`, aim: '≤ 1 s', beside: limit },
      { what: 'compile one agency of them (本级)', measured: shown(at(one, 0.5)), aim: '≤ 1 s', beside: limit },
      { what: 'filling them in', measured: `${Math.round(REQUESTS / fill * 1000).toLocaleString('en')} rows/s`, aim: '–', beside: 'insert … select, not measured against the aim' },
    ]
  } finally {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
