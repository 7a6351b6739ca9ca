import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Button, ErrorSummary, Form, LinkButton, TextField } from '#ui/form'
import { DataTable, Pager } from '#ui/table'
import { Facts, Progress } from '#ui/notice'
import { rendered } from './rendered.tsx'

test('a button without reasons submits', () => {
  const button = rendered(<Button kind="primary" name="move" value="submit">提交审核</Button>)('button')
  assert.deepEqual([button.attr('type'), button.attr('name'), button.attr('value'), button.attr('aria-disabled')], ['submit', 'move', 'submit', undefined])
})

for (const reasons of [['起草人不能审核自己的报告'], ['表三不平衡', '未写主要问题', '上年结转与本年不符']]) {
  test(`a button with ${reasons.length} reasons does nothing, stays in reach and says them all`, () => {
    const $ = rendered(<Button name="move" value="publish" reasons={reasons}>发布</Button>)
    const button = $('button')
    assert.equal(button.attr('type'), 'button', 'it must not submit, also without scripts')
    assert.equal(button.attr('aria-disabled'), 'true')
    assert.equal(button.attr('disabled'), undefined, 'a disabled button cannot be focused to hear why')
    assert.equal(button.attr('name'), undefined)
    const why = $('[id]').filter((_, one) => $(one).attr('id') === button.attr('aria-describedby'))
    assert.deepEqual(why.find('li').get().map((one) => $(one).text()), reasons)
  })
}

test('a grey link button leads nowhere', () => {
  const $ = rendered(<LinkButton href="/reports/1/edit" reasons={['报告已发布']}>修改</LinkButton>)
  assert.equal($('[href="/reports/1/edit"]').length, 0)
  assert.match($('body').text(), /报告已发布/)
})

test('the error summary is an alert, and its links land on the fields', () => {
  const $ = rendered(<Form action="/x" id="apply">
    <ErrorSummary reasons={['整体有误', { field: 'title', reason: '请填写名称' }]} /><TextField label="名称" name="title" error="请填写名称" />
  </Form>)
  const target = $('[role=alert] a').attr('href')?.slice(1)
  assert.equal($('input[name=title]').attr('id'), target)
  assert.equal($('[role=alert] li').length, 2)
})

test('no error summary where nothing is wrong', () => assert.equal(rendered(<ErrorSummary reasons={[]} />)('[role=alert]').length, 0))

const columns = [
  { key: 'name', label: '名称', heads: true, cell: (row: { name: string; n: number }) => row.name },
  { key: 'n', label: '件数', align: 'end' as const, cell: (row: { name: string; n: number }) => row.n },
]

test('a table names its columns and rows, and its frame can be scrolled by keyboard', () => {
  const $ = rendered(<DataTable caption="登记册" columns={columns} rows={[{ name: '<b>甲</b>', n: 1200 }]} rowKey={(row) => row.name} />)
  assert.equal($('thead th[scope=col]').length, 2)
  assert.equal($('tbody th[scope=row]').text(), '<b>甲</b>')
  const frame = $('table').parent()
  assert.equal(frame.attr('tabindex'), '0')
  assert.equal(frame.attr('aria-labelledby'), $('caption').attr('id'))
  assert.ok($('tbody td').hasClass('cell-end'))
})

test('an empty table says so instead of showing heads over nothing', () => {
  const $ = rendered(<DataTable caption="登记册" columns={columns} rows={[]} rowKey={(row) => row.name} empty="没有符合条件的申请" />)
  assert.equal($('table').length, 0)
  assert.match($('body').text(), /没有符合条件的申请/)
})

function numbersOf(page: number, total: number) {
  const $ = rendered(<Pager page={page} size={10} total={total} href={(one) => `/r?page=${one}`} />)
  return $('.pager-number a').get().map((one) => $(one).attr('href'))
}

test('the pager shows first, last and the neighbours', () => {
  assert.deepEqual(numbersOf(4, 268), [1, 3, 4, 5, 27].map((page) => `/r?page=${page}`))
  assert.deepEqual(numbersOf(1, 11), ['/r?page=1', '/r?page=2'])
  assert.deepEqual(numbersOf(1, 10), [], 'ten records are one page of ten')
  assert.deepEqual(numbersOf(1, 0), [])
})

test('the pager goes no further than its ends', () => {
  const steps = (page: number) => rendered(<Pager page={page} size={10} total={30} href={(one) => `/r?page=${one}`} />)('.pager-off').text()
  assert.deepEqual([steps(1), steps(2), steps(3)], ['上一页', '', '下一页'])
})

test('a fact without a value shows a dash, and zero stays zero', () => {
  const $ = rendered(<Facts items={[{ label: '电话', value: '' }, { label: '件数', value: 0 }]} />)
  assert.deepEqual($('dd').get().map((one) => $(one).text()), ['—', '0'])
})

test('progress over nothing is still a bar', () => {
  const bar = rendered(<Progress label="填报" value={0} max={0} />)('progress')
  assert.deepEqual([bar.attr('value'), bar.attr('max')], ['0', '1'])
})
