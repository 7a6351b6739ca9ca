import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressLabel, addressText, allAddresses, figureAt, parseAddress } from './addresses.ts'
import { fillTables } from './fill.ts'

test('the 2021 form has 10 + 175 + 15 cells', () => assert.equal(allAddresses('2021').length, 10 + 25 * 7 + 15))

test('every address can be written, read back, named, and looked up', () => {
  const tables = fillTables('2021', { requests: [{ row: 'new', column: 'natural', n: 102 }], disputes: [], documents: [], returns: [] })
  const labels = new Set<string>()
  for (const address of allAddresses('2021')) {
    assert.deepEqual(parseAddress(addressText(address)), address)
    assert.equal(typeof figureAt(tables, address), 'number', addressText(address))
    labels.add(addressLabel(address))
  }
  assert.equal(labels.size, 200, 'every label is different')
  assert.equal(figureAt(tables, { table: '3', row: 'new', column: 'total' }), 102)
})

test('what is no cell of the form is no address', () => {
  for (const wrong of ['', '3:new', '3:none:total', '2:fees:made', '4:reconsideration:natural', '3:new:total:x']) assert.equal(parseAddress(wrong), null, wrong)
})
