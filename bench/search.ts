import { cpus } from 'node:os'
import { at, peakMegabytes, shown, tableOf, timesOf, type Line } from './measure.ts'
import { writeToReadmes } from './readme.ts'
import { corpusOf } from './search-corpus.ts'
import { buildMemory } from './search-memory.ts'
import { askOurs, buildOurs } from './search-ours.ts'
import { CLASSES, questionsOf, type WordClass } from './search-questions.ts'
import { buildSqlite } from './search-sqlite.ts'
import { knownItems, recallOf } from './search-truth.ts'

const DOCUMENTS = Number(process.env['BENCH_DOCUMENTS'] ?? 100_000)
const [EACH, WORDS, KNOWN, RUNS] = [60, 100, 200, 3]

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`)
const documents = [...corpusOf(DOCUMENTS)]
const signs = Math.round(documents.reduce((sum, { body }) => sum + body.length, 0) / DOCUMENTS)
console.log(`${DOCUMENTS} documents of ${signs} signs`)
const questions = questionsOf(documents, EACH)
const ours = await buildOurs(documents)
console.log(`ours: built in ${ours.seconds.toFixed(0)} s, index ${ours.megabytes.index.toFixed(0)} MB, all ${ours.megabytes.all.toFixed(0)} MB`)

type Times = Map<WordClass, number[]>
async function timed(ask: (q: string) => Promise<unknown> | unknown, runs: number): Promise<Times> {
  for (const { q } of questions.slice(0, 20)) await ask(q)
  const times: Times = new Map()
  for (const { kind, q } of questions) times.set(kind, [...times.get(kind) ?? [], ...await timesOf(runs, () => ask(q))])
  return new Map([...times].map(([kind, some]) => [kind, some.sort((a, b) => a - b)]))
}
const words = (times: readonly number[]): string => `${shown(at(times, 0.5))} / ${shown(at(times, 0.95))}`
const all = (times: Times): number[] => [...times.values()].flat().sort((a, b) => a - b)

const own = await timed((q) => askOurs(ours.database, q), RUNS)
console.log(`ours: ${words(all(own))}; ${[...own].map(([kind, some]) => `${kind} ${words(some)}`).join('; ')}`)
const recall = await recallOf(ours.database, documents, WORDS)
const known = await knownItems(ours.database, documents, KNOWN)
console.log(recall, known)
await ours.database.drop()
const sqlite = buildSqlite(documents)
console.log(`FTS5: built in ${sqlite.seconds.toFixed(0)} s, ${sqlite.megabytes.toFixed(0)} MB`)
const theirs = await timed((q) => sqlite.ask(q), 1)
sqlite.close()
console.log(`FTS5: ${words(all(theirs))}`)
const memory = buildMemory(documents)
const inMemory = await timed((q) => memory.ask(q), 1)
console.log(`memory: ${words(all(inMemory))}`)

const percent = (part: number, whole: number): string => `${(100 * part / whole).toFixed(1)} %`
const beside = (kind: WordClass): string => `FTS5 ${words(theirs.get(kind) ?? [])}, in memory ${words(inMemory.get(kind) ?? [])}`
const lines: Line[] = [
  { what: `build, ${DOCUMENTS.toLocaleString('en')} documents of ${signs} signs`, measured: `${ours.seconds.toFixed(0)} s`, aim: '—', beside: `FTS5 (pairs) ${sqlite.seconds.toFixed(0)} s, in memory ${memory.seconds.toFixed(0)} s` },
  { what: 'index (with the texts)', measured: `${ours.megabytes.index.toFixed(0)} MB (${ours.megabytes.all.toFixed(0)} MB)`, aim: '—', beside: `FTS5 with the texts ${sqlite.megabytes.toFixed(0)} MB, in memory ${memory.megabytes.toFixed(0)} MB of memory` },
  ...(Object.keys(CLASSES) as WordClass[]).map((kind): Line => ({ what: `page of 20 with total and facets, words ${CLASSES[kind]}, p50 / p95`, measured: words(own.get(kind) ?? []), aim: 'p95 ≤ 30 ms', beside: beside(kind) })),
  { what: 'all of them together, p50 / p95', measured: words(all(own)), aim: 'p95 ≤ 30 ms', beside: `FTS5 ${words(all(theirs))}, in memory ${words(all(inMemory))}` },
  { what: `recall against substring truth, ${recall.words} words, ${recall.truth.toLocaleString('en')} places`, measured: `${percent(recall.truth - recall.missed, recall.truth)}; ${recall.wrongTotals} totals of quoted words differ`, aim: '100 %', beside: '—' },
  { what: 'known items first: a title’s words in another order; a number in any dress', measured: `${percent(known.titlesFirst, known.titles)}; ${percent(known.numbersFirst, known.numbers)}`, aim: '≥ 95 %', beside: '—' },
  { what: 'one document put anew, p50 / p95', measured: words(ours.putMilliseconds), aim: '≤ 50 ms', beside: '—' },
]
const table = `${tableOf(lines)}\n\nMost memory held by the process that measured, with the documents, SQLite and the engine in memory: ${peakMegabytes()} MB.`
console.log(`\n${table}`)
if (process.argv.includes('--write')) writeToReadmes('search', table)
process.exit(0)
