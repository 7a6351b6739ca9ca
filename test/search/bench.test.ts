import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corpusOf } from '../../bench/search-corpus.ts'
import { askOurs, buildOurs } from '../../bench/search-ours.ts'
import { questionsOf } from '../../bench/search-questions.ts'
import { knownItems, recallOf } from '../../bench/search-truth.ts'
import { at } from '../../bench/measure.ts'

test('two thousand documents: nothing is missed, known items come first, and a page is quick', async () => {
  const documents = [...corpusOf(2000)]
  const { database, putMilliseconds } = await buildOurs(documents)
  try {
    const { missed, wrongTotals, truth } = await recallOf(database, documents, 40)
    assert.ok(truth > 1000)
    assert.deepEqual({ missed, wrongTotals }, { missed: 0, wrongTotals: 0 })
    const known = await knownItems(database, documents, 40)
    assert.ok(known.titlesFirst >= 38 && known.numbersFirst >= 38, JSON.stringify(known))
    const times: number[] = []
    for (const { q } of questionsOf(documents, 20)) {
      const began = performance.now()
      await askOurs(database, q)
      times.push(performance.now() - began)
    }
    // Generous: this machine may be doing other things. The real figure is `npm run bench:search`.
    assert.ok(at(times.sort((a, b) => a - b), 0.5) < 100, `median ${at(times, 0.5)} ms`)
    assert.ok(at(putMilliseconds, 0.5) < 100, `median put ${at(putMilliseconds, 0.5)} ms`)
  } finally { await database.drop() }
})
