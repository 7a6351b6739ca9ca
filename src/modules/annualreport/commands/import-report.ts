import { act, type Kit } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { reportFor } from '../queries/report.ts'
import { UnreadableReport } from '../read/extracted.ts'
import type { ReadReport } from '../read/interpret.ts'
import { readReport } from '../read/read-report.ts'
import { tablesOf } from '../tables.ts'

export type ImportReport = { readonly agency: AgencyId; readonly fileName: string; readonly bytes: Uint8Array; readonly confirm: boolean }

async function readForPeople(bytes: Uint8Array, fileName: string): Promise<ReadReport> {
  try {
    return await readReport(bytes, fileName)
  } catch (error) {
    if (error instanceof UnreadableReport) throw new Refusal(422, [`“${fileName}”读不出来：${error.message}`])
    throw error
  }
}

/** Takes in an earlier year's report from a file: read again here, so that nothing a browser sent is trusted. Figures that are uncertain need a person's word. */
export async function importReport(kit: Kit, actor: Actor, input: ImportReport): Promise<{ year: number }> {
  const report = await readForPeople(input.bytes, input.fileName)
  const { year } = report
  if (year === null) throw new Refusal(422, [`“${input.fileName}”里找不到年度，请核对文件内容`])
  if (report.warnings.length > 0 && !input.confirm) throw new Refusal(422, ['有不确定的数字，请逐条核对后勾选“已核对”再保存'])
  await act(kit, actor, 'annualreport.write', input.agency, async ({ db, now, record }) => {
    if (await reportFor(db, input.agency, year)) throw new Refusal(409, [`本系统里已有 ${year} 年度的报告，不能再导入`])
    const row = {
      title: report.title || input.fileName, tables: JSON.stringify(report.tables), narrative: JSON.stringify(report.narrative), warnings: JSON.stringify(report.warnings),
      file_name: input.fileName, file_hash: sm3(input.bytes), imported_at: now.toISOString(),
    }
    await tablesOf(db).insertInto('annualreport.imported').values({ agency: input.agency, year, ...row })
      .onConflict((conflict) => conflict.columns(['agency', 'year']).doUpdateSet(row)).execute()
    await record(`${input.agency}-${year}`, { imported: row.file_hash, warnings: report.warnings.length })
  })
  return { year }
}
