import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { figureAt, parseAddress } from '../../domain/addresses.ts'
import { compileTables } from '../../queries/compile-tables.ts'
import { recordsOfCell } from '../../queries/lineage.ts'
import { mayCompare, scopeIn, startedReport } from '../report-asked.ts'
import { CellPage } from './cell-page.tsx'

const SIZE = 20

/** The records that one cell of the report counts. */
export async function showCell(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { agency, year, report } = await startedReport(kit, asked)
  const address = parseAddress(asked.params['address'] ?? '', report.tables.edition)
  if (!address) throw new Refusal(404, ['这份报告的表格里没有这一格，请从报告页面点数字进入'])
  const scope = scopeIn(asked.query['scope']) ?? report.scope
  if (scope !== report.scope && !(await mayCompare(kit, asked.actor, agency)))
    throw new Refusal(403, [`您的角色只能查看${agency.name}本级的记录`])
  const page = Math.max(1, Math.floor(Number(asked.query['page'] ?? 1)) || 1)
  const [lineage, agencies] = await Promise.all([
    recordsOfCell(kit.db, { agency: agency.id, year, scope, address, page, size: SIZE }),
    allAgencies(kit.db),
  ])
  const tables = scope === report.scope ? report.tables : await compileTables(kit.db, { agency: agency.id, year, scope })
  return {
    page: (
      <CellPage
        agency={agency}
        report={report}
        address={address}
        scope={scope}
        figure={figureAt(tables, address)}
        lineage={lineage}
        page={page}
        size={SIZE}
        agencyName={(id) => agencies.find((one) => one.id === id)?.shortName ?? id}
      />
    ),
  }
}
