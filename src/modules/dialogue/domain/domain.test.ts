import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WorkCalendar } from '#shared/work-calendar'
import { EMPTY_FORM, faultsOfAsk } from './ask-rules.ts'
import { answerDue, standingOf } from './clock.ts'
import { reasonsAgainstMove } from './guards.ts'
import { faultsOfPiece, reasonsAgainstPiece, type Piece } from './piece.ts'
import { MOVES, OPEN, STATES, type QuestionMove, type QuestionState } from './procedure.ts'
import { listQuestions, type Listed } from './public-question.ts'
import type { Question } from './question.ts'
import { dayIn, readLine } from './sheet.ts'
import { figuresOf, monthsOf, oneDecimal, percent, type Counted } from './statistics.ts'
import { STEPS } from './steps.ts'
import { readQuestion, readRating } from './submission.ts'
import { codeFrom } from './query-code.ts'

const CALENDAR: WorkCalendar = { knownFrom: '2026-01-01', knownUntil: '2026-12-31', daysOff: new Map([['2026-01-01', '元旦'], ['2026-01-02', '元旦']]), workdays: new Map([['2026-01-04', '元旦']]) }
const QUESTION: Question = {
  id: '2026-0001', source: 'portal', externalNo: null, receipt: null, agency: 'linhe', title: '题', words: '问', topic: 'health', mayPublish: true, about: null, state: 'assigned', askedOn: '2026-01-08', dueOn: '2026-01-15', endedOn: null,
  answer: '答', publicTitle: '题', publicWords: '问', ties: [], address: null, mergedInto: null, outcomeNote: '', doers: {}, helpful: 0, unhelpful: 0, publishedRatings: 0, version: 1,
}
const facts = (more: Partial<Question> = {}, findings: { severity: 'block' | 'warn'; text: string; why: string; dismissed?: unknown }[] = []) => ({ question: { ...QUESTION, ...more }, root: 'shi', findings })

test('five working days: the day of asking is day zero, holidays and make-up days count as the notice says, an unknown year has no day', () => {
  assert.equal(answerDue('2026-01-08', 5, CALENDAR), '2026-01-15')
  // 元旦 off until Saturday the 3rd; Sunday the 4th is worked.
  assert.equal(answerDue('2026-01-01', 1, CALENDAR), '2026-01-04')
  assert.equal(answerDue('2026-12-30', 5, CALENDAR), null)
})

test('how a clock stands: open, soon, overdue, in time, late', () => {
  assert.deepEqual(standingOf(QUESTION, '2026-01-12'), { kind: 'open', words: '还有 3 天' })
  assert.deepEqual(standingOf(QUESTION, '2026-01-15'), { kind: 'soon', words: '今天到期' })
  assert.deepEqual(standingOf(QUESTION, '2026-01-17'), { kind: 'overdue', words: '已逾期 2 天' })
  assert.equal(standingOf({ ...QUESTION, endedOn: '2026-01-15' }, '2026-02-01').kind, 'onTime')
  assert.equal(standingOf({ ...QUESTION, endedOn: '2026-01-16' }, '2026-02-01').kind, 'late')
  assert.equal(standingOf({ dueOn: null, endedOn: null }, '2026-02-01').words, '期限待推算')
})

test('the table: open states have a way on, final ones have none, each step has its page', () => {
  const leaving = (state: QuestionState) => Object.values(MOVES).filter(({ from, to }) => (from as readonly QuestionState[]).includes(state) && to !== 'same')
  for (const state of Object.keys(STATES) as QuestionState[]) {
    if (OPEN.includes(state)) assert.ok(leaving(state).length > 0, state)
    if ('final' in STATES[state]) assert.deepEqual(leaving(state), [], state)
  }
  assert.deepEqual(Object.keys(STEPS).toSorted(), Object.keys(MOVES).filter((move) => move !== 'draft').toSorted())
})

test('reasons: no answer, no consent, own work, what the checks block', () => {
  assert.deepEqual(reasonsAgainstMove(facts(), 'submit', 'he'), [])
  assert.match(reasonsAgainstMove(facts({ answer: '' }), 'submit', 'he').join(), /还没有写答复/)
  assert.match(reasonsAgainstMove(facts({ publicWords: '' }), 'submit', 'he').join(), /公布用的标题和问题/)
  assert.deepEqual(reasonsAgainstMove(facts({ publicWords: '', mayPublish: false }), 'submit', 'he'), [])
  assert.match(reasonsAgainstMove(facts({ state: 'reviewed', mayPublish: false }), 'publish', 'lv').join(), /只要求答复本人/)
  assert.match(reasonsAgainstMove(facts({ state: 'answered', doers: { draft: 'he' } }), 'approve', 'he').join(), /另一人/)
  const block = { severity: 'block' as const, text: '11010519491231002X', why: '身份证号' }
  assert.match(reasonsAgainstMove(facts({}, [block]), 'submit', 'he').join(), /检查发现“11010519491231002X”/)
  assert.deepEqual(reasonsAgainstMove(facts({}, [{ ...block, dismissed: {} }, { ...block, severity: 'warn' }]), 'submit', 'he'), [])
  // In a state that the move does not start from only that is said.
  for (const move of Object.keys(MOVES) as QuestionMove[]) assert.equal(reasonsAgainstMove(facts({ state: 'closed' }), move, 'x').length, 1, move)
})

test('the form at /ask says every fault beside its field', () => {
  const good = { ...EMPTY_FORM, title: '怎样申请公租房', words: '外来务工人员能不能申请？', topic: 'housing' }
  assert.deepEqual(faultsOfAsk(good, []), [])
  assert.deepEqual(faultsOfAsk({ ...EMPTY_FORM, publicity: '' }, []).map(({ field }) => field), ['title', 'words', 'topic', 'publicity'])
  assert.deepEqual(faultsOfAsk({ ...good, agency: 'nowhere', phone: '没有', email: 'a@b' }, ['linhe']).map(({ field }) => field), ['agency', 'phone', 'email'])
  assert.deepEqual(faultsOfAsk({ ...good, title: '问'.repeat(61), words: '问'.repeat(2001) }, []).map(({ field }) => field), ['title', 'words'])
})

test('submissions that our portal did not write are refused', () => {
  const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))
  const good = { version: 1, at: '2026-01-08T01:00:00.000Z', title: 't', words: 'w', topic: 'health', agency: '', mayPublish: true, about: '', name: '', phone: '', email: '', locator: 'l', viewKey: 'k' }
  assert.deepEqual(readQuestion(bytes(good)), good)
  for (const bad of [{ ...good, version: 2 }, { ...good, topic: 'x' }, { ...good, title: ' ' }, { ...good, words: 1 }, { ...good, mayPublish: 'yes' }, { ...good, at: 'soon' }, null, []]) assert.throws(() => readQuestion(bytes(bad)), /无法登记/)
  assert.throws(() => readRating(bytes({ version: 1, at: good.at, question: 'q', browser: 'b', words: '', helpful: 'yes' })), /无法登记/)
})

test('days of other systems, and lines with all their faults', () => {
  assert.deepEqual(['2026/1/5', '2026.01.05', '2026年1月5日', '2026-01-05 13:20', '2026-02-30', '5/1/2026'].map(dayIn), ['2026-01-05', '2026-01-05', '2026-01-05', '2026-01-05', null, null])
  const line = readLine({ line: 3, cells: { number: 'A', askedOn: '2026-01-05', title: 't', words: 'w', publicity: '否' } }, '2026-01-08', () => null)
  assert.ok('record' in line && !line.record.mayPublish && line.record.topic === 'other')
})

test('figures: answered, in time, days, otherwise, satisfaction', () => {
  const one = (more: Partial<Counted>): Counted => ({ state: 'published', askedOn: '2026-01-05', dueOn: '2026-01-12', endedOn: '2026-01-09', helpful: 0, unhelpful: 0, agency: 'a', topic: 'health', ...more })
  const all = [one({ helpful: 3, unhelpful: 1 }), one({ endedOn: '2026-01-15' }), one({ state: 'transferred' }), one({ state: 'assigned', endedOn: null }), one({ state: 'private', dueOn: null, askedOn: '2026-02-02', endedOn: '2026-02-02' })]
  assert.deepEqual(figuresOf(all, '2026-02-03'), { received: 5, answered: 3, clocked: 2, onTime: 1, averageDays: (4 + 10 + 0) / 3, otherwise: 1, open: 1, overdue: 1, helpful: 3, ratings: 4 })
  assert.deepEqual(monthsOf(all, 2026, '2026-02-03').map(({ month, figures }) => [month, figures.received]), [['2026-01', 4], ['2026-02', 1]])
  assert.deepEqual([percent(1, 3), percent(0, 0), oneDecimal(14 / 3), oneDecimal(null)], ['33.3%', '—', '4.7', '—'])
})

test('the public list: every word must stand somewhere; facets count without themselves', () => {
  const one = (n: number, topic: 'health' | 'housing', agency: string, title: string): Listed => ({ address: `/questions/${n}`, title, agency, agencyName: agency, publishedOn: '2026-01-08', data: { number: String(n), topic, asked: '问', askedOn: '2026-01-05', answer: '带身份证', answeredOn: `2026-01-0${n}`, sourceName: '', ties: [], helpful: 0, unhelpful: 0 } } as Listed)
  const all = [one(1, 'health', 'a', '医保'), one(2, 'housing', 'a', '公租房'), one(3, 'housing', 'b', '买房')]
  const asked = { q: '', topic: undefined, agency: undefined, page: 1 }
  assert.deepEqual(listQuestions(all, asked, 2).rows.map(({ address }) => address), ['/questions/3', '/questions/2'])
  assert.equal(listQuestions(all, { ...asked, q: '公租 身份证' }, 20).total, 1)
  const housing = listQuestions(all, { ...asked, topic: 'housing', agency: 'a' }, 20)
  assert.deepEqual([housing.total, housing.topics, housing.agencies], [1, [{ value: 'health', n: 1 }, { value: 'housing', n: 1 }], [{ value: 'a', n: 1 }, { value: 'b', n: 1 }]])
})

test('pieces: complete, published by another, checked', () => {
  assert.deepEqual(faultsOfPiece('frequent', '问题', { topic: 'health', answer: '答' }), [])
  assert.deepEqual(faultsOfPiece('concern', '', { source: 'x', respondedOn: '昨天' }).map(({ field }) => field), ['title', 'source', 'sourceWords', 'concern', 'response', 'respondedOn'])
  const piece: Piece = { id: 'frequent-1', kind: 'frequent', agency: 'a', title: '问', content: {}, ties: [], state: 'draft', address: '/frequent-questions/1', publishedOn: null, doers: { save: 'chen' }, version: 1 }
  assert.match(reasonsAgainstPiece(piece, 'publish', 'chen', []).join(), /另一人/)
  assert.deepEqual(reasonsAgainstPiece(piece, 'publish', 'lin', []), [])
  assert.match(reasonsAgainstPiece(piece, 'publish', 'lin', [{ severity: 'block', text: 'x', why: 'y' }]).join(), /检查发现/)
  assert.match(reasonsAgainstPiece(piece, 'withdraw', 'lin', []).join(), /草稿/)
})

test('a query code: twelve signs that nobody takes for others', () => assert.match(codeFrom('AbZ09_-xyz12moreofit'), /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/))
