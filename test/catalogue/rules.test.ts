import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { classCode, MANDATED, treeOf, wayTo, withBelow } from '../../src/modules/publishing/catalogue/domain/columns.ts'
import { likelyHolders } from '../../src/modules/publishing/catalogue/domain/duty.ts'
import { faultsOfPattern, indexNumber } from '../../src/modules/publishing/catalogue/domain/index-number.ts'
import { likelyRow, likeness } from '../../src/modules/publishing/catalogue/domain/matching.ts'
import { reasonsAgainstClosing, reasonsAgainstColumn } from '../../src/modules/publishing/catalogue/domain/reasons.ts'
import { cellsOf, HEADS, readSheet } from '../../src/modules/publishing/catalogue/domain/sheet.ts'
import { CHANNELS, isAudience, isLevel, isWay, ruleCode } from '../../src/modules/publishing/catalogue/domain/standard-item.ts'
import { standardFiles } from '../../src/modules/publishing/catalogue/seed.ts'
import { AGENCIES } from '../../demo/agencies.ts'

test('the mandated tree holds the columns of 61号, the fifteen items of article 20, those of article 21 and the 26 fields', () => {
  const top = treeOf(MANDATED).map(({ column }) => column.title)
  assert.deepEqual(top, [
    '政府信息公开指南',
    '政府信息公开制度',
    '法定主动公开内容',
    '政府信息公开年报',
    '依申请公开',
    '重点工作专题',
    '公共企事业单位信息公开',
  ])
  const count = (prefix: string) => MANDATED.filter(({ id }) => id.startsWith(prefix)).length
  assert.deepEqual(
    [count('statutory-20-'), count('statutory-21-county-'), count('statutory-21-town-'), count('field-'), count('enterprises-')],
    [15, 7, 8, 26, 8],
  )
  assert.equal(MANDATED.find(({ id }) => id === 'statutory-20-12')?.article, '条例第二十条第（十二）项')
  assert.equal(new Set(MANDATED.map(({ id }) => id)).size, MANDATED.length)
  assert.deepEqual(
    wayTo(MANDATED, 'field-3').map(({ id }) => id),
    ['statutory', 'fields', 'field-3'],
  )
  assert.equal(withBelow(MANDATED, 'fields').length, 27)
})

test('the standard rows that come with the program: every field has at least six, each with its ten columns and marked to be checked', () => {
  const files = standardFiles()
  assert.deepEqual(
    files.map(({ column }) => column),
    Array.from({ length: 26 }, (_, at) => `field-${at + 1}`),
  )
  for (const { column, title, toCheck, rows } of files) {
    assert.equal(MANDATED.find(({ id }) => id === column)?.title, title)
    assert.ok(rows.length >= 6, `${title} has ${rows.length}`)
    assert.match(toCheck, /需核对/)
    assert.equal(new Set(rows.map(({ item, subItem }) => `${item} ${subItem}`)).size, rows.length, title)
    for (const row of rows) {
      for (const word of [row.item, row.subItem, row.elements, row.basis, row.limitWords, row.duty])
        assert.ok(word.length >= 2, `${title} ${row.subItem}`)
      assert.ok(
        isAudience(row.audience) &&
          isWay(row.way) &&
          isLevel(row.level) &&
          row.channels.every((one) => (CHANNELS as readonly string[]).includes(one)) &&
          row.channels.length > 0,
        `${title} ${row.subItem}`,
      )
      assert.match(row.basis, /条例|法|规定|办法|〔/)
    }
  }
})

test('an index number: the office’s pattern, one pass, never the same for two numbers', () => {
  const parts = { region: '330799', unit: 'LINHE', year: 2026, number: 7, class: '0301' }
  assert.equal(indexNumber('{区划}-{单位}/{年}-{流水}', parts), '330799-LINHE/2026-00007')
  assert.equal(indexNumber('{单位}{类}{年}{流水}', parts), 'LINHE0301202600007')
  assert.equal(indexNumber('{区划}{单位}{年}{流水}', { ...parts, region: '{年}' }), '{年}LINHE202600007')
  assert.deepEqual(faultsOfPattern('{区划}-{单位}/{年}-{流水}'), [])
  assert.equal(faultsOfPattern('{区划}{月}').length, 4)
  assert.equal(classCode(MANDATED, 'statutory-20-1'), '0301')
  assert.equal(classCode(MANDATED, 'field-3'), '036003')
  fc.assert(
    fc.property(fc.nat(999_999), fc.nat(999_999), (a, b) => {
      assert.equal(indexNumber('{单位}/{年}-{流水}', { ...parts, number: a }) === indexNumber('{单位}/{年}-{流水}', { ...parts, number: b }), a === b)
    }),
  )
})

test('duty words find the agencies that they mean', () => {
  const agencies = AGENCIES.map((one) => ({ ...one, active: true }))
  const of = (duty: string, level: '县级' | '乡级' | '县级、乡级') => likelyHolders({ duty, level }, agencies)
  assert.deepEqual(of('民政部门', '县级'), ['minzheng'])
  assert.deepEqual(of('人力资源社会保障部门', '县级'), ['renshe'])
  assert.deepEqual(of('医疗保障、人力资源社会保障部门', '县级').toSorted(), ['renshe', 'yibao'])
  assert.deepEqual(of('自然资源和规划部门', '县级'), ['zigui'])
  assert.deepEqual(of('人民政府、住房和城乡建设部门', '县级'), ['qingting', 'zhujian'])
  assert.deepEqual(of('税务部门', '县级'), [])
  assert.equal(of('民政部门', '县级、乡级').length, 20)
  assert.equal(of('民政部门', '乡级').length, 19)
  assert.deepEqual(
    likelyHolders(
      { duty: '民政部门', level: '县级' },
      agencies.map((one) => ({ ...one, active: false })),
    ),
    [],
  )
})

test('every shipped row but those of tax, which the city does not have, finds somebody', () => {
  const agencies = AGENCIES.map((one) => ({ ...one, active: true }))
  const nobody = standardFiles().flatMap(({ title, rows }) => rows.filter((row) => likelyHolders(row, agencies).length === 0).map(() => title))
  assert.deepEqual([...new Set(nobody)], ['税收管理'])
})

test('titles name rows: whole, nearly, or not at all', () => {
  const rows = [
    { id: 'a', subItem: '低保审核确认结果' },
    { id: 'b', subItem: '救助资金和人数统计' },
    { id: 'c', subItem: '社会救助政策和标准' },
  ]
  assert.equal(likeness('临禾镇2024年12月低保审核确认结果', '低保审核确认结果'), 1)
  assert.equal(likelyRow('2024年第四季度社会救助资金和人数统计', rows)?.id, 'b')
  assert.equal(likelyRow('关于春灌用水安排的通告', rows), null)
  assert.equal(
    likelyRow('低保', [
      { id: 'a', subItem: '低保' },
      { id: 'b', subItem: '低保' },
    ]),
    null,
  )
})

test('a column of the office’s own: a name, a place, not too deep, not twice; mandated ones stay', () => {
  const written = { id: null, parent: 'statutory', title: '营商环境', description: '' }
  assert.deepEqual(reasonsAgainstColumn(written, MANDATED), [])
  assert.match(reasonsAgainstColumn({ ...written, title: '统计信息' }, MANDATED)[0]?.reason ?? '', /已有名为/)
  assert.match(reasonsAgainstColumn({ ...written, parent: 'reports' }, MANDATED)[0]?.reason ?? '', /上级栏目/)
  assert.equal(reasonsAgainstColumn({ ...written, title: '' }, MANDATED)[0]?.field, 'title')
  const column = MANDATED.find(({ id }) => id === 'statutory-20-1')
  assert.ok(column)
  assert.match(reasonsAgainstClosing(column, MANDATED)[0] ?? '', /国家统一要求/)
})

test('a table of rows is read back as it was written; merged cells follow the row above', () => {
  for (const { column, rows } of standardFiles()) {
    const lines = rows.map((row, at) => ({
      line: at + 2,
      cells: Object.fromEntries(cellsOf({ ...row, column }, MANDATED).map((cell, place) => [HEADS[place] ?? '', cell])),
    }))
    const { rows: back, faults } = readSheet(lines, MANDATED)
    assert.deepEqual(faults, [])
    assert.deepEqual(
      back,
      rows.map((row) => ({ ...row, column })),
    )
  }
  const cells = {
    领域: '救灾',
    一级事项: '灾情',
    二级事项: '甲',
    公开内容: '乙',
    公开依据: '丙法',
    公开时限: '实时公开',
    公开主体: '应急管理部门',
    公开层级: '县级',
  }
  const { rows } = readSheet(
    [
      { line: 2, cells },
      { line: 3, cells: { ...cells, 领域: '', 一级事项: '', 二级事项: '丁' } },
    ],
    MANDATED,
  )
  assert.deepEqual(
    rows.map((row) => [row.column, row.item, row.subItem, ruleCode(row.limit)]),
    [
      ['field-22', '灾情', '甲', 'realtime'],
      ['field-22', '灾情', '丁', 'realtime'],
    ],
  )
})

test('what is wrong with a table is said line by line, all of it', () => {
  const good = {
    领域: '救灾',
    一级事项: '灾情',
    二级事项: '甲',
    '公开内容（要素）': '乙',
    公开依据: '丙法',
    公开时限: '实时',
    公开主体: '应急',
    公开层级: '县级',
  }
  const { rows, faults } = readSheet(
    [
      { line: 2, cells: good },
      { line: 3, cells: good },
      { line: 4, cells: { ...good, 领域: '月球', 二级事项: '', 公开层级: '省级', 时限规则: 'x' } },
    ],
    MANDATED,
  )
  assert.equal(rows.length, 1)
  assert.deepEqual(
    faults.map(({ line }) => line),
    [3, 4],
  )
  assert.match(faults[0]?.reasons.join() ?? '', /与第2行/)
  for (const words of [/月球/, /“二级事项”没有填写/, /“公开层级”/, /“时限规则”/]) assert.match(faults[1]?.reasons.join() ?? '', words)
})
