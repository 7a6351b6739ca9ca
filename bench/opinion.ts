import { cpus } from 'node:os'
import { lexicon } from '../src/modules/opinion/domain/lexicon.ts'
import { opinionStream } from '../src/modules/opinion/domain/stream.ts'
import { TOPIC_WORDS } from '../src/modules/opinion/domain/topics.ts'
import { peakMegabytes, shown, tableOf } from './measure.ts'
import { plantedStream, PLACES } from './opinion-data.ts'
import { pairwise } from './opinion-pairs.ts'
import { throughDatabase } from './opinion-database.ts'
import { writeToReadmes } from './readme.ts'

const isShort = process.argv.includes('--short'), N = isShort ? 50_000 : 1_000_000, PAIRS = isShort ? 2000 : 4000, SHARE = 0.3
const words = { places: lexicon(PLACES.map((name) => [name, name])), agencies: lexicon([['交通局', 'jiaotong']]), topics: lexicon(TOPIC_WORDS) }
type Grouped = { readonly recall: number; readonly precision: number }
/** Pairs of a post and its group's first: how many planted repeats came to their origin, how many that were joined belong there. */
function judged(groups: Float64Array, origins: Float64Array, n: number): Grouped {
  let right = 0, planted = 0, found = 0
  for (let i = 0; i < n; i++) {
    const repeats = origins[i] !== i, joins = groups[i] !== i
    if (repeats) planted += 1
    if (joins) found += 1
    if (repeats && joins && groups[origins[i] as number] === groups[i]) right += 1
  }
  return { recall: right / planted, precision: right / found }
}
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const stream = opinionStream(words, { window: 300_000, nextPost: 0 }), groups = new Float64Array(N), origins = new Float64Array(N)
let made = 0, spent = 0
for (const { post, origin } of plantedStream(N, SHARE)) {
  const from = performance.now(), { group } = stream.take(post)
  spent += performance.now() - from
  groups[made] = group
  origins[made] = origin
  made += 1
}
const ours = judged(groups, origins, N), memory = peakMegabytes()
// The plain way: every post against every earlier one by the words' own pairs of signs. It cannot take the whole stream.
const plain = pairwise([...plantedStream(PAIRS, SHARE)]), plainJudged = judged(plain.groups, plain.origins, PAIRS), small = judged(groups.slice(0, PAIRS), origins, PAIRS)
const stored = await throughDatabase(isShort ? 20_000 : N, SHARE)
const lines = [
  { what: `${N} posts, ${100 * SHARE} % near-duplicates: clean, words, feeling, groups, events; one core`, measured: `${Math.round(N / (spent / 1000))} posts/s (${shown(spent)})`, aim: '≥ 5,000 posts/s', beside: `plain pairwise comparison: ${Math.round(PAIRS / plain.seconds)} posts/s at ${PAIRS} posts, slower with each one` },
  { what: 'near-duplicates that came to their origin; joined ones that belong', measured: `${percent(ours.recall)}; ${percent(ours.precision)}`, aim: '—', beside: `on the first ${PAIRS}: ours ${percent(small.recall)}; ${percent(small.precision)}, pairwise ${percent(plainJudged.recall)}; ${percent(plainJudged.precision)}` },
  { what: `${stored.posts} posts into PostgreSQL, batches of 1,000, each with its ledger line and alarms`, measured: `${Math.round(stored.posts / stored.seconds)} posts/s (${shown(stored.seconds * 1000)})`, aim: '≥ 5,000 posts/s', beside: `taking them without the database: ${Math.round(N / (spent / 1000))} posts/s; kill -9 on the way loses none (test/opinion/kill.test.ts)` },
  { what: 'most memory', measured: `${memory} MB`, aim: 'bounded', beside: 'a ring of 300,000 signatures and the events that are not over' },
]
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`)
const table = tableOf(lines)
console.log(`\n${table}`)
if (process.argv.includes('--write')) writeToReadmes('opinion', table)
