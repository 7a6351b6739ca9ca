import { sql, type Kysely } from 'kysely'

/** Addresses of entries and their files; lists, forms and other pages answer for themselves. */
const ENTRY = /^(\/(?:info|policies)\/[^/?#]+\/?[^/?#]*)(?:\/files\/([^/?#]+))?$/
const HREF = /href="(\/[^"#?]*)[^"]*"/g
const MOST = 500

/** Links of a clean text that point at an entry or file of our own that is not there (or no longer), as they are written. */
export async function missingLinks(db: Kysely<unknown>, html: string): Promise<string[]> {
  const links = [...html.matchAll(HREF)].slice(0, MOST).flatMap(([, href = '']) => {
    const [, address, file] = ENTRY.exec(href) ?? []
    return address === undefined || /\/columns(?:\/|$)/.test(address) ? [] : [{ href, address: file === undefined && address.includes('/files') ? address.replace(/\/files.*$/, '') : address, file: file === undefined ? '' : decoded(file) }]
  })
  if (links.length === 0) return []
  const { rows } = await sql<{ href: string }>`
    select w.href from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as w(href text, address text, file text)
    where not exists (select from site.snapshot as s where s.address = w.address and s.current and not s.tombstone and s.withdrawn_on is null
      and (w.file = '' or exists (select from site.file as f where f.snapshot = s.id and f.name = w.file)))`.execute(db)
  return [...new Set(rows.map(({ href }) => href))]
}

const decoded = (name: string): string => { try { return decodeURIComponent(name) } catch { return name } }
