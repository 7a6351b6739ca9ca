import { agencyById, withAllBelow, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Form } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { ReactElement } from 'react'
import { EDITIONS } from '../domain/format.ts'
import type { Scope } from '../queries/compile-tables.ts'
import { reportFor } from '../queries/report.ts'
import type { Report } from '../tables.ts'

/** The year whose reports are being written: the last one that has ended. */
export const lastFinishedYear = (kit: Kit): number => yearOf(dayOf(kit.now())) - 1

const FIRST_YEAR = EDITIONS['2019'].fromYear

/** A year that somebody wrote into an address; null when it is none that has a form. */
export const yearIn = (text: string | undefined): number | null =>
  text && /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= 2100 ? Number(text) : null

/** The agency and the year of the address, for somebody who may read that agency's reports. */
export async function reportAsked(kit: Kit, asked: AskedBy): Promise<{ agency: Agency; year: number }> {
  const year = yearIn(asked.params['year'])
  if (year === null) throw new Refusal(404, [`没有这个年度的报告：年度是 ${FIRST_YEAR} 年及以后的四位数字`])
  const agency = await agencyById(kit.db, asked.params['agency'] ?? '')
  if (!mayDo(asked.actor, 'annualreport.read', agency.id))
    throw new Refusal(403, [`您的角色不能查看${agency.name}的年度报告；如工作需要，请联系安全管理员授权`])
  return { agency, year }
}

/** The same, with the report itself, which must have been started. */
export async function startedReport(kit: Kit, asked: AskedBy): Promise<{ agency: Agency; year: number; report: Report }> {
  const { agency, year } = await reportAsked(kit, asked)
  const report = await reportFor(kit.db, agency.id, year)
  if (!report) throw new Refusal(404, [`${year}年度的报告还没有开始编制，请先到年度报告页面开始编制`])
  return { agency, year, report }
}

/** May this person see the figures of all below this agency, beside its own? Only who may read each of their reports. */
export async function mayCompare(kit: Kit, actor: Actor, agency: Agency): Promise<boolean> {
  const below = await withAllBelow(kit.db, agency.id)
  return below.length > 1 && below.every((one) => mayDo(actor, 'annualreport.read', one))
}

export const scopeIn = (text: string | undefined): Scope | null => (text === 'own' || text === 'all' ? text : null)

/** The version of the report that the form was drawn from. */
export function seenVersion(form: Form): number {
  const version = Number(form['version'])
  if (!Number.isSafeInteger(version) || version < 1) throw new Refusal(422, ['表单不完整，没有提交。请刷新页面后重新办理'])
  return version
}

/** Does a deed; when it is refused for what was typed (422) or changed meanwhile (409), draws the same page again with the reasons. */
export async function orRedraw(deed: () => Promise<Answer>, redraw: (refusal: Refusal) => Promise<ReactElement>): Promise<Answer> {
  try {
    return await deed()
  } catch (error) {
    if (error instanceof Refusal && (error.status === 422 || error.status === 409))
      return { page: await redraw(error), status: error.status }
    throw error
  }
}
