import { seedAgencies } from '#agencies'
import { seedReturns } from '#annualreport'
import { seedDisputes } from '#disputes'
import { hashPassword, seedAccount } from '#identity'
import type { Kit } from '#platform/act'
import { appendLine } from '#platform/ledger/append'
import { linkEntries, publishStates, seedDocuments, seedRelations } from '#policies'
import { linkByTitle, publishCatalogue, seedCatalogue } from '#publishing'
import { seedRequests } from '#requests'
import type { Day } from '#shared/days'
import { openBenefits } from './benefits.ts'
import { openCommitments } from './commitments.ts'
import { openConsultations } from './consultations.ts'
import { openDecisions } from './decisions.ts'
import { openMedia } from './media.ts'
import { openOpinion } from './opinion.ts'
import { openSupervision } from './supervision.ts'
import { AGENCIES, ROOT } from './agencies.ts'
import { disputeRows } from './disputes.ts'
import { documentRows } from './documents.ts'
import { openDialogue } from './dialogue.ts'
import { Random } from './random.ts'
import { publishEntries, takeIn } from './entries.ts'
import { afterCleanUp, beforeCleanUp, beginCleanUp, cleanUp2023 } from './clean-up.ts'
import { interpretationRecords, livedDocuments, relationRows } from './policy-life.ts'
import { beginProjects } from './projects.ts'
import { chooseSettings } from './settings.ts'
import { openCases } from './open-cases.ts'
import { demoReaders } from './notices.ts'
import { makeReports } from './reports.ts'
import { requestRows } from './requests.ts'
import { yearlyReturns } from './returns.ts'
import { openZones } from './zones.ts'
import { DEMO_LOGINS, DEMO_PASSWORD, STAFF } from './staff.ts'

export const DEMO_SEED = 20_230_103
/** The registers stand as on this morning: the reports of 2024 are being written. */
export const DEMO_DAY: Day = '2025-01-10'

/** Everything that the registers of the demo city hold; the same seed gives the same city. */
export function demoRows(seed: number = DEMO_SEED) {
  const requests = requestRows(seed, DEMO_DAY)
  return { requests, disputes: disputeRows(seed, requests), documents: afterCleanUp(livedDocuments(documentRows(seed))), returns: yearlyReturns(Random.of(seed, 'returns')) }
}

export type LoadDemo = { readonly reports?: boolean; readonly seed?: number }

/** Fills an empty database with the fictitious city 青汀市, and gives the logins to print. */
export async function loadDemo(kit: Kit, progress: (line: string) => void, { reports = true, seed = DEMO_SEED }: LoadDemo = {}): Promise<typeof DEMO_LOGINS> {
  const rows = demoRows(seed)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await kit.db.transaction().execute(async (db) => {
    await seedAgencies(db, AGENCIES.map((agency, position) => ({ ...agency, position, address: agency.parent === null ? '青汀市临江路1号' : '', phone: agency.parent === null ? '0000-5550100' : '' })))
    for (const { what: _, ...account } of STAFF) await seedAccount(db, { ...account, passwordHash, at: new Date('2022-01-04T01:00:00.000Z') })
    await seedRequests(db, rows.requests)
    await seedDisputes(db, rows.disputes)
    await seedDocuments(db, beforeCleanUp(rows.documents))
    await seedRelations(db, relationRows(seed, rows.documents), new Date('2022-01-04T01:00:00.000Z'))
    await seedReturns(db, rows.returns)
    await seedCatalogue(db, { since: '2024-12-01' })
    await appendLine(db, { chain: ROOT, at: '2022-01-04T01:00:00.000Z', actor: 'system', deed: 'demo.load', subject: ROOT, detail: { seed, requests: rows.requests.length } })
  })
  progress(`${AGENCIES.length} 个单位，${STAFF.length} 个账号，${rows.requests.length} 件申请，${rows.documents.length} 份文件，${rows.disputes.length} 件复议诉讼`)
  const cleaned = await cleanUp2023(kit, rows.documents)
  progress(`2023年清理：${cleaned.documents} 份文件，${cleaned.going} 份废止或失效`)
  await chooseSettings(kit)
  await openCases(kit, rows.requests, seed)
  progress(`${await publishEntries(kit, seed)} 条已公开的信息`)
  await takeIn(kit, `demo interpretations ${seed}`, interpretationRecords(seed, rows.documents))
  await linkByTitle(kit.db)
  await linkEntries(kit)
  await beginProjects(kit)
  await publishCatalogue(kit)
  progress(`${await openZones(kit, seed, DEMO_DAY)} 个政务公开专区`)
  await beginCleanUp(kit)
  progress(`${await publishStates(kit)} 份文件的效力状态`)
  progress(await openDialogue(kit))
  for (const open of [openConsultations, openDecisions, openCommitments, openBenefits, openOpinion, openMedia, openSupervision]) await open(kit, seed, DEMO_DAY).then((line) => line && progress(line))
  if (reports) await makeReports(kit, progress)
  progress(`${await demoReaders(kit, seed)} 个订阅`)
  return DEMO_LOGINS
}
