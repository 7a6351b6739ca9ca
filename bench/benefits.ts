import { cpus } from 'node:os'
import { countBits, wordsFor } from '../src/modules/benefits/domain/compile/bits.ts'
import { BATCH, columnMaker, type Batch } from '../src/modules/benefits/domain/compile/columns.ts'
import { compile } from '../src/modules/benefits/domain/compile/matcher.ts'
import { factsOf } from '../src/modules/benefits/domain/facts.ts'
import { interpret } from '../src/modules/benefits/domain/interpret.ts'
import { chance, person, rule } from './benefits-data.ts'
import { peer } from './benefits-peer.ts'
import { peakMegabytes, shown, tableOf } from './measure.ts'
import { writeToReadmes } from './readme.ts'

const TODAY = '2025-01-10', isShort = process.argv.includes('--short')
const BENEFITS = 1000, PEOPLE = isShort ? 131_072 : 1_000_000, SAMPLE = isShort ? 40 : 200
const million = (n: number): string => `${(n / 1e6).toFixed(n < 1e6 ? 3 : 0)} million`

const dice = chance(20250110), rules = Array.from({ length: BENEFITS }, () => rule(dice))
const began = performance.now(), matcher = compile(rules, TODAY), compiling = performance.now() - began
// All facts are laid out, as for a population that waits for changed policies.
const columns = columnMaker(factsOf('person').map(({ key }) => key))
const kept: Batch[] = []
let matching = 0, laying = 0, entitled = 0, maybe = 0
for (let done = 0; done < PEOPLE; done += BATCH) {
  const people = Array.from({ length: Math.min(BATCH, PEOPLE - done) }, () => person(dice))
  let from = performance.now()
  const batch = columns(people)
  laying += performance.now() - from
  from = performance.now()
  const words = wordsFor(batch.size)
  for (const { yes, no } of matcher.match(batch)) {
    const here = countBits(yes, words)
    entitled += here
    maybe += batch.size - here - countBits(no, words)
  }
  matching += performance.now() - from
  kept.push(batch)
}
const decisions = BENEFITS * PEOPLE, speed = decisions / (matching / 1000), whole = decisions / ((matching + laying) / 1000)

// One policy of three benefits changes: only these are judged anew, from the columns that are kept.
const changed = Array.from({ length: 3 }, () => rule(dice)), from = performance.now(), rematcher = compile(changed, TODAY)
for (const batch of kept) rematcher.match(batch)
const rematch = performance.now() - from

// The peer, and the plain interpreter, on the same whole profiles.
const sample = Array.from({ length: SAMPLE }, () => person(dice, 1)), other = await peer(rules, sample)
const plainFrom = performance.now(), plain = sample.flatMap((one) => rules.filter((each) => interpret(each, one, TODAY) === true)).length, plainSeconds = (performance.now() - plainFrom) / 1000
const ours = compile(rules, TODAY), sampleColumns = columnMaker(ours.facts)(sample), compiled = ours.match(sampleColumns).reduce((sum, { yes }) => sum + countBits(yes, wordsFor(sample.length)), 0)
if (compiled !== other.entitled || plain !== compiled) throw new Error(`not the same: ${compiled} compiled, ${plain} plain, ${other.entitled} peer`)
const peerSpeed = BENEFITS * SAMPLE / other.seconds, plainSpeed = BENEFITS * SAMPLE / plainSeconds

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}; ${BENEFITS} benefits (${matcher.parts} distinct parts), ${PEOPLE} profiles, four of five facts known: ${million(entitled)} entitled, ${million(maybe)} perhaps`)
const lines = [
  { what: `${BENEFITS} benefits × ${PEOPLE} profiles, one core`, measured: `${million(speed)} decisions/s (${shown(matching)})`, aim: '≥ 20 million/s', beside: `json-rules-engine 7.3.1 on ${SAMPLE} whole profiles: ${Math.round(peerSpeed)}/s; ours is ${Math.round(speed / peerSpeed)} times as fast (aim ≥ 100), all ${BENEFITS * SAMPLE} decisions equal` },
  { what: 'the same with laying the profiles out in columns', measured: `${million(whole)} decisions/s (${shown(matching + laying)})`, aim: '≥ 20 million/s', beside: `plain interpreter: ${million(plainSpeed)}/s` },
  { what: 'one changed policy (3 benefits) matched anew', measured: shown(rematch), aim: 'only what it touches', beside: `all benefits: ${shown(matching)}` },
  { what: 'compiling the rules', measured: shown(compiling), aim: '—', beside: `${matcher.parts} distinct parts of ${BENEFITS} rules` },
  { what: 'most memory, all profiles kept in columns', measured: `${peakMegabytes()} MB`, aim: 'bounded', beside: `columns of ${Math.round(kept.length * BATCH * factsOf('person').length * 6 / 1e6)} MB or so` },
]
const table = tableOf(lines)
console.log(`\n${table}`)
if (process.argv.includes('--write')) writeToReadmes('benefits', table)
