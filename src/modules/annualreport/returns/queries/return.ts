import type { Kysely } from 'kysely'
import { agencyById, type Agency } from '#agencies'
import { mayDo, type Actor, type AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { ReturnFigures } from '../../domain/returns.ts'
import { figuresOf, returnOf, roundOf } from '../store.ts'
import { tablesOf, type AgencyReturn, type ReturnVersion, type Round } from '../tables.ts'

export type ReturnFile = {
  readonly agency: Agency; readonly round: Round; readonly one: AgencyReturn
  /** Newest first. */
  readonly versions: readonly ReturnVersion[]
  readonly lastYear: ReturnFigures | null
}

/** Confirmed figures of one year, for comparison. */
export async function confirmedFigures(db: Kysely<unknown>, agency: AgencyId, year: number): Promise<ReturnFigures | null> {
  const row = await tablesOf(db).selectFrom('annualreport.agency_return').selectAll().where('agency', '=', agency).where('year', '=', year).where('state', '=', 'confirmed').executeTakeFirst()
  return row ? figuresOf(row) : null
}

/** One return with all that belongs to it, for somebody who may read this agency's. */
export async function returnFile(db: Kysely<unknown>, actor: Actor, asked: { agency: AgencyId; year: number }): Promise<ReturnFile> {
  const agency = await agencyById(db, asked.agency)
  if (!mayDo(actor, 'annualreport.read', agency.id)) throw new Refusal(403, [`您的角色不能查看${agency.name}的填报；如工作需要，请联系安全管理员授权`])
  const tables = tablesOf(db)
  const [round, row, lastYear] = await Promise.all([
    tables.selectFrom('annualreport.round').selectAll().where('year', '=', asked.year).executeTakeFirst(),
    tables.selectFrom('annualreport.agency_return').selectAll().where('year', '=', asked.year).where('agency', '=', agency.id).executeTakeFirst(),
    confirmedFigures(db, agency.id, asked.year - 1),
  ])
  if (!round || !row) throw new Refusal(404, [`${asked.year}年度没有请${agency.name}填报`])
  const versions = await tables.selectFrom('annualreport.return_version').selectAll().where('return', '=', row.id).orderBy('number', 'desc').execute()
  return {
    agency, round: roundOf(round), one: returnOf(row), lastYear,
    versions: versions.map(({ number, licences, penalties, coercions, fees_fen, note, reason, made_by_name, made_at }) =>
      ({ number, figures: { licences, penalties, coercions, feesFen: Number(fees_fen) }, note, reason, by: made_by_name, at: new Date(made_at) })),
  }
}
