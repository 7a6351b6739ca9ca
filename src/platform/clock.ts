import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A clock that was set to an instant once and has gone on since. */
const goingOnFrom = (start: number, since: number) => (): Date => new Date(start + Date.now() - since)

/** The clock that deeds are dated by. `GONGKAI_NOW` sets its start, for drills; time goes on from there. */
export function clockFrom(given: string | undefined): () => Date {
  if (!given) return () => new Date()
  const start = Date.parse(given)
  if (Number.isNaN(start)) throw new Error(`GONGKAI_NOW“${given}”不是时间，请写成 2024-01-15T09:00:00+08:00 的样子`)
  return goingOnFrom(start, Date.now())
}

/** The demo city's clock: set to the demo's day at its first start and kept beside its data, so that it never goes back. */
export function demoClock(home: string, firstDay: string): () => Date {
  if (process.env['GONGKAI_NOW']) return clockFrom(process.env['GONGKAI_NOW'])
  const path = join(home, 'demo-clock')
  if (!existsSync(path)) writeFileSync(path, String(Date.now()))
  return goingOnFrom(Date.parse(firstDay), Number(readFileSync(path, 'utf8')))
}
