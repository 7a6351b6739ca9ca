import { snapshotFile, snapshotsOf } from '#publishing'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { portalPaths } from '../paths.ts'
import { publishedReport } from '../portal/published.ts'

/** A refusal as data: who asks for JSON is told in JSON. */
async function inJson(answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Refusal) return { json: { error: { status: error.status, reasons: error.reasons } }, status: error.status }
    throw error
  }
}

/** All published reports, newest year first; `year` and `agency` narrow the list. */
export async function listReports(kit: Kit, { query }: Asked): Promise<Answer> {
  const year = Number(query['year'])
  const reports = await snapshotsOf(kit.db, {
    kind: 'annual-report',
    limit: 5000,
    ...(query['agency'] ? { agency: query['agency'] } : {}),
    ...(Number.isInteger(year) && query['year'] ? { year } : {}),
  })
  return {
    json: {
      reports: reports.map((report) => ({
        title: report.title,
        agency: report.agency,
        agencyName: report.agencyName,
        year: report.year,
        publishedOn: report.publishedOn,
        version: report.version,
        sm3: report.hash,
        page: report.address,
        data: portalPaths.data(report.agency, report.year ?? 0),
        csv: `${portalPaths.data(report.agency, report.year ?? 0)}/csv`,
      })),
    },
  }
}

/** The JSON or CSV file that was sealed with the report, byte for byte: the CSV keeps the mark by which spreadsheets know its encoding. */
const sealedFile =
  (mediaType: string) =>
  (kit: Kit, asked: Asked): Promise<Answer> =>
    inJson(async () => {
      const { snapshot, files } = await publishedReport(kit, asked)
      const wanted = files.find((file) => file.mediaType.startsWith(mediaType))
      const file = wanted ? await snapshotFile(kit.db, snapshot.address, wanted.name) : null
      if (!file) throw new Refusal(404, ['这份年度报告没有这种格式的数据'])
      return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes), mediaType: `${mediaType}; charset=utf-8` }
    })

export const reportAsJson = sealedFile('application/json')
export const reportAsCsv = sealedFile('text/csv')
