import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluated } from './evaluation.ts'

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`

test('the development sentences: recall, precision and false alarms stay above their floors', (context) => {
  const { planted, found, mended, wrongAlarms, correctCharacters, falseAlarms } = evaluated()
  const perTenThousand = (falseAlarms / correctCharacters) * 10_000
  context.diagnostic(`错别字 ${planted} 句：发现 ${percent(found, planted)}，改对 ${percent(mended, planted)}，精确率 ${percent(found, found + wrongAlarms)}；正确文本 ${correctCharacters} 字：误报 ${falseAlarms} 处，每万字 ${perTenThousand.toFixed(2)} 处`)
  assert.ok(planted >= 400 && correctCharacters >= 30_000, 'there is something to measure')
  assert.ok(found / planted >= 0.85)
  assert.ok(mended / planted >= 0.83)
  assert.ok(found / (found + wrongAlarms) >= 0.97)
  assert.ok(perTenThousand <= 1)
})
