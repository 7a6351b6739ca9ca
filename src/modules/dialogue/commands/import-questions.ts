import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId, Deed } from '#shared/actor'
import { dayOf } from '#shared/days'
import { readLine, type OutsideQuestion, type SheetFault, type SheetLine } from '../domain/sheet.ts'
import { SOURCES, type Outside } from '../domain/words.ts'
import { tablesOf } from '../tables.ts'
import { createQuestion } from './create-question.ts'
import { notifyBrought } from './notify-question.ts'

export type Imported = { readonly taken: readonly { readonly number: string; readonly id: string }[]; readonly repeated: readonly string[]; readonly faults: readonly SheetFault[] }
type ImportInput = { readonly source: Outside; readonly lines: readonly SheetLine[]; readonly root: AgencyId; readonly deed?: Deed; readonly from: string }

/** Takes in what another platform sends, by table or API: good lines come in, faulty ones are told each with its reasons, and a number that is known already is passed over. */
export async function importQuestions(kit: Kit, actor: Actor, { source, lines, root, deed = 'dialogue.register', from }: ImportInput): Promise<Imported> {
  const agencies = await allAgencies(kit.db), today = dayOf(kit.now())
  const byName = new Map(agencies.flatMap(({ id, name, shortName, signsAs }) => [id, name, shortName, signsAs].map((called) => [called, id] as const)))
  const read = lines.map((line) => readLine(line, today, (text) => byName.get(text) ?? null))
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []))
  const records = read.flatMap((one) => ('record' in one ? [one.record] : []))
  if (records.length === 0) return { taken: [], repeated: [], faults }
  return act(kit, actor, deed, root, async (scene) => {
    const known = new Set((await tablesOf(scene.db).selectFrom('dialogue.question').select('external_no').where('source', '=', source).where('external_no', 'in', records.map(({ number }) => number)).execute()).map(({ external_no }) => external_no))
    const taken: { number: string; id: string }[] = [], repeated: string[] = []
    for (const record of records) {
      if (known.has(record.number)) { repeated.push(record.number); continue }
      known.add(record.number)
      taken.push({ number: record.number, id: await createQuestion(scene, kit.home, asNew(record, source, root, from)) })
    }
    if (deed !== 'dialogue.register' && taken.length > 0) await notifyBrought(scene, SOURCES[source], taken.length, root)
    await scene.record('questions', { source, taken: taken.length, repeated: repeated.length, faults: faults.length, ids: taken.map(({ id }) => id) })
    return { taken, repeated, faults }
  })
}

const asNew = ({ number, agency, name, phone, ...record }: OutsideQuestion, source: Outside, root: AgencyId, from: string) => ({
  ...record, source, externalNo: number, receipt: null, agency: agency || root, about: null, note: `${SOURCES[source]} ${number}，${from}`,
  asker: name === '' && phone === '' ? null : { name, phone, email: '', locator: '', viewKey: '' },
})
