import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SearchDocument } from '#platform/search/index'
import { DAY } from './search-ours.ts'

/** Neighbouring signs as words, so that every piece of two signs or more is a phrase: FTS5's own trigrams cannot find two. */
const pairs = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((stretch) => Array.from({ length: Math.max(0, stretch.length - 1) }, (_, at) => stretch.slice(at, at + 2)).join(' ')).join(' | ')
const phrase = (word: string): string => `"${pairs(word)}"`

/** SQLite FTS5 on the same documents: total, three facets of one filter each and the best twenty by bm25 with the title ahead. */
export function buildSqlite(documents: readonly SearchDocument[]) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  const file = join(folder, 'search.db')
  const db = new DatabaseSync(file)
  db.exec("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -262144; create table document (id integer primary key, agency text, kind text, topic text, year text, ended text, published text, title text, body text);")
  db.exec("create virtual table found using fts5 (title, body, content = '', tokenize = \"unicode61 separators '|'\")")
  const began = performance.now()
  const [row, words] = [db.prepare('insert into document values (?, ?, ?, ?, ?, ?, ?, ?, ?)'), db.prepare('insert into found (rowid, title, body) values (?, ?, ?)')]
  db.exec('begin')
  documents.forEach(({ agency, kind, topic, publishedOn, outOfForceOn, title, body, docNo }, at) => {
    row.run(at, agency, kind, topic, publishedOn.slice(0, 4), outOfForceOn ?? '9999', publishedOn, title, body)
    words.run(at, pairs(title), pairs(`${docNo ?? ''}\n${body}`))
  })
  db.exec('commit')
  db.exec("insert into found (found) values ('optimize')")
  const seconds = (performance.now() - began) / 1000
  const hits = `select d.* from found join document as d on d.id = found.rowid where found match ?1 and d.ended > '${DAY}'`
  const total = db.prepare(`select count(*) as n from (${hits})`)
  const facets = ['agency', 'kind', 'topic', 'year'].map((facet) => db.prepare(`select ${facet} as value, count(*) as n from (${hits}) group by 1`))
  const best = db.prepare(`select d.id, d.title, d.body from found join document as d on d.id = found.rowid where found match ?1 and d.ended > '${DAY}' order by bm25(found, 8, 1) limit 20`)
  return {
    seconds, megabytes: statSync(file).size / 1_048_576,
    ask(q: string): number {
      const asked = q.split(' ').map(phrase).join(' AND ')
      for (const facet of facets) facet.all(asked)
      best.all(asked)
      return Number(total.get(asked)?.['n'] ?? 0)
    },
    close(): void { db.close(); rmSync(folder, { recursive: true, force: true }) },
  }
}
