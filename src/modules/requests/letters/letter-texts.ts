import { sql } from 'kysely'
import type { Kit } from '#platform/act'
import type { LetterKind } from '../domain/letter/kinds.ts'
import { LETTER_KINDS } from '../domain/letter/kinds.ts'

/** The letters' own words at each agency that keeps some, for a sweep over everything that may say what is no longer right. */
export async function letterTexts(kit: Kit): Promise<{ href: string; agency: string; title: string; parts: { name: string; place: string; text: string }[] }[]> {
  const { rows } = await sql<{ agency: string; kind: LetterKind; title: string; paragraphs: readonly string[] }>`
    select * from (select distinct on (agency, kind) agency, kind, title, paragraphs from requests.letter_template order by agency, kind, id desc) as last where title is not null`.execute(kit.db)
  return rows.map(({ agency, kind, title, paragraphs }) => ({
    href: `/letter-templates/${kind}?agency=${agency}`, agency, title: `文书模板：${LETTER_KINDS[kind].label}`,
    parts: [{ name: 'title', place: '标题', text: title }, ...paragraphs.map((text, at) => ({ name: `paragraph-${at + 1}`, place: `第${at + 1}段`, text }))],
  }))
}
