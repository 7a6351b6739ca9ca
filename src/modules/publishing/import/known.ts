import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import type { Day } from '#shared/days'
import { columnsOf, FILLED_ELSEWHERE, topicChoices } from '../catalogue/index.ts'
import type { Known } from './check-record.ts'

/** What a record may name: agencies by id, name or short name; columns and topics (with their sections: '专题 › 栏') by id or title. */
export async function knownNames(db: Kysely<unknown>, today: Day): Promise<Known> {
  const [agencies, columns, topics] = await Promise.all([allAgencies(db), columnsOf(db), topicChoices(db)])
  const open = columns.filter(({ id, closed }) => !closed && !FILLED_ELSEWHERE.includes(id))
  return {
    today,
    agencies: new Map(agencies.flatMap(({ id, name, shortName }) => [id, name, shortName].map((word) => [word, { id, name }] as const))),
    columns: new Map(open.toReversed().flatMap(({ id, title }) => [id, title].map((word) => [word, { id, title }] as const))),
    topics: new Map(topics.flatMap(({ value, label }) => [[value, value], [label, value]] as const)),
  }
}
