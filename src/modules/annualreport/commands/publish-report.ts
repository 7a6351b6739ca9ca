import { agencyById } from '#agencies'
import { publishSnapshot, type SnapshotFile } from '#publishing'
import { act, type Kit } from '#platform/act'
import { mayDo, type Actor, type AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { reasonsAgainstMove } from '../domain/move.ts'
import { documentOf } from '../queries/document.ts'
import { factsOf } from '../queries/findings.ts'
import { reportFor } from '../queries/report.ts'
import { load, save } from '../store.ts'
import type { Report } from '../tables.ts'
import { writeReport } from '../write/index.ts'

const DOWNLOADS = { pdf: 'PDF 文件', docx: 'Word 文件', xlsx: 'Excel 表格', csv: 'CSV 数据', json: 'JSON 数据' } as const

export type PublishReport = { readonly agency: AgencyId; readonly year: number; readonly seenVersion: number }

/** Renders the files first, outside the transaction; then state, public snapshot and ledger line are one deed. */
export async function publishReport(kit: Kit, actor: Actor, input: PublishReport): Promise<{ address: string }> {
  const seen = await reportFor(kit.db, input.agency, input.year)
  if (!seen || seen.version !== input.seenVersion) throw new Refusal(409, ['这份报告刚刚被别人改过。请刷新页面，看过新内容后再发布'])
  if (!mayDo(actor, 'annualreport.publish', input.agency)) throw new Refusal(403, ['您的角色不能发布这个单位的报告'])
  const early = reasonsAgainstMove('publish', await factsOf(kit.db, seen, dayOf(kit.now())), actor.account)
  if (early.length > 0) throw new Refusal(422, early)

  const publishedOn = dayOf(kit.now())
  const agency = await agencyById(kit.db, input.agency)
  const document = documentOf({ ...seen, signedOn: seen.signedOn ?? publishedOn }, agency)
  const files: SnapshotFile[] = []
  for (const [format, label] of Object.entries(DOWNLOADS) as [keyof typeof DOWNLOADS, string][]) {
    const { bytes, mediaType, extension } = await writeReport(document, format)
    files.push({ name: `${document.title}.${extension}`, label, mediaType, bytes })
  }
  const address = `/reports/${input.agency}/${input.year}`
  await act(kit, actor, 'annualreport.publish', input.agency, async (scene) => {
    const report = await load(scene.db, input.agency, input.year)
    const reasons = reasonsAgainstMove('publish', await factsOf(scene.db, report, dayOf(scene.now)), actor.account)
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await publishSnapshot(scene, {
      address, kind: 'annual-report', column: '政府信息公开年报', agency: agency.id, agencyName: agency.name, title: document.title, year: input.year, publishedOn, data: document, files,
    })
    await save(scene.db, {
      ...report, state: 'published', signedOn: document.signedOn as Report['signedOn'], publishedAddress: address, publishedOn,
      doers: { ...report.doers, publish: actor.account }, remarks: [...report.remarks, { at: scene.now.toISOString(), by: actor.name, move: '发布', text: '' }],
    }, input.seenVersion)
    await scene.record(report.id, { address })
  })
  return { address }
}
