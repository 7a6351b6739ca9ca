import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { PublishingTables } from '../tables.ts'
import type { Audience, Level, Way } from './domain/standard-item.ts'

export type CatalogueTables = Omit<PublishingTables, 'publishing.own_column' | 'publishing.topic' | 'publishing.standard_item'> & {
  'publishing.own_column': {
    id: string
    parent: string
    title: string
    description: Generated<string>
    position: number
    closed: Generated<boolean>
    version: Generated<number>
  }
  'publishing.topic': {
    id: string
    title: string
    intro: Generated<string>
    position: number
    closed: Generated<boolean>
    version: Generated<number>
  }
  'publishing.topic_section': { topic: string; id: string; title: string; position: number; closed: Generated<boolean> }
  'publishing.standard_item': {
    id: string
    column_id: string
    position: number
    item: string
    sub_item: string
    elements: string
    basis: string
    limit_words: string
    limit_rule: unknown
    duty: string
    channels: readonly string[]
    audience: Audience
    way: Way
    level: Level
    to_check: Generated<string>
    since: Day
    duty_agencies: Generated<readonly string[]>
    closed: Generated<boolean>
    version: Generated<number>
  }
  'publishing.item_entry': { item: string; entry: string }
}
/** What stands behind the catalogue's pages. */
export const catalogueOf = (db: Kysely<unknown>): Kysely<CatalogueTables> => db.withTables<CatalogueTables>()
