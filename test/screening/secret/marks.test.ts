import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, found } from './found.ts'

const blocks = (text: string): void => assert.ok(found(text).some((one) => one.startsWith('block ')), `${text}: ${found(text).join(' | ')}`)

test('classification marks in every form are blocks (GB/T 9704—2012 7.2.2)', () => {
  for (const text of ['绝密★长期', '机密★10年', '机 密 ★ 十 年', '机　密★１年', '秘密★', '★秘密 5年', '绝密★启用前', '秘密★6个月', '机密☆5年', '关于某项工作的通知（机密★5年）']) blocks(text)
})
test('密级、保密期限、份号', () => {
  for (const text of ['密级：机密', '密 级：秘密', '密级:绝密 保密期限:长期', '保密期限：10年', '本文件密级为机密', '份号：000012', '份号 000012', '本文件为机密级文件', '本件属于国家秘密，请勿传播', '青政办密〔2024〕5号']) blocks(text)
})
test('a level alone at the head of a document', () => {
  assert.deepEqual(found('秘密\n青汀市人民政府文件'), ['block classification-line: 秘密'])
  assert.deepEqual(found('000012\n机密★1年\n特急'), ['warn copy-number: 000012', 'block classification-mark: 机密★1年'])
  assert.deepEqual(found('机密 10年 特急'), ['block classification-line: 机密 10年 特急'])
  blocks('（秘密）关于某事的通知')
})
test('内部资料 and its orders, 会后收回', () => {
  for (const text of ['内部资料 注意保存', '内部资料，注意保密', '（内部文件，不得外传）', '内部文件 请勿外传', '本资料仅供内部使用，不得外传。', '仅供领导参阅', '内部参考', '内部资料', '关于选址的汇报材料（会后收回）', '阅后即焚', '请阅后退回市委办公室', '（仅供内部参阅）'])
    blocks(text)
})
test('texts that speak of secrecy stay quiet', () => {
  for (const text of [
    '《中华人民共和国保守国家秘密法》自2024年5月1日起施行。', '国家秘密的密级分为绝密、机密、秘密三级。', '涉密信息系统应当分级保护，加强保密审查。', '涉及商业秘密、个人隐私的政府信息不予公开。', '绝密级国家秘密是最重要的国家秘密。',
    '国家秘密的保密期限，除另有规定外，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。', '公文的秘密等级应当标注，涉密公文应当标注份号、密级和保密期限。', '本文件不属于国家秘密，可以公开。', '特急', '紧急程度：特急',
    '内部资料性出版物管理办法', '内部控制制度进一步健全', '严格内部管理，注意保密', '工作人员对举报人信息应当注意保密。', '不得泄露工作秘密，不得扩散信访人要求保密的内容', '公司应当保守商业秘密，保密期限为合同终止后3年。', '涉密会议的材料应当编号登记，会后收回。', '学校开展保密教育，学习《保密法》。', '机密设备管理', '青保密〔2024〕3号',
  ]) assert.deepEqual(alarms(text), [], text)
})
test('a quoted mark in a rule about marks weighs less, but is told', () => {
  assert.deepEqual(found('涉密载体应当标注“机密★10年”等国家秘密标志。'), ['warn classification-mark: 机密★10年'])
  assert.deepEqual(found('应当在封面右上角标注“内部资料 注意保存”字样。'), ['hint internal-mark: 内部资料 注意保存'])
})
test('a cell under 密级 is a block, a cell that only lists levels is not', () => {
  const cell = (text: string, start: number, row: number) => ({ kind: 'cell' as const, start, end: start + text.length, place: '表1', table: 1, row, column: 0 })
  assert.deepEqual(found('密级\n机密', [cell('密级', 0, 0), cell('机密', 3, 1)]), ['block classification-line: 机密'])
  assert.deepEqual(found('等级\n机密', [cell('等级', 0, 0), cell('机密', 3, 1)]), ['hint classification-line: 机密'])
})
