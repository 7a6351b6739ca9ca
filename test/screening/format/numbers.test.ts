import assert from 'node:assert/strict'
import { test } from 'node:test'
import { found, marked, mended, silent } from './found.ts'

// The examples marked * are the standard's own wrong and right forms.
const MENDED: readonly (readonly [rule: string, wrong: string, right: string])[] = [
  ['mixed-digits', '共投入4千元', '共投入4000元'], // * 5.3
  ['short-year', '05年修订的办法', '2005年修订的办法'],
  ['range-unit', '增长15～30%', '增长15%～30%'], // * 5.1.3
  ['range-unit', '规模9～16亿', '规模9亿～16亿'], // * 5.1.3
  ['thousands-comma', '共3，456元', '共3,456元'],
  ['decimal-mark', '面积3。5平方米', '面积3.5平方米'],
  ['percent-points', '提高5%个百分点', '提高5个百分点'],
  ['percent-words', '百分之12.5', '12.5%'],
  ['chinese-year', '二零二四年', '二〇二四年'], // 5.2.5
  ['chinese-year', '二0二四年', '二〇二四年'],
  ['chinese-year', '二○二四年', '二〇二四年'],
  ['document-number', '青政发[2024]12号', '青政发〔2024〕12号'], // GB/T 9704 7.2.5
  ['document-number', '青政办发【2024】5号', '青政办发〔2024〕5号'],
  ['document-number', '青政发（2024）5号', '青政发〔2024〕5号'],
  ['document-number', '青政发〔2024〕第012号', '青政发〔2024〕12号'],
  ['unit-symbol', '功率20kw，长5Km，10KV线路', '功率20kW，长5km，10kV线路'],
  ['unit-name', '面积50平米，3㎡，长10公分', '面积50平方米，3平方米，长10厘米'],
]
for (const [rule, wrong, right] of MENDED) test(`${rule}: ${wrong}`, () => assert.equal(mended(wrong, rule), right))

test('what cannot be mended by itself is marked', () => {
  assert.deepEqual(marked('共2千5百万元', 'mixed-digits').length > 0, true)
  assert.deepEqual(marked('三十2人', 'mixed-digits'), ['三十2'])
  assert.deepEqual(marked('共1,23元', 'thousands-group'), ['1,23'])
  assert.deepEqual(marked('2024年三月5日', 'mixed-date'), ['2024年三月5日'])
  assert.deepEqual(marked('约50人左右', 'doubled-approximation'), ['约50人左右'])
  assert.deepEqual(marked('近100余人', 'doubled-approximation'), ['近100余人'])
  assert.deepEqual(marked('减少了3倍', 'times-less'), ['减少了3倍'])
})

test('right numbers stay silent', () => {
  silent('mixed-digits', ['345万元', '4千米', '100千伏', '5千克', '一百零八', '108', '第5十字路口', '500强', '3万5', '十5'])
  silent('short-year', ['30年来', '工龄30年', '2005年', '第05年级', '有期徒刑15年3个月', '70年代'])
  silent('range-unit', ['15%～30%', '9亿～16亿', '400～429页', '100～150千克', '2021—2025年', '〔2024〕10-12号'])
  silent('thousands-comma', ['2021，300人', '编号1，200', '3,456元'])
  silent('thousands-group', ['12,345.6万元', '1,234,567元', '第1,2项'])
  silent('decimal-mark', ['2024。全市', '3.5平方米', '第1。'])
  silent('chinese-year', ['二〇二四年', '一九九八年', '二百零四年', '一千零一年', '二十年'])
  silent('mixed-date', ['2024年3月5日', '二〇二四年三月五日', '农历2024年三月初五日'])
  silent('document-number', ['青政发〔2024〕12号', '（2024）浙0281民初123号', '浙B证（2023）0012号', '国令第711号', '第[12]号'])
  silent('unit-symbol', ['20kW', '5km', '10kV', 'KM12', '5kg', '3MW'])
  silent('unit-name', ['100亩', '水平米', '50立方米', '公分制'])
  silent('doubled-approximation', ['约50人', '50人左右', '约50名左右邻居'.slice(0, 4)])
})

test('years with ○ are common and only hinted at; other noughts are told loudly', () => {
  assert.equal(found('二○二四年').find(({ rule }) => rule === 'chinese-year')?.severity, 'hint')
  assert.equal(found('二O二四年').find(({ rule }) => rule === 'chinese-year')?.severity, 'warn')
})
