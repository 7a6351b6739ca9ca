import { cpus } from 'node:os'
import { Mint } from 'mint-filter'
import { buildWords, eachWord, loadedWords, savedWords } from '#platform/words/index'
import { screenText } from '../src/modules/screening/engine/index.ts'
import { allCheckers, CHECKER_NAMES } from '../src/modules/screening/engine/all-checkers.ts'
import type { Checker } from '../src/modules/screening/domain/checker.ts'
import type { TermList } from '../src/modules/screening/checkers/sensitive/index.ts'
import type { Day } from '#shared/days'
import { at, peakMegabytes, shown, tableOf, timesOf, type Line } from './measure.ts'
import { writeToReadmes } from './readme.ts'
import { inventedTerms, prose } from './screening-corpus.ts'

const TERMS = 50_000
const MEGABYTES = Number(process.env['BENCH_MEGABYTES'] ?? 8)
const texts = prose(MEGABYTES)
const whole = texts.join('')
const size = Buffer.byteLength(whole) / 1e6
const terms = inventedTerms(TERMS, texts)
const around = { day: '2026-11-23' as Day, column: 'field-1' }
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}; ${size.toFixed(1)} MB in ${texts.length} texts; ${TERMS} terms`)

/** Best of some runs over a share of the prose, in MB of UTF-8 a second of one core. */
async function speed(work: (text: string) => unknown, some: readonly string[], runs = 3): Promise<number> {
  for (const text of some.slice(0, 5)) work(text)
  const [best = 1] = await timesOf(runs, () => { for (const text of some) work(text) })
  return Buffer.byteLength(some.join('')) / 1e6 / (best / 1000)
}
const perSecond = (rate: number): string => `${rate >= 10 ? rate.toFixed(0) : rate.toFixed(2)} MB/s`

/** Memory that a thing holds once it is made and used once. */
function megabytesOf<T>(make: () => T, use: (made: T) => unknown): { made: T; megabytes: number } {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const made = make()
  use(made)
  globalThis.gc?.()
  const after = process.memoryUsage()
  return { made, megabytes: Math.max(0, (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6) }
}

const lines: Line[] = []
const line = (what: string, measured: string, aim: string, beside = '—'): void => { lines.push({ what, measured, aim, beside }); console.log(`${what}: ${measured}${beside === '—' ? '' : ` (${beside})`}`) }

const build = await timesOf(1, () => { buildWords(terms) })
const words = loadedWords(savedWords(buildWords(terms)))
let hits = 0
const ours = await speed((text) => { hits = 0; eachWord(words, text, () => { hits += 1 }) }, [whole], 5)
const mint = new Mint(terms)
const theirs = await speed((text) => mint.filter(text), texts.slice(0, 200), 2)
const pattern = new RegExp(terms.toSorted((a, b) => b.length - a.length).join('|'), 'g')
const one = await speed((text) => { for (const _ of text.matchAll(pattern)); }, texts.slice(0, 4), 1)
line(`automaton of ${TERMS.toLocaleString('en')} terms, built in ${shown(build[0] ?? 0)}, ${hits.toLocaleString('en')} matches`, perSecond(ours), '≥ 150 MB/s', `mint-filter ${perSecond(theirs)}, one regular expression ${perSecond(one)}`)

const list: TermList = { name: 'bench', class: '测速', severity: 'warn', version: '1', source: '随机生成', terms: terms.map((term) => ({ term })) }
const settings = { sensitive: [list] }
const made: Checker[] = []
for (const name of CHECKER_NAMES) {
  const { made: checkers, megabytes } = megabytesOf(() => allCheckers(settings, [name]), (some) => screenText(some, { text: texts[0] ?? '', segments: [] }, around))
  made.push(...checkers)
  const rate = await speed((text) => screenText(checkers, { text, segments: [] }, around), texts.slice(0, name === 'typo' ? 200 : texts.length), 2)
  line(`checker ${name}${name === 'sensitive' ? `, ${TERMS.toLocaleString('en')} terms` : ''}`, `${perSecond(rate)}, ${megabytes.toFixed(0)} MB`, '—')
}
const together = await speed((text) => screenText(made, { text, segments: [] }, around), texts.slice(0, 200), 2)
line('all together', perSecond(together), '≥ 2 MB/s')
const article = texts.slice(0, 100).map((text) => text.slice(0, 3000))
const typing = await timesOf(200, (run) => screenText(made, { text: article[run % article.length] ?? '', segments: [] }, around))
line('an article of 3,000 characters while typing, p50 / p95', `${shown(at(typing, 0.5))} / ${shown(at(typing, 0.95))}`, '≤ 30 ms')

const table = `${tableOf(lines)}\n\nMost memory held by the measuring process, peers included: ${peakMegabytes()} MB.`
console.log(`\n${table}`)
if (process.argv.includes('--write')) writeToReadmes('screening', table)
