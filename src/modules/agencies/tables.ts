import type { Kysely, Selectable } from 'kysely'
import type { Agency, AgencyKind } from './domain/agency.ts'

export type AgenciesTables = {
  'agencies.agency': {
    id: string; name: string; short_name: string; kind: AgencyKind; parent: string | null; signs_as: string; reports: boolean
    position: number; active: boolean; address: string; phone: string; version: number
  }
}
export type AgencyRow = Selectable<AgenciesTables['agencies.agency']>
export const tablesOf = (db: Kysely<unknown>): Kysely<AgenciesTables> => db.withTables<AgenciesTables>()

export const agencyOf = ({ short_name, signs_as, ...row }: AgencyRow): Agency => ({ ...row, shortName: short_name, signsAs: signs_as })
export const rowOf = ({ shortName, signsAs, ...agency }: Agency): AgencyRow => ({ ...agency, short_name: shortName, signs_as: signsAs })
