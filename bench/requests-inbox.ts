import { load } from 'cheerio'
import { seedRequests, type NewRequest } from '#requests'
import { addDays, type Day } from '#shared/days'
import { sql } from 'kysely'
import { runningApp } from '../test/kit/app.ts'
import { at, shown, timesOf, type Line } from './measure.ts'

const REQUESTS = Number(process.env['BENCH_REQUESTS'] ?? 100_000)
const AGENCIES = ['qingting', 'jiaotong', 'zigui', 'linhe']
const RUNS = 40

/** Three in a hundred are open, the others closed over six years. */
function row(n: number): NewRequest {
  const open = n % 33 === 0
  const received = addDays('2019-01-02' as Day, open ? 2170 + (n % 28) : n % 2150)
  return {
    id: `bench-${n}`, number: `测〔2019〕${n}号`, agency: AGENCIES[n % AGENCIES.length] ?? '', channel: 'signed_post', applicant_class: 'natural', applicant_masked: '陈某', subject: `第${n}号地块征收批准文件`,
    received_on: received, due_on: addDays(received, 28), closed_on: open ? null : addDays(received, 20), outcome: open ? null : 'granted', letter_number: open ? null : `测答〔2019〕${n}号`,
  }
}

/** The inbox page with a hundred thousand requests on file, over HTTP with a session, by somebody who sees them all. */
export async function benchInbox(): Promise<Line[]> {
  const app = await runningApp({ demo: true, reports: false, kinds: ['desk'] })
  try {
    for (let start = 0; start < REQUESTS; start += 5000) await seedRequests(app.database.office, Array.from({ length: Math.min(5000, REQUESTS - start) }, (_, n) => row(start + n)))
    await sql`vacuum analyze requests.request`.execute(app.database.owner)
    const visit = await fetch(`${app.desk}/sign-in`)
    const visitCookie = visit.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
    const csrf = load(await visit.text())('input[name=_csrf]').attr('value') ?? ''
    const entered = await fetch(`${app.desk}/sign-in`, { method: 'POST', redirect: 'manual', headers: { cookie: visitCookie }, body: new URLSearchParams({ _csrf: csrf, login: 'lin', password: 'Qingting-2024' }) })
    const cookie = entered.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
    const open = async (path: string): Promise<void> => {
      const answer = await fetch(`${app.desk}${path}`, { headers: { cookie }, redirect: 'manual' })
      const body = await answer.text()
      if (answer.status !== 200 || !body.includes('申请')) throw new Error(`${path} answered ${answer.status}`)
    }
    const inbox = await timesOf(RUNS, () => open('/requests/inbox?view=all'))
    const one = await timesOf(RUNS, () => open('/requests/bench-0'))
    const scan = await timesOf(9, () => sql`select count(*) from requests.request where subject <> ''`.execute(app.database.office))
    const beside = `one full scan of the register: ${shown(at(scan, 0.5))}`
    return [
      { what: `inbox page, ${REQUESTS.toLocaleString('en')} requests on file, median of ${RUNS}`, measured: `${shown(at(inbox, 0.5))} (p95 ${shown(at(inbox, 0.95))})`, aim: '≤ 200 ms', beside },
      { what: 'page of one request', measured: `${shown(at(one, 0.5))} (p95 ${shown(at(one, 0.95))})`, aim: '≤ 200 ms', beside },
    ]
  } finally { await app.close() }
}
