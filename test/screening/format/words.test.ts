import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marked, mended, silent } from './found.ts'

test('a word that slipped in twice', () => {
  assert.equal(mended('由负责的的人员进行进行审查', 'doubled-word'), '由负责的人员进行审查')
  assert.equal(mended('关于关于印发办法的通知', 'doubled-word'), '关于印发办法的通知')
  assert.equal(mended('教育和和卫生', 'doubled-word'), '教育和卫生')
})
test('doubling that is right', () =>
  silent('doubled-word', ['以营利为目的的活动', '合同标的的价款', '的的确确', '和和气气', '稳定和和谐', '发展和和平', '是是非非', '是是否的问题', '现存在在建项目', '参与与会', '以及及时', '对涉及及其他', '天天', '常常', '试试', '商量商量', '研究研究', '除了了解情况', '为了了结此案', '由于于法无据', '被被告', '认为为何', '一把把锁']))

test('a phrase that was pasted twice', () => {
  assert.equal(mended('市人民政府市人民政府办公室', 'repeated-phrase'), '市人民政府办公室')
  silent('repeated-phrase', ['一个问题一个问题解决', '哈哈哈哈哈哈哈哈', '扶养费、抚养费、抚恤金', '研究研究', '第三十条第三十一条', '高高兴兴', '生产管理负责人、质量管理负责人'])
  assert.deepEqual(marked('全面推进依法行政全面推进依法行政工作', 'repeated-phrase'), ['全面推进依法行政全面推进依法行政'])
})

test('a traditional character in a simplified text is a hint', () => {
  assert.equal(mended('全市經济社会发展总体平稳', 'traditional-character'), '全市经济社会发展总体平稳')
  silent('traditional-character', ['全市经济社会发展总体平稳', '國務院關於開展統計調查的決定書'])
})
