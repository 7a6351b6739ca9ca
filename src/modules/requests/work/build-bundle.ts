import { agencyById } from '#agencies'
import { linesAbout } from '#audit'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { settings } from '#settings'
import { buildBundle, type BundleInput } from '../archive/bundle.ts'
import { summary } from '../domain/clock/summary.ts'
import { outcomeLabel } from '../domain/outcome.ts'
import { caseFacts } from '../queries/case-facts.ts'
import { redactionLines } from '../queries/redaction-lines.ts'
import { loadRow } from '../store.ts'
import { applicantOf } from '../store-applicant.ts'
import { addPaper, paperBytes } from '../store-papers.ts'
import { tablesOf } from '../tables.ts'
import { keptUntil } from './erase-expired.ts'
import { registrationSheet } from './registration-sheet.ts'
import { reviewSheet } from './review-sheet.ts'

/** Papers that are made from the others do not go into the bundle of all. */
const DERIVED = ['bundle', 'bundle_zip']
/** The order of a case file: what was asked, what was written and answered on the way, the decision, the proof. */
const ORDER = ['attachment', 'reply_correction', 'reply_fee_paid', 'reply_message', 'reply_withdraw', 'material', 'redacted', 'letter', 'proof']
const placeOf = (kind: string): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length)

/** What the bundle of a case is made from. Refuses to begin while a letter is still being set. */
export async function bundleInput(kit: Kit, request: string): Promise<BundleInput> {
  const row = await loadRow(kit.db, request)
  const facts = await caseFacts(kit.db, row, kit.now())
  if (facts.letters.some(({ pdf }) => pdf === null)) throw new Error(`a letter of ${request} is not set yet`)
  const applicant = await applicantOf(kit.db, kit.home, request)
  const { 'requests.retentionYears': years } = await settings(kit.db)
  const lines = facts.papers.filter(({ kind, mediaType }) => !DERIVED.includes(kind) && !(kind === 'letter' && mediaType !== 'application/pdf'))
    .toSorted((a, b) => placeOf(a.kind) - placeOf(b.kind) || a.id - b.id)
  const papers: BundleInput['papers'][number][] = [await registrationSheet(kit, facts, applicant)]
  const { name: agencyName } = await agencyById(kit.db, row.agency)
  for (const line of lines) {
    const { bytes } = await paperBytes(kit, line.id)
    papers.push({ title: line.title, name: line.name, mediaType: line.mediaType, bytes, hash: line.hash, on: line.on, by: line.kind === 'letter' ? agencyName : line.by })
  }
  papers.push(...await reviewSheet(kit, facts))
  const closedOn = row.closed_on ?? facts.today
  return {
    agencyName, number: row.number, subject: row.subject, applicantName: applicant.name, receivedOn: row.received_on, closedOn,
    outcomeLabel: row.outcome ? outcomeLabel(row.outcome) : '办理中', letterNumber: row.letter_number ?? '', keptUntil: keptUntil(closedOn, years), papers,
    clock: { summary: facts.clock ? summary(facts.clock) : '', explanation: facts.clock?.explanation ?? [] },
    ledger: await linesAbout(kit.db, request), redactions: await redactionLines(kit.db, request),
    searches: facts.searches,
  }
}

/** Makes the bundle of an archived case and puts it into the case file. Safe to run twice. */
export async function makeBundle(kit: Kit, request: string): Promise<void> {
  const row = await loadRow(kit.db, request)
  const made = await tablesOf(kit.db).selectFrom('requests.paper').select('id').where('request', '=', request).where('kind', '=', 'bundle').executeTakeFirst()
  if (made || row.state !== 'archived') return
  const { pdf, zip, manifest } = await buildBundle(await bundleInput(kit, request))
  await act(kit, systemActor(row.agency, ['requests.bundle']), 'requests.bundle', row.agency, async (scene) => {
    await addPaper(scene, kit.home, { request, kind: 'bundle', title: `${row.number}案卷`, name: `${row.number}案卷.pdf`, mediaType: 'application/pdf', bytes: pdf })
    await addPaper(scene, kit.home, { request, kind: 'bundle_zip', title: `${row.number}案卷（含原件）`, name: `${row.number}案卷.zip`, mediaType: 'application/zip', bytes: zip })
    await scene.record(request, { bundle: manifest.hash })
  })
}
