import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pinnedCalendar } from '#platform/work-calendar'
import { runClock } from '#requests/rules'
import { addDays, daysBetween } from '#shared/days'
import { isWorkday } from '#shared/work-calendar'
import { possible, randomCase, type Case } from './random-case.ts'

const calendar = pinnedCalendar()
const dueOf = (request: Case) => runClock(request, calendar).due
const law = (holds: (request: Case) => void) => fc.assert(fc.property(randomCase, holds), { numRuns: 1000 })

test('the random cases are not empty ones', () => {
  const seen = fc.sample(randomCase, { numRuns: 300, seed: 7 }).flatMap(({ events }) => events.map(({ type }) => type))
  assert.ok(seen.length > 600, `${seen.length}`)
  assert.equal(new Set(seen).size, 9)
})

test('the due day is a working day, and so is every other term’s last day', () => law((request) => {
  const { due, correctionDue, thirdPartyDue, agencyDue, feeDue } = runClock(request, calendar)
  for (const day of [due, correctionDue, thirdPartyDue, agencyDue, feeDue]) if (day) assert.ok(isWorkday(day, calendar), day)
}))

test('the exhibit is every calendar day from receipt to the due day, and counts 20 + extension of them', () => law((request) => {
  const { due, explanation, timeline } = runClock(request, calendar)
  const counted = explanation.filter(({ counts }) => counts)
  assert.equal(explanation[0]?.date, timeline.receivedOn)
  explanation.forEach(({ date, why }, index) => {
    assert.equal(date, addDays(timeline.receivedOn, index))
    assert.ok(why.length > 0)
  })
  if (due === null) assert.equal(counted.length, 0)
  else {
    assert.equal(explanation.length, daysBetween(timeline.receivedOn, due) + 1)
    assert.equal(counted.length, 20 + (timeline.extendedBy ?? 0))
    assert.equal(counted.at(-1)?.date, due)
    assert.ok(counted.every(({ date }) => isWorkday(date, calendar) && date > timeline.startedOn))
  }
}))

test('an excluded day counts once: counted and excluded days are the working days after the start, none twice', () => law((request) => {
  const { due, explanation, excluded, timeline } = runClock(request, calendar)
  if (due === null) return
  const excludedDays = explanation.filter(({ date, counts }) => date > timeline.startedOn && !counts && isWorkday(date, calendar))
  assert.equal(excluded.thirdParty + excluded.agency - excluded.both, excludedDays.length)
  assert.ok(excludedDays.every(({ why }) => why.startsWith('征求')))
}))

test('time taken out by one more consultation never moves the due day earlier', () => fc.assert(fc.property(
  randomCase, fc.nat(), fc.nat(), fc.constantFrom('third_party_asked', 'agency_asked'), (request, at, later, type) => {
    const position = at % (request.events.length + 1)
    const earliest = request.events[position - 1]?.date ?? request.received.date
    const latest = request.events[position]?.date ?? addDays(earliest, 40)
    const asked = { type, date: addDays(earliest, later % (daysBetween(earliest, latest) + 1)) } as const
    const more = { ...request, events: request.events.toSpliced(position, 0, asked) }
    assert.ok(possible(more), 'a consultation can always be asked for')
    const [before, after] = [dueOf(request), dueOf(more)]
    assert.equal(before === null, after === null)
    if (before && after) assert.ok(after >= before, `${after} is before ${before}`)
  }), { numRuns: 1000 }))

test('an extension never moves the due day earlier, and moves a running term later', () => fc.assert(fc.property(
  randomCase, fc.nat(), fc.integer({ min: 1, max: 20 }), (request, at, days) => {
    const position = at % (request.events.length + 1)
    const extended = { type: 'extended', date: request.events[position - 1]?.date ?? request.received.date, days } as const
    const more = { ...request, events: request.events.toSpliced(position, 0, extended) }
    const [before, after] = [dueOf(request), possible(more) ? dueOf(more) : null]
    if (before && after) assert.ok(after > before, `${after} is not after ${before}`)
  }), { numRuns: 1000 }))

test('an answer that comes later never moves the due day earlier', () => fc.assert(fc.property(
  fc.integer({ min: 0, max: 2700 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (from, ask, one, other) => {
    const received = { channel: 'in_person', date: addDays('2018-01-01', from) } as const
    const askedOn = addDays(received.date, ask)
    const answeredAfter = (gap: number) => dueOf({ received, events: [{ type: 'third_party_asked', date: askedOn }, { type: 'third_party_answered', date: addDays(askedOn, gap) }] })
    const [early, late] = [answeredAfter(Math.min(one, other)), answeredAfter(Math.max(one, other))]
    assert.ok(early && late && late >= early)
    const silent = dueOf({ received, events: [{ type: 'third_party_asked', date: askedOn }] })
    assert.ok(silent && silent >= late)
  }), { numRuns: 800 }))
