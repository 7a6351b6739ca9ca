import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, findings, found, tableOf } from './found.ts'

const inTable = (rows: readonly (readonly string[])[]): string[] => {
  const { text, segments } = tableOf(rows)
  return found(text, segments)
}
const HEAD = ['序号', '姓名', '身份证号', '家庭住址', '联系电话', '银行账号']

test('each filled cell of a personal column is found, masked and empty ones are not', () => {
  assert.deepEqual(inTable([HEAD, ['1', '王建国', '11010519491231002X', '临江镇新民村3组12号', '13812345678', '6222021234567890128'], ['2', '李某', '11*************02X', '临江镇新民村', '138****1234', '****0128'], ['3', '陈红', '110105199001', '城南街道', '0570-4012345', '—']]), [
    'block identity-number: 11010519491231002X', 'warn personal-column: 临江镇新民村3组12号', 'block mobile-phone-listed: 13812345678', 'block bank-card: 6222021234567890128',
    'warn personal-column: 110105199001', 'warn personal-column: 0570-4012345',
  ].map((one) => one.replace('personal-column: 临江', 'home-address: 临江')))
})
test('the first finding explains the whole table, once', () => {
  const { text, segments } = tableOf([HEAD, ['1', '王建国', '11010519491231002X', '', '', ''], ['2', '李伟', '330802199808256687', '', '', '']])
  const whole = findings(text, segments).map(({ why }) => why.includes('这张表'))
  assert.deepEqual(whole, [true, false])
})
test('残疾等级 and 病情 with the names they belong to', () => {
  assert.deepEqual(inTable([['姓名', '残疾等级', '补贴金额'], ['王建国', '二级', '300'], ['李伟', '', '200']]), ['warn protected-name: 王建国', 'warn personal-column: 二级', 'warn protected-name: 李伟'])
  assert.deepEqual(inTable([['患者姓名', '病情'], ['王芳', '肺结核']]), ['warn protected-name: 王芳', 'warn personal-column: 肺结核'])
})
test('a list of pupils with school and class', () => {
  assert.deepEqual(inTable([['学生姓名', '学校', '班级'], ['李小明', '实验小学', '三（2）班']]), ['warn protected-name: 李小明'])
})
test('a form of labels and values', () => {
  assert.deepEqual(inTable([['姓名', '王建国', '出生日期', '1949年12月31日'], ['家庭住址', '临江镇新民村3组12号']]).map((one) => one.split(': ')[1]), ['1949年12月31日', '临江镇新民村3组12号'])
})
test('typed tables: tabs, bars, commas, blanks', () => {
  for (const separator of ['\t', ' | ', ',', '  ', ' '])
    assert.deepEqual(alarms([['姓名', '残疾等级', '金额'], ['王建国', '二级', '300']].map((row) => row.join(separator)).join('\n')), ['warn protected-name: 王建国', 'warn personal-column: 二级'], JSON.stringify(separator))
})
test('tables that publishing law wants stay quiet', () => {
  for (const rows of [
    [['单位', '联系人', '联系电话'], ['市教育局', '王芳', '0570-4012345']],
    [['河流名称', '河长姓名', '职务', '联系电话'], ['清溪', '王建国', '副市长', '0570-4012345']],
    [['序号', '姓名', '性别', '准考证号', '总成绩'], ['1', '王芳', '女', '20240101', '78.50']],
    [['户主姓名', '所在村', '补贴面积', '补贴金额'], ['王建国', '新民村', '3.5', '420']],
    [['单位名称', '统一社会信用代码', '法定代表人', '地址'], ['青汀市建设有限公司', '91350100M000100Y43', '王建国', '江滨路58号']],
    [['单位名称', '开户银行', '银行账号'], ['青汀市红十字会', '工商银行青汀支行', '1209230109049012345']],
    [['年份', '户籍人口', '出生人口'], ['2024', '612345', '3456']],
    [['姓名', '身份证号', '家庭住址'], ['王某', '33*************02X', '临江镇']],
  ]) assert.deepEqual(inTable(rows), [], JSON.stringify(rows))
})
test('two cells are not one number', () => {
  assert.deepEqual(inTable([['年份', '产值', '税收'], ['138', '1234', '5678'], ['110105', '19491231', '002']]), [])
})
