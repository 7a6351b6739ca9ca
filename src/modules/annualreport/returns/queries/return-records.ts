import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import type { AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import type { RegisterRecord } from '#shared/register-record'
import { RETURN_FIELDS, RETURN_KEYS, type ReturnField } from '../../domain/returns.ts'
import { shownValue } from '../../domain/return-figures.ts'
import { returnPaths } from '../paths.ts'
import { returnOf } from '../store.ts'
import { tablesOf, type AgencyReturn } from '../tables.ts'

const COLUMNS = { licences: 'licences', penalties: 'penalties', coercions: 'coercions', fees: 'fees_fen' } as const satisfies Record<ReturnField, string>

type Asked = { agencies: readonly AgencyId[] | 'all'; year: number; row: string; page: number; size: number }

const confirmedOn = ({ remarks }: AgencyReturn) => dayOf(new Date(remarks.findLast(({ move }) => move === 'confirm')?.at ?? remarks.at(-1)?.at ?? 0))

/** The confirmed returns behind a figure of table 二（五）（六）（八）, one an agency, with that agency's part; who had none is not counted. */
export async function returnRecords(db: Kysely<unknown>, asked: Asked): Promise<{ total: number; unit: string; records: RegisterRecord[] }> {
  const field: ReturnField = RETURN_KEYS.find((key) => key === asked.row) ?? 'licences'
  const { label, unit } = RETURN_FIELDS[field]
  if (asked.agencies.length === 0) return { total: 0, unit: '个单位', records: [] }
  const base = tablesOf(db).selectFrom('annualreport.agency_return').where('year', '=', asked.year).where('state', '=', 'confirmed').where(COLUMNS[field], '>', 0)
  const query = asked.agencies === 'all' ? base : base.where('agency', 'in', asked.agencies)
  const [{ n }, rows, agencies] = await Promise.all([
    query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
    query.selectAll().orderBy('agency').limit(asked.size).offset((asked.page - 1) * asked.size).execute(),
    allAgencies(db),
  ])
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const records = rows.map(returnOf).flatMap((one): RegisterRecord[] => (one.figures === null ? [] : [{
    id: one.id, number: one.id, title: `${names.get(one.agency) ?? one.agency}${one.year}年度${label}`, agency: one.agency,
    day: confirmedOn(one), note: `${shownValue(one.figures, field)} ${unit}`, href: returnPaths.one(one.year, one.agency),
  }]))
  return { total: Number(n), unit: '个单位', records }
}
