import { sql, type Kysely } from 'kysely'
import { firstState } from './domain/case.ts'
import { tablesOf, type NewRequest } from './tables.ts'

/** What a register of old says of a request that is only a line there: archived when it was answered, else at its beginning. */
const standing = ({ channel, closed_on, due_on, received_on }: NewRequest) => (closed_on
  ? { state: 'archived', arrived_on: received_on } as const
  : { state: firstState(channel), arrived_on: received_on, next_on: due_on, next_what: firstState(channel) === 'arrived' ? 'confirm' : 'reply' } as const)

/** The last numbers that the old register gave, so that new ones go on after them: 青公开申〔2024〕103号 is 103 of 公开申 in 2024. */
function lastNumbers(rows: readonly NewRequest[]): { agency: string; series: string; year: number; last: number }[] {
  const last = new Map<string, number>()
  const take = (agency: string, series: string, number: string | null): void => {
    const read = /〔(\d{4})〕(\d+)号$/.exec(number ?? '')
    if (!read) return
    const key = `${agency} ${series} ${read[1]}`
    last.set(key, Math.max(last.get(key) ?? 0, Number(read[2])))
  }
  for (const { agency, number, letter_number } of rows) {
    take(agency, 'request', number)
    take(agency, '公开答', letter_number)
  }
  return [...last].map(([key, value]) => {
    const [agency = '', series = '', year = ''] = key.split(' ')
    return { agency, series, year: Number(year), last: value }
  })
}

/** Bulk insert for the demo city and for tests; not a deed, so no user's page may call it. */
export async function seedRequests(db: Kysely<unknown>, rows: readonly NewRequest[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) {
    await tablesOf(db).insertInto('requests.request').values(rows.slice(start, start + 1000).map((row) => ({ ...standing(row), ...row, version: 1 }))).execute()
  }
  const counters = lastNumbers(rows)
  for (let start = 0; start < counters.length; start += 1000) {
    await tablesOf(db).insertInto('requests.counter').values(counters.slice(start, start + 1000))
      .onConflict((conflict) => conflict.columns(['agency', 'series', 'year']).doUpdateSet({ last: sql<number>`greatest(requests.counter.last, excluded.last)` })).execute()
  }
}
