import type { Kysely } from 'kysely'
import { topicHref } from './paths.ts'
import { publicCatalogue } from '../queries/public-catalogue.ts'

/** The open topics as the public may know them, with their pages. */
export async function publicTopics(db: Kysely<unknown>): Promise<{ title: string; href: string }[]> {
  const { topics } = await publicCatalogue(db)
  return topics.filter(({ closed }) => !closed).map(({ id, title }) => ({ title, href: topicHref(id) }))
}
