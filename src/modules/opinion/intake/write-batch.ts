import { sql, type Kysely } from 'kysely'
import type { EventState } from '../domain/events.ts'
import type { Taken } from '../domain/stream.ts'

const day = (at: number): string => new Date(at).toISOString()
/** PostgreSQL holds no NUL, and no half of a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()
/** Writes posts and the events that they moved, each in one statement, whatever their number. */
export async function writeBatch(db: Kysely<unknown>, taken: readonly Taken[], events: readonly EventState[]): Promise<void> {
  const rows = events.map(({ id, key, title, topics, places, first, last, posts, groups, negative, sources, hours }) => ({ id, key, title: storable(title), topics, places, first_at: day(first), last_at: day(last), posts, groups, negative, sources, hours }))
  await sql`insert into opinion.event (id, key, title, topics, places, first_at, last_at, posts, groups, negative, sources, hours)
    select id, key, title, topics, places, first_at, last_at, posts, groups, negative, sources, hours from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e(id bigint, key text, title text, topics text[], places text[], first_at timestamptz, last_at timestamptz, posts integer, groups integer, negative integer, sources text[], hours jsonb)
    on conflict (id) do update set last_at = excluded.last_at, posts = excluded.posts, groups = excluded.groups, negative = excluded.negative, sources = excluded.sources, hours = excluded.hours`.execute(db)
  const posts = taken.map(({ raw, read, serial, group, event }) => ({ id: serial, source: raw.source, key: storable(raw.key), at: raw.at, title: storable(raw.title), words: storable(raw.words), address: raw.address, author: storable(raw.author), same_as: group, event: event?.id ?? null, places: read.places, agencies: read.agencies, topics: read.topics, sentiment: read.sentiment }))
  await sql`insert into opinion.post (id, source, key, at, title, words, address, author, same_as, event, places, agencies, topics, sentiment)
    select id, source, key, at, title, words, address, author, same_as, event, places, agencies, topics, sentiment from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb)
      as p(id bigint, source text, key text, at timestamptz, title text, words text, address text, author text, same_as bigint, event bigint, places text[], agencies text[], topics text[], sentiment smallint)`.execute(db)
}
