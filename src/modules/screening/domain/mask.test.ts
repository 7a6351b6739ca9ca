import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskOf, PERSONAL_KINDS, type PersonalKind } from './mask.ts'

test('domain.md §11: 手机号 138****1234，身份证前2后3，住址只到乡镇街道', () => {
  assert.equal(maskOf('phone', '13812341234'), '138****1234')
  assert.equal(maskOf('phone', '+86 138-1234-1234'), '138****1234')
  assert.equal(maskOf('phone', '１３８１２３４１２３４'), '138****1234')
  assert.equal(maskOf('identity', '11010519491231002X'), '11*************02X')
  assert.equal(maskOf('identity', '110105 19491231 002x'), '11*************02X')
  assert.equal(maskOf('identity', '110105491231002'), '11**********002')
  assert.equal(maskOf('address', '青汀市临江镇新民村3组12号'), '青汀市临江镇')
  assert.equal(maskOf('address', '浙江省青汀市城南街道解放路12号3单元502室'), '浙江省青汀市城南街道')
  assert.equal(maskOf('address', '上林乡下坞村8号'), '上林乡')
})
test('names of towns that hold 镇 or 乡 do not end an address early', () => {
  assert.equal(maskOf('address', '景德镇市珠山街道中华路5号'), '景德镇市珠山街道')
  assert.equal(maskOf('address', '宁波市镇海区招宝山街道城东路3号'), '宁波市镇海区招宝山街道')
  assert.equal(maskOf('address', '青汀市古镇路12号'), '青汀市')
  assert.equal(maskOf('address', '江滨小区12幢3单元501'), '（住址略）')
})
test('names as 姓+某, with compound surnames', () => {
  assert.equal(maskOf('name', '王建国'), '王某')
  assert.equal(maskOf('name', '欧阳建国'), '欧阳某')
  assert.equal(maskOf('name', '司马明'), '司马某')
})
test('the other kinds keep only what may stay', () => {
  assert.equal(maskOf('bank', '6222 0212 3456 7890 128'), '***************0128')
  assert.equal(maskOf('plate', '浙H12345'), '浙H***45')
  assert.equal(maskOf('email', 'wangfang@163.com'), 'w***@163.com')
  assert.equal(maskOf('landline', '0570-4012345'), '0570-*****45')
  assert.equal(maskOf('birth', '1985年3月12日'), '1985年')
  assert.equal(maskOf('passport', 'E12345678'), 'E*****678')
  assert.equal(maskOf('health', '肺结核'), '***')
})
test('whatever is masked, nothing throws and a number does not survive', () => {
  const kinds = Object.keys(PERSONAL_KINDS) as PersonalKind[]
  fc.assert(fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary' }), (kind, text) => { assert.equal(typeof maskOf(kind, text), 'string') }))
  fc.assert(fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => { assert.ok(!maskOf('phone', phone).includes(phone.slice(3, 7)) || phone.slice(3, 7) === '****') }))
})
