import { currentSnapshot, goneRefusal, snapshotsOf, type PublicFile, type PublicSnapshot } from '#publishing'
import type { Kit } from '#platform/act'
import type { Asked } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import type { ReportDocument } from '../domain/tables.ts'
import { portalPaths } from '../paths.ts'

export type Published = { readonly snapshot: PublicSnapshot; readonly files: readonly PublicFile[]; readonly document: ReportDocument }

/** What stands at a report's public address; a withdrawn one says since when and why (410), an unknown one is a 404. */
export async function publishedReport(kit: Kit, { params }: Asked): Promise<Published> {
  const address = portalPaths.report(params['agency'] ?? '', Number(params['year']))
  const found = await currentSnapshot(kit.db, address)
  if (found?.snapshot.kind !== 'annual-report')
    throw new Refusal(404, ['没有这份年度报告：可能还没有公布，或者地址写错了。请到“政府信息公开年报”中查找'])
  const { snapshot, files } = found
  if (snapshot.withdrawnOn)
    throw goneRefusal({ ...snapshot, tombstone: true })
  return { snapshot, files, document: snapshot.data as ReportDocument }
}

const YEARS_BESIDE = 4

/** The same agency's published reports of the years before, for the years side by side. */
export async function earlierYears(kit: Kit, { snapshot, document }: Published): Promise<readonly ReportDocument[]> {
  const earlier = (await snapshotsOf(kit.db, { kind: 'annual-report', agency: snapshot.agency })).filter(
    ({ year }) => year !== null && year < document.year && year >= document.year - YEARS_BESIDE,
  )
  const found = await Promise.all(earlier.map(({ address }) => currentSnapshot(kit.db, address)))
  return found.flatMap((one) => (one ? [one.snapshot.data as ReportDocument] : []))
}
