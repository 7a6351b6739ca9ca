import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluatedCheckers } from '../../scripts/eval-screening-checkers.ts'
import { builtSentences, correctSentences, PLANTED_CLASSES, plantedSentences } from '../../scripts/eval-screening-corpus.ts'
import { onCorrect, onPlanted } from '../../scripts/eval-screening-measure.ts'
import { judged } from '../../scripts/eval-screening-report.ts'

test('the corpus is whole: two thousand correct sentences, the planted ones as they were written by hand, halves alike', () => {
  assert.equal(correctSentences().length, 2000)
  for (const name of PLANTED_CLASSES) {
    const planted = plantedSentences(name)
    assert.deepEqual(planted, builtSentences(name), name)
    assert.ok(planted.length >= (['personal', 'secret', 'wording', 'typo'].includes(name) ? 500 : 200), name)
    for (const { text, planted: { start, end } } of planted) assert.ok(start < end && end <= text.length, text)
    const open = planted.filter(({ half }) => half === 'open').length
    assert.ok(Math.abs(open / planted.length - 0.5) < 0.06, `${name}: ${open} of ${planted.length}`)
  }
})

/** Aims of 99 % that the sentences no rule was written from do not reach yet: what is reached must not be lost, and an aim that is reached leaves this list. */
const MISSED: Readonly<Record<string, number>> = { 'personal 查全率·全部': 0.96, 'personal 查全率·保留半': 0.92, 'secret 标志查全率·全部': 0.935, 'secret 标志查全率·保留半': 0.87 }

test('every aim of the checks is held, on both halves; what is missed is known and not lost', async () => {
  const checkers = await evaluatedCheckers()
  const planted = PLANTED_CLASSES.flatMap((name) => (['both', 'open', 'held'] as const).map((half) => onPlanted(checkers, name, half, plantedSentences(name))))
  const aims = judged(onCorrect(checkers, correctSentences()), planted)
  assert.ok(aims.length > 10)
  const missed = aims.filter(({ held }) => !held)
  assert.deepEqual(missed.map(({ name }) => name).toSorted(), Object.keys(MISSED).toSorted())
  for (const { name, figure } of missed) assert.ok(figure >= (MISSED[name] ?? 1), `${name} ${figure.toFixed(4)}`)
})
