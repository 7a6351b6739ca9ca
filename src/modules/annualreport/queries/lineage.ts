import type { Kysely } from 'kysely'
import { countedDisputes } from '#disputes'
import { countedPolicies } from '#policies'
import { countedRequests } from '#requests'
import type { AgencyId } from '#shared/actor'
import type { RegisterRecord } from '#shared/register-record'
import type { CellAddress } from '../domain/tables.ts'
import { returnRecords } from '../returns/queries/return-records.ts'
import { agenciesInScope, type Scope } from './compile-tables.ts'

export type Lineage = { readonly total: number; readonly unit: string; readonly records: readonly RegisterRecord[]; readonly how: string }
export type LineageAsked = {
  readonly agency: AgencyId; readonly year: number; readonly scope: Scope; readonly address: CellAddress; readonly page: number; readonly size: number
}

const HOW_REQUESTS: Readonly<Record<string, string>> = {
  // The national form does not say how joint applicants or the year are counted: these are our defaults, and the screen says so.
  new: '收到日（条例第三十一条）在本年的申请；几人共同申请的，按第一申请人归类（国家格式没有明确，这是本系统的做法）',
  carried_in: '上年 12 月 31 日前收到、到本年 1 月 1 日仍未办结的申请',
  carried_out: '本年 12 月 31 日前收到、到当日仍未办结的申请',
  total: '本年内办结的全部申请',
}
const HOW_DOCUMENTS: Readonly<Record<string, string>> = {
  made: '本年印发的文件', repealed: '本年宣布废止或者失效的文件', inForce: '本年 12 月 31 日仍然有效的文件',
}

/** The very records that a cell counts, by the same predicate that counted them. */
export async function recordsOfCell(db: Kysely<unknown>, asked: LineageAsked): Promise<Lineage> {
  const { address, year, page, size } = asked
  const agencies = await agenciesInScope(db, asked.agency, asked.scope)
  if (address.table === '3') {
    const column = address.column === 'total' ? {} : { column: address.column }
    const found = await countedRequests(db, { agencies, year, row: address.row, ...column, page, size })
    return { ...found, unit: '件', how: HOW_REQUESTS[address.row] ?? '本年内以这一结果办结的申请（一件申请只计一种结果）' }
  }
  if (address.table === '4') {
    const column = address.column === 'total' ? {} : { column: address.column }
    const found = await countedDisputes(db, { agencies, year, row: address.row, ...column, page, size })
    return { ...found, unit: '件', how: address.column === 'pending' ? '到本年 12 月 31 日尚未审结的案件' : '本年内审结的案件，按结果归类；尚未审结的计入“尚未审结”' }
  }
  if (address.column === 'value') {
    const found = await returnRecords(db, { agencies, year, row: address.row, page, size })
    return { ...found, how: '各单位在年度数据填报中经第二人确认的数字；一条记录是一个单位的填报' }
  }
  const found = await countedPolicies(db, { agencies, year, row: address.row, column: address.column, page, size })
  return { ...found, unit: '件', how: HOW_DOCUMENTS[address.column] ?? '' }
}
