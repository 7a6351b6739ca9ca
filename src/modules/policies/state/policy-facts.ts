import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import type { PolicyHistory } from '../domain/history.ts'
import type { PolicyRelation, PublicPolicy } from '../domain/public-policy.ts'
import { titleKeys } from '../domain/title-keys.ts'
import { tablesOf, type DocumentRow } from '../tables.ts'

type Related = { readonly from_document: string; readonly to_document: string; readonly kind: PolicyRelation['kind']; readonly on_day: PolicyRelation['on']; readonly articles: string }
const groupBy = <T,>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => Map.groupBy(rows, key)

/** All that bears on the documents, read at once: what was amended, confirmed, suspended, interpreted and linked. */
async function around(db: Kysely<unknown>, ids: readonly string[]) {
  const tables = tablesOf(db)
  const of = [...ids, '']
  const relations: Related[] = await tables.selectFrom('policies.relation').select(['from_document', 'to_document', 'kind', 'on_day', 'articles']).where((where) => where.or([where('from_document', 'in', of), where('to_document', 'in', of)])).orderBy('on_day').orderBy('id').execute()
  const others = [...new Set(relations.flatMap(({ from_document, to_document }) => [from_document, to_document]))]
  return {
    relations, out: groupBy(relations, ({ from_document }) => from_document), into: groupBy(relations, ({ to_document }) => to_document),
    heads: new Map((await tables.selectFrom('policies.document').select(['id', 'title', 'doc_no']).where('id', 'in', [...others, '']).execute()).map((row) => [row.id, row])),
    confirmations: groupBy(await tables.selectFrom('policies.confirmation').selectAll().where('document', 'in', of).orderBy('decided_on').execute(), ({ document }) => document),
    suspensions: groupBy(await tables.selectFrom('policies.suspension').selectAll().where('document', 'in', of).orderBy('from_day').execute(), ({ document }) => document),
    interpretations: groupBy(await tables.selectFrom('policies.interpretation').selectAll().where('document', 'in', of).orderBy('published_on').orderBy('id').execute(), ({ document }) => document),
    names: new Map((await allAgencies(db)).map(({ id, name }) => [id, name])),
  }
}
type Around = Awaited<ReturnType<typeof around>>

function historyOf(row: DocumentRow, { into, confirmations, suspensions }: Around): PolicyHistory {
  const confirmed = confirmations.get(row.id) ?? []
  return {
    issuedOn: row.issued_on, effectiveOn: row.effective_on,
    // A confirmation writes the new term into the register and keeps the old one.
    validUntil: confirmed[0] ? confirmed[0].earlier_until : row.valid_until,
    confirmations: confirmed.map(({ decided_on, until }) => ({ on: decided_on, until })),
    amendments: (into.get(row.id) ?? []).filter(({ kind }) => kind === 'amends').map(({ on_day, from_document }) => ({ on: on_day, by: from_document })),
    endedOn: row.ended_on, endedAs: row.ended_as,
    suspensions: (suspensions.get(row.id) ?? []).map(({ from_day, until_day }) => ({ from: from_day, until: until_day })),
  }
}

function relationsOf(id: string, { out, into, heads }: Around): PolicyRelation[] {
  const line = (way: 'out' | 'in', other: string, { kind, on_day, articles }: Related): PolicyRelation => ({ kind, way, id: other, title: heads.get(other)?.title ?? other, docNo: heads.get(other)?.doc_no ?? '', on: on_day, articles })
  return [...(out.get(id) ?? []).map((one) => line('out', one.to_document, one)), ...(into.get(id) ?? []).map((one) => line('in', one.from_document, one))]
}

/** Documents of the register with their whole lives, as the public is told of them. */
export async function policyFacts(db: Kysely<unknown>, rows: readonly DocumentRow[]): Promise<PublicPolicy[]> {
  const known = await around(db, rows.map(({ id }) => id))
  return rows.map((row): PublicPolicy => ({
    id: row.id, title: row.title, docNo: row.doc_no, unifiedNo: row.unified_no, kind: row.kind, agency: row.agency, agencyName: known.names.get(row.agency) ?? row.agency, topic: row.topic,
    history: historyOf(row, known), endedBy: row.ended_by, publishedOn: row.published_on, filedOn: row.filed_on, relations: relationsOf(row.id, known),
    interpretations: (known.interpretations.get(row.id) ?? []).map(({ title, address, form, published_on }) => ({ title, address, form, on: published_on })),
    card: row.plain_words, textAddress: row.text_address, keys: titleKeys(row.title),
  }))
}
