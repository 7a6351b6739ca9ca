import { sql } from 'kysely'
import { reportDueDay, agencyById } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { chineseDay, dayOf } from '#shared/days'

/** Reminds the clerks of agencies whose report is not published yet (《条例》第四十九条的期限). */
export async function remindReports(kit: Kit, actor: Actor, input: { agencies: readonly AgencyId[]; year: number }): Promise<number> {
  for (const id of input.agencies) {
    await act(kit, actor, 'annualreport.remind', id, async ({ db, now, record }) => {
      const agency = await agencyById(db, id)
      const due = chineseDay(reportDueDay(agency.kind, input.year))
      await notify(db, {
        agency: id, role: 'agency_clerk', title: `请抓紧编制 ${input.year} 年度政府信息公开工作年度报告`,
        text: `法定公布期限是${due}（《政府信息公开条例》第四十九条）。`, href: `/annual-reports/${id}/${input.year}`,
      })
      await sql`
        insert into annualreport.reminder (agency, year, reminded_on) values (${id}, ${input.year}, ${dayOf(now)})
        on conflict (agency, year) do update set reminded_on = excluded.reminded_on, times = annualreport.reminder.times + 1`.execute(db)
      await record(`${id}-${input.year}`, { year: input.year })
    })
  }
  return input.agencies.length
}
