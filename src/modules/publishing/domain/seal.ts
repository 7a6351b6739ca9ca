import { canonicalJson } from '#shared/canonical-json'
import type { Snapshot } from './snapshot.ts'

type Head = Omit<Snapshot, 'files'> & { readonly publishedAt: string }

/** What an entry is found by; snapshots of other kinds have none of it, and their seals do not speak of it. */
const foundBy = ({ columnId, topics, indexNo }: Head): object =>
  columnId === undefined && indexNo === undefined && !topics?.length ? {} : { columnId: columnId ?? null, topics: topics ?? [], indexNo: indexNo ?? null }

/** The text whose hash seals a snapshot: everything the public sees, files by their own hashes. */
export const sealText = (snapshot: Head, version: number, files: readonly { name: string; label: string; mediaType: string; hash: string }[]): string =>
  canonicalJson({
    address: snapshot.address, version, kind: snapshot.kind, column: snapshot.column, agency: snapshot.agency, agencyName: snapshot.agencyName,
    title: snapshot.title, year: snapshot.year, publishedOn: snapshot.publishedOn, publishedAt: snapshot.publishedAt, ...foundBy(snapshot), data: snapshot.data,
    files: [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, label, mediaType, hash }) => [name, label, mediaType, hash]),
  })

/** The text whose hash seals a withdrawal: from then on the address holds nothing but this. */
export const withdrawalText = (address: string, version: number, withdrawn: { on: string; reason: string; tombstone: boolean }): string =>
  canonicalJson({ address, version, withdrawn })
