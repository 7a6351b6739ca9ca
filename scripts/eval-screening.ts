import { parseArgs } from 'node:util'
import { hiddenRecall } from '../test/screening/hidden/kit/recall.ts'
import { evaluatedCheckers } from './eval-screening-checkers.ts'
import { correctSentences, PLANTED_CLASSES, plantedSentences } from './eval-screening-corpus.ts'
import { onCorrect, onPlanted } from './eval-screening-measure.ts'
import { judged, printed } from './eval-screening-report.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean' }, list: { type: 'boolean' }, class: { type: 'string' }, half: { type: 'string' } } })
const classes = PLANTED_CLASSES.filter((name) => values.class === undefined || values.class === name)
const halves = (['both', 'open', 'held'] as const).filter((half) => values.half === undefined || values.half === half)
const checkers = await evaluatedCheckers(values.class)
const correct = onCorrect(checkers, correctSentences())
const planted = classes.flatMap((name) => {
  const sentences = plantedSentences(name)
  // Texts of the held half are counted, never shown one by one: whoever mends a rule must not read them.
  return halves.map((half) => (half === 'open' ? onPlanted(checkers, name, half, sentences) : { ...onPlanted(checkers, name, half, sentences), missed: [], extras: [] }))
})
const hidden = values.class === undefined || values.class === 'hidden' ? await hiddenRecall() : undefined
const aims = judged(correct, planted, hidden)
console.log(values.json ? JSON.stringify({ correct, planted, hidden, aims }, null, 1) : printed({ correct, planted, hidden, aims }, values.list === true))
if (aims.some(({ held }) => !held)) process.exitCode = 1
