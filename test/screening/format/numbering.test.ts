import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marked, mended, silent } from './found.ts'

test('a number that stands twice, and one that is left out', () => {
  assert.equal(mended('一、总体情况\n内容\n二、做法\n二、问题', 'heading-order'), '一、总体情况\n内容\n二、做法\n三、问题')
  assert.deepEqual(marked('一、总体情况\n三、问题', 'heading-order'), ['三、'])
  assert.deepEqual(marked('（一）甲\n（二）乙\n（四）丙', 'heading-order'), ['（四）'])
  assert.deepEqual(marked('1.甲\n2.乙\n2.丙', 'heading-order'), ['2.'])
  assert.deepEqual(marked('（9）甲\n（10）乙\n（12）丙', 'heading-order'), ['（12）'])
})
test('inner numbers begin anew below each outer one, and after an attachment', () =>
  silent('heading-order', ['一、甲\n（一）子\n（二）丑\n二、乙\n（一）子\n（二）丑', '一、甲\n二、乙\n附件\n一、丙', '1.甲\n2.乙\n1.丙\n2.丁', '第一条 甲\n（一）子\n第二条 乙\n（三）丑', '1.5亿元投资\n3.2亿元收入', '十九、甲\n二十、乙\n二十一、丙']))

test('一是…二是…四是', () => {
  assert.deepEqual(marked('一是加强领导。二是落实责任。四是强化督查。', 'inline-order'), ['四是'])
  assert.equal(mended('一是加强领导；二是落实责任；二是强化督查。', 'inline-order'), '一是加强领导；二是落实责任；三是强化督查。')
  silent('inline-order', ['一是加强领导。二是落实责任。三是强化督查。', '一是甲。二是乙。一是丙。二是丁。', '统一是前提。三是多数。', '一是一以贯之。二是二次创业。三是落实。', '一是否公开'])
})

test('an attachment that the note does not list', () => {
  assert.deepEqual(marked('详见附件3。\n附件：1.名单\n2.表格', 'attachment-numbers'), ['附件3'])
  assert.deepEqual(marked('详见附件2。\n附件：名单', 'attachment-numbers'), ['附件2'])
  silent('attachment-numbers', ['详见附件2。\n附件：1.名单\n2.表格', '见《办法》附件3。\n附件：名单', '详见附件3。'])
})
