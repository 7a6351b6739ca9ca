import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allAddresses, addressText } from '../../src/modules/annualreport/domain/addresses.ts'
import { gridOf, gridsOf, type Grid } from '../../src/modules/annualreport/write/grid.ts'
import { headsOf, placesOf } from '../../src/modules/annualreport/write/grid-places.ts'
import { distinctTables, tables } from './qingting.ts'

/** `text rows×columns`, as one reads it off the national form of 国办公开办函〔2021〕30号. */
const drawn = (grid: Grid): string[][] => grid.rows.map((row) => row.map(({ text, rowSpan, colSpan, address }) =>
  `${address ? '#' : text}${rowSpan > 1 || colSpan > 1 ? ` ${rowSpan}×${colSpan}` : ''}`))
const seven = Array<string>(7).fill('#')

test('table 二 has a block for each item of 第二十条', () => {
  assert.deepEqual(drawn(gridOf(tables, '2')), [
    ['第二十条第（一）项 1×4'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '#', '#', '#'],
    ['行政规范性文件', '#', '#', '#'],
    ['第二十条第（五）项 1×4'],
    ['信息内容', '本年处理决定数量 1×3'],
    ['行政许可', '# 1×3'],
    ['第二十条第（六）项 1×4'],
    ['信息内容', '本年处理决定数量 1×3'],
    ['行政处罚', '# 1×3'],
    ['行政强制', '# 1×3'],
    ['第二十条第（八）项 1×4'],
    ['信息内容', '本年收费金额（单位：万元） 1×3'],
    ['行政事业性收费', '# 1×3'],
  ])
})

test('table 三 is merged as the form merges it', () => {
  assert.deepEqual(drawn(gridOf(tables, '3')), [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3', '申请人情况 1×7'],
    ['自然人 2×1', '法人或其他组织 1×5', '总计 2×1'],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ['一、本年新收政府信息公开申请数量 1×3', ...seven],
    ['二、上年结转政府信息公开申请数量 1×3', ...seven],
    ['三、本年度办理结果 22×1', '（一）予以公开 1×2', ...seven],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1×2', ...seven],
    ['（三）不予公开 8×1', '1.属于国家秘密', ...seven],
    ['2.其他法律行政法规禁止公开', ...seven],
    ['3.危及“三安全一稳定”', ...seven],
    ['4.保护第三方合法权益', ...seven],
    ['5.属于三类内部事务信息', ...seven],
    ['6.属于四类过程性信息', ...seven],
    ['7.属于行政执法案卷', ...seven],
    ['8.属于行政查询事项', ...seven],
    ['（四）无法提供 3×1', '1.本机关不掌握相关政府信息', ...seven],
    ['2.没有现成信息需要另行制作', ...seven],
    ['3.补正后申请内容仍不明确', ...seven],
    ['（五）不予处理 5×1', '1.信访举报投诉类申请', ...seven],
    ['2.重复申请', ...seven],
    ['3.要求提供公开出版物', ...seven],
    ['4.无正当理由大量反复申请', ...seven],
    ['5.要求行政机关确认或重新出具已获取信息', ...seven],
    ['（六）其他处理 3×1', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', ...seven],
    ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', ...seven],
    ['3.其他', ...seven],
    ['（七）总计 1×2', ...seven],
    ['四、结转下年度继续办理 1×3', ...seven],
  ])
})

test('table 四 has one row of fifteen figures under three rows of heads', () => {
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  assert.deepEqual(drawn(gridOf(tables, '4')), [
    ['行政复议 1×5', '行政诉讼 1×10'],
    [...five.map((text) => `${text} 2×1`), '未经复议直接起诉 1×5', '复议后起诉 1×5'],
    [...five, ...five],
    Array<string>(15).fill('#'),
  ])
})

test('2019 edition: 其他处理 is one row, other words and blocks in table 二, what we do not hold is empty', () => {
  const old = distinctTables('2019')
  const third = drawn(gridOf(old, '3'))
  assert.equal(third.length, 3 + 23)
  assert.deepEqual(third.at(5), ['三、本年度办理结果 20×1', '（一）予以公开 1×2', ...seven])
  assert.deepEqual(third.at(-3), ['（六）其他处理 1×2', ...seven])
  assert.deepEqual(drawn(gridOf(old, '2')), [
    ['第二十条第（一）项 1×4'], ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'], ['规章', '#', '', '#'], ['规范性文件', '#', '', '#'],
    ['第二十条第（五）项 1×4'], ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'], ['行政许可', '', '', '#'], ['其他对外管理服务事项', '', '', ''],
    ['第二十条第（六）项 1×4'], ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'], ['行政处罚', '', '', '#'], ['行政强制', '', '', '#'],
    ['第二十条第（八）项 1×4'], ['信息内容', '上一年项目数量', '本年增/减 1×2'], ['行政事业性收费', '', ' 1×2'],
    ['第二十条第（九）项 1×4'], ['信息内容', '采购项目数量', '采购总金额 1×2'], ['政府集中采购', '', ' 1×2'],
  ])
})

test('every place of a grid is covered once, and every figure of the form stands in it once', () => {
  for (const edition of ['2019', '2021'] as const) {
    const grids = gridsOf(distinctTables(edition))
    for (const grid of grids) {
      const covered = placesOf(grid).flatMap(({ cell, row, column }) =>
        Array.from({ length: cell.rowSpan * cell.colSpan }, (_, i) => `${row + Math.floor(i / cell.colSpan)}:${column + (i % cell.colSpan)}`))
      assert.equal(new Set(covered).size, covered.length)
      assert.equal(covered.length, grid.rows.length * grid.columns.length)
    }
    const addresses = grids.flatMap(placesOf).flatMap(({ cell }) => (cell.address ? [addressText(cell.address)] : []))
    const missing = allAddresses(edition).map(addressText).filter((address) => !addresses.includes(address))
    assert.deepEqual(missing, edition === '2021' ? [] : ['2:regulations:repealed', '2:normativeDocuments:repealed', '2:fees:value'])
    assert.equal(new Set(addresses).size, addresses.length)
  }
})

test('a figure knows the labels under and beside which it stands', () => {
  const labels = (table: '2' | '3' | '4', address: string) => {
    const places = placesOf(gridOf(tables, table))
    const place = places.find(({ cell }) => cell.address && addressText(cell.address) === address)
    assert.ok(place)
    return headsOf(places, place).map(({ cell }) => cell.text)
  }
  assert.deepEqual(labels('2', '2:penalties:value'), ['第二十条第（六）项', '本年处理决定数量', '行政处罚'])
  assert.deepEqual(labels('2', '2:regulations:inForce'), ['第二十条第（一）项', '现行有效件数', '规章'])
  assert.deepEqual(labels('3', '3:rejected_duplicate:legal'), ['申请人情况', '法人或其他组织', '法律服务机构', '三、本年度办理结果', '（五）不予处理', '2.重复申请'])
  assert.deepEqual(labels('3', '3:new:total'), ['申请人情况', '总计', '一、本年新收政府信息公开申请数量'])
  assert.deepEqual(labels('4', '4:litigationAfter:pending'), ['行政诉讼', '复议后起诉', '尚未审结'])
})
