import assert from 'node:assert/strict'
import { test } from 'node:test'
import { regionsOf } from '#platform/documents/redact/pdf-text'

// Set in 16 pt: a Chinese sign is 16 wide, a figure 8 (or 8.9 in a Latin type), so the number stands far to the right of its share of the signs.
for (const [figure, spacing] of [[8, 0], [8.9, 0], [8, -0.2], [8, 1]] as const) {
  test(`figures ${figure} wide between Chinese signs are covered whole, with ${spacing} between the signs`, () => {
    const text = '联系人电话13812341234，报价三百万元'
    const left = 5 * (16 + spacing), right = left + 11 * (figure + spacing), width = right + 7 * (16 + spacing)
    const [box] = regionsOf({ number: 1, width: 595, height: 842, text, pieces: [{ text, start: 0, x: 0, y: 0, width, height: 20 }] }, 5, 16)
    assert.ok(box && box.x <= left && box.x + box.width >= right, `${JSON.stringify(box)} covers ${left} to ${right}`)
    assert.ok(box.x >= left - 16 && box.x + box.width <= right + 16, 'and no more than a sign beside it')
  })
}
