import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { lexicon } from '../domain/lexicon.ts'
import type { Words } from '../domain/stream.ts'
import { TOPIC_WORDS } from '../domain/topics.ts'
import { tablesOf } from '../tables.ts'

const PLACES: readonly string[] = ['town', 'subdistrict', 'village']
/** 临禾镇 is also called 临禾. Two signs at least: one alone would be found everywhere; of villages only the whole name, for streets are called like them. */
const shortened = (name: string): string[] => { const bare = name.replace(/(镇|乡|街道)$/, ''); return bare.length >= 2 && bare !== name ? [name, bare] : [name] }
/** The lists that places, agencies and topics are found by: the office's tree, the usual topics, and the words that the office added. */
export async function streamWords(db: Kysely<unknown>): Promise<Words> {
  const agencies = await allAgencies(db), own = await tablesOf(db).selectFrom('opinion.word').selectAll().execute(), of = (kind: string): [string, string][] => own.filter((one) => one.kind === kind).map(({ word, means }) => [word, means])
  const places = agencies.filter(({ kind }) => PLACES.includes(kind)), others = agencies.filter(({ kind }) => !PLACES.includes(kind))
  return {
    places: lexicon([...places.flatMap(({ id, shortName, name }) => [...shortened(shortName), name].map((word): [string, string] => [word, id])), ...of('place')]),
    agencies: lexicon([...others.flatMap(({ id, name, shortName }) => [name, shortName, shortName.replace(/^市/, '')].filter((word) => word.length >= 3).map((word): [string, string] => [word, id])), ...of('agency')]),
    topics: lexicon([...TOPIC_WORDS, ...of('topic')]),
  }
}
