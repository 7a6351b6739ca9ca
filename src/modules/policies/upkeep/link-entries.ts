import { allAgencies } from '#agencies'
import { publicEntriesOf, type PublicEntryHead } from '#publishing'
import { act, type Kit, type Scene } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { dayOf } from '#shared/days'
import { resolveCitations } from '../queries/resolve-citations.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'policies.link-entries'

/** The document that an interpretation says it explains, by its number or its title. */
async function documentInterpreted(kit: Kit, interprets: string): Promise<string | null> {
  const quoted = /[《〔[]/.test(interprets) ? interprets : `《${interprets}》`
  return (await resolveCitations(kit.db, quoted, dayOf(kit.now()))).find(({ policy }) => policy !== null)?.policy?.id ?? null
}

type Link = { readonly document: string; readonly entry: PublicEntryHead }

/** Interpretations that the public reads and the register does not know yet, each with its document: by its project, else by what it says. */
async function freshInterpretations(kit: Kit): Promise<Link[]> {
  const tables = tablesOf(kit.db)
  const [entries, known, projects] = await Promise.all([
    publicEntriesOf(kit.db, 'interpretation'), tables.selectFrom('policies.interpretation').select('address').execute(),
    tables.selectFrom('policies.project').select(['document', 'interpretation_entry']).where('document', 'is not', null).where('interpretation_entry', 'is not', null).execute(),
  ])
  const linked = new Set(known.map(({ address }) => address)), byEntry = new Map(projects.map(({ document, interpretation_entry }) => [interpretation_entry, document]))
  const links: Link[] = []
  for (const entry of entries.filter(({ address }) => !linked.has(address))) {
    const document = byEntry.get(entry.id) ?? await documentInterpreted(kit, entry.fields['interprets'] ?? '')
    if (document) links.push({ document, entry })
  }
  return links
}

/** Published texts of documents that stand in the register without a text, by their number. */
async function freshTexts(kit: Kit): Promise<Link[]> {
  const rows = await tablesOf(kit.db).selectFrom('policies.document').select(['id', 'doc_no']).where('text_address', 'is', null).where('doc_no', '!=', '').execute()
  const byNumber = new Map(rows.map(({ id, doc_no }) => [doc_no, id]))
  return (await publicEntriesOf(kit.db, 'policy_document')).flatMap((entry) => { const document = byNumber.get(entry.fields['docNo'] ?? ''); return document ? [{ document, entry }] : [] })
}

/** Interpretations whose page the public can no longer read. */
async function lostInterpretations(kit: Kit): Promise<string[]> {
  const open = new Set((await publicEntriesOf(kit.db, 'interpretation')).map(({ address }) => address))
  const rows = await tablesOf(kit.db).selectFrom('policies.interpretation').select('address').where('address', 'like', '/info/%').execute()
  return rows.map(({ address }) => address).filter((address) => !open.has(address))
}

async function write({ db, later, record }: Scene, interpretations: readonly Link[], texts: readonly Link[], lost: readonly string[]): Promise<void> {
  const tables = tablesOf(db)
  const touched = lost.length === 0 ? [] : (await tables.deleteFrom('policies.interpretation').where('address', 'in', [...lost]).returning('document').execute()).map(({ document }) => document)
  for (const { document, entry } of interpretations) {
    await tables.insertInto('policies.interpretation').values({ document, title: entry.title, address: entry.address, form: entry.fields['form'] ?? '', published_on: entry.publishedOn }).onConflict((conflict) => conflict.doNothing()).execute()
    await tables.updateTable('policies.project').set({ interpretation_due: null }).where('document', '=', document).execute()
  }
  for (const { document, entry } of texts) await tables.updateTable('policies.document').set((row) => ({ text_address: entry.address, published_on: row.fn.coalesce('published_on', row.val(entry.publishedOn)) as never })).where('id', '=', document).execute()
  const documents = [...new Set([...touched, ...interpretations.map(({ document }) => document), ...texts.map(({ document }) => document)])]
  await record('entries', { interpretations: interpretations.length, texts: texts.length, lost: lost.length })
  await later('policies.publish-states', { documents })
}

/** After something was published or withdrawn: documents and what explains them point at each other (双向关联). Safe to run twice. */
export async function linkEntries(kit: Kit): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  if (!root) return
  const [interpretations, texts, lost] = await Promise.all([freshInterpretations(kit), freshTexts(kit), lostInterpretations(kit)])
  if (interpretations.length + texts.length + lost.length === 0) return
  await act(kit, systemActor(root.id, [DEED]), DEED, root.id, (scene) => write(scene, interpretations, texts, lost))
}
