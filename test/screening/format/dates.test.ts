import assert from 'node:assert/strict'
import { test } from 'node:test'
import { found, marked, mended, silent } from './found.ts'

test('days that are in no calendar', () => {
  for (const day of ['2024年2月30日', '2023年2月29日', '2024年13月', '11月31日', '6月31号', '5月0日', '二〇二四年九月三十一日', '2100年2月29日']) assert.deepEqual(marked(`截止${day}前`, 'impossible-date'), [day], day)
})
test('days that are', () => silent('impossible-date', ['2024年2月29日', '2月29日', '12月31日', '满18月龄', '6月31号楼', '农历二月三十日', '三四月间', '历时13月', '二〇二四年十二月三十一日', '2000年2月29日']))

test('weekdays: 5 March 2024 was a Tuesday', () => {
  assert.equal(mended('2024年3月5日（星期三）召开', 'wrong-weekday'), '2024年3月5日（星期二）召开')
  assert.equal(mended('2024年3月10日周六', 'wrong-weekday'), '2024年3月10日周日')
  silent('wrong-weekday', ['2024年3月5日（星期二）', '2024年3月10日（星期天）', '2024年3月5日（周二）下午', '2024年3月5日至7日（星期二至星期四）', '3月5日前的星期三'])
})
test('without a year only what fits no year around is told, as a hint', () => {
  // 5 March: 2025 Wednesday, 2026 Thursday, 2027 Friday.
  silent('wrong-weekday', ['3月5日（星期三）', '3月5日（星期四）', '3月5日（星期五）'])
  assert.equal(found('3月5日（星期一）').find(({ rule }) => rule === 'wrong-weekday')?.severity, 'hint')
})

test('intervals that end before they begin', () => {
  assert.deepEqual(marked('2024年5月至2023年6月', 'reversed-interval'), ['2024年5月至2023年6月'])
  assert.deepEqual(marked('2024年3月5日至1日', 'reversed-interval'), ['2024年3月5日至1日'])
  assert.deepEqual(marked('2025—2021年', 'reversed-years'), ['2025—2021年'])
  assert.deepEqual(marked('第5条至第3条', 'reversed-range'), ['第5条至第3条'])
  assert.equal(found('2024年11月至3月').find(({ rule }) => rule === 'reversed-interval')?.severity, 'hint')
})
test('intervals that do not', () => {
  silent('reversed-interval', ['2024年1月1日至2024年12月31日', '2024年11月至次年3月', '3月5日至4月1日', '2023年12月30日至2024年1月2日', '3月5日至7日', '2024年5月至2024年5月20日', '由3月改到2月'])
  silent('reversed-years', ['2021—2025年', '2024—2025学年', '2024年比2023年'])
  silent('reversed-range', ['第3条至第5条', '第3条第1款'])
})

test('times that no clock shows', () => {
  assert.deepEqual(marked('5日上午25时10分', 'impossible-time'), ['25时10分'])
  assert.deepEqual(marked('下午3:75开会', 'impossible-time'), ['3:75'])
  silent('impossible-time', ['上午9:30', '5日24时', '3日24:00', '比分为3:75', '下午2点30分'])
})

test('short dates in prose are hinted at, standard ones and tables are not', () => {
  assert.equal(mended('于2024.1.3召开', 'date-form'), '于2024年1月3日召开')
  assert.equal(mended('于2024-1-3召开', 'date-form'), '于2024年1月3日召开')
  assert.equal(mended('2024年01月03日', 'padded-date'), '2024年1月3日')
  silent('date-form', ['于2024-01-03召开', '版本2024.13.40号', 'v2024.1.3', '2024.1.3.5节'])
  const cell = { kind: 'cell', start: 0, end: 11, place: '表1第1行', table: 1, row: 0, column: 0 } as const
  assert.deepEqual(found('于2024.1.3召开', [cell]).filter(({ rule }) => rule === 'date-form'), [])
})
