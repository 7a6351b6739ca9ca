import { sql, type Kysely } from 'kysely'
import type { DrillScore } from '../commands/drill.ts'

/** Each reviewer's catch over the drills of some time. */
export async function drillScores(db: Kysely<unknown>, from: string, until: string): Promise<DrillScore[]> {
  const { rows } = await sql<DrillScore>`
    select account, max(account_name) as name, count(*)::int as drills, sum(planted)::int as planted, sum(caught)::int as caught, sum(wrong)::int as wrong
    from publishing.drill_result where at >= ${`${from}T00:00:00+08:00`}::timestamptz and at < ${`${until}T00:00:00+08:00`}::timestamptz + interval '1 day' group by account order by sum(caught)::float / nullif(sum(planted), 0), account`.execute(db)
  return rows
}

export type DrillLine = { readonly entry: string; readonly agency: string; readonly madeOn: string; readonly planted: number; readonly ended: boolean; readonly results: readonly { readonly step: string; readonly name: string; readonly caught: number }[] }
export async function drillLines(db: Kysely<unknown>): Promise<DrillLine[]> {
  const { rows } = await sql<DrillLine>`
    select d.entry, d.agency, to_char(d.made_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "madeOn", jsonb_array_length(d.planted) as planted, d.ended_at is not null as ended,
      coalesce((select jsonb_agg(jsonb_build_object('step', r.step, 'name', r.account_name, 'caught', r.caught) order by r.at) from publishing.drill_result as r where r.entry = d.entry), '[]') as results
    from publishing.drill as d order by d.made_at desc limit 100`.execute(db)
  return rows
}
