import { canonicalJson } from '#shared/canonical-json'
import type { Snapshot } from './snapshot.ts'

/** The text whose hash seals a snapshot: everything the public sees, files by their own hashes. */
export const sealText = (snapshot: Omit<Snapshot, 'files'>, version: number, files: readonly { name: string; hash: string }[]): string =>
  canonicalJson({
    address: snapshot.address, version, kind: snapshot.kind, column: snapshot.column, agency: snapshot.agency, agencyName: snapshot.agencyName,
    title: snapshot.title, year: snapshot.year, publishedOn: snapshot.publishedOn, data: snapshot.data,
    files: [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, hash }) => [name, hash]),
  })
