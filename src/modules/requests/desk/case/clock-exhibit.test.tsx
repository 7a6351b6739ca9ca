import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { addDays, type Day } from '#shared/days'
import { runClock } from '../../domain/clock.ts'
import { clockMonths } from './clock-exhibit-months.ts'
import { ClockExhibit } from './clock-exhibit.tsx'

/** 清明 2025: off from 4 to 6 April (国办发明电〔2024〕12号). */
const calendar = { knownFrom: '2025-01-01' as Day, knownUntil: '2025-12-31' as Day, workdays: new Map(), daysOff: new Map((['2025-04-04', '2025-04-05', '2025-04-06'] as const).map((day) => [day, '清明节'] as const)) }
const clock = runClock({ received: { channel: 'internet', date: '2025-03-10', confirmedOn: '2025-03-10' }, events: [
  { type: 'third_party_asked', date: '2025-03-17' }, { type: 'third_party_answered', date: '2025-03-19' },
] }, calendar)

test('every day of the exhibit stands once, under its own weekday, in its own month', () => {
  const months = clockMonths(clock.explanation, clock.due)
  assert.deepEqual(months.map(({ month }) => month), ['2025-03', '2025-04'])
  const shown = months.flatMap(({ weeks }) => weeks.flatMap(({ monday, days }) => days.flatMap((day, at) => {
    if (!day) return []
    const date = 'fact' in day ? day.fact.date : day.date
    assert.equal(date, addDays(monday, at))
    return [date]
  })))
  // The weeks that hold a day of the case: 10 to 31 March, and 1 to 13 April.
  assert.equal(shown.length, 22 + 13)
  assert.deepEqual(months.flatMap(({ weeks }) => weeks.flatMap(({ days }) => days.flatMap((day) => (day && 'fact' in day ? [day.fact] : [])))), clock.explanation)
})

test('a day says in words whether it counts and why; the legend names only what is there', () => {
  // 11–14 March are four, 17 five (18 and 19 are out for the third party), 20–21 seven, 24–28 twelve, 31 March–3 April sixteen, 7–10 April twenty.
  assert.equal(clock.due, '2025-04-10')
  const html = renderToStaticMarkup(<ClockExhibit clock={clock} />)
  assert.match(html, /<td class="clock-out" title="2025年3月18日：不计，征求第三方意见">/)
  assert.match(html, /<td class="clock-off" title="2025年4月4日：不计，节假日（清明节）">/)
  assert.match(html, /<td class="clock-due" title="2025年4月10日：计入，第20个工作日">/)
  assert.match(html, /<td class="clock-counts" title="2025年3月11日：计入，第1个工作日">/)
  assert.match(html, /<td class="clock-received" title="2025年3月10日：不计，收到当日不计/)
  assert.match(html, /<caption>2025年4月<\/caption>/)
  const plain = renderToStaticMarkup(<ClockExhibit clock={{ ...clock, explanation: clock.explanation.slice(1, 4), due: null }} />)
  assert.equal(/止|停/.test(plain), false)
})
