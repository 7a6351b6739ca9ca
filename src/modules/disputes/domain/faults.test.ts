import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskedAsker } from './asker.ts'
import type { DisputeCase } from './case.ts'
import { DECISIONS, decisionsFor, resultOf } from './dispute.ts'
import { faultsOf, faultsOfEarlier } from './faults.ts'
import { reasonsAgainstMove } from './guards.ts'
import { MOVES, type DisputeMove } from './procedure.ts'

const TODAY = '2026-06-01'
const one: DisputeCase = {
  id: 'd', number: '复1号', agency: 'lu', kind: 'reconsideration', state: 'answered', request: null, earlier: null, body: '某政府', cause: '不服答复', asker: '陈某', procedure: 'ordinary',
  appliedOn: '2026-03-01', acceptedOn: '2026-03-02', noticeOn: '2026-03-05', answeredOn: '2026-03-10', concludedOn: null, servedOn: null, performBy: null, performedOn: null, extendedDays: 0,
  result: null, resultWords: null, remark: '', articles: [], lessons: '', measures: '', version: 1, hearings: [],
}
const fields = (more: Partial<DisputeCase>): string[] => faultsOf({ ...one, ...more }, TODAY).map(({ field }) => field)
const ended = { concludedOn: '2026-04-20', result: 'upheld', resultWords: '维持' } as const

test('days stand in the order in which things happen, and none is to come', () => {
  assert.deepEqual(fields({}), [])
  assert.deepEqual(fields({ appliedOn: '2026-03-03' }), ['acceptedOn'])
  assert.deepEqual(fields({ answeredOn: '2026-03-04' }), ['answeredOn'])
  assert.deepEqual(fields({ answeredOn: '2026-06-02' }), ['answeredOn'])
  assert.deepEqual(fields({ ...ended, concludedOn: '2026-03-09' }), ['concludedOn'])
  assert.deepEqual(fields({ ...ended, servedOn: '2026-04-19' }), ['servedOn'])
  assert.deepEqual(fields({ noticeOn: null }), ['noticeOn'], 'an answer needs the notice')
})

test('a result belongs to an end, and to the body that gives it', () => {
  assert.deepEqual(fields({ resultWords: '维持' }), ['resultWords'])
  assert.deepEqual(fields({ ...ended, result: null }), ['resultWords'])
  assert.deepEqual(fields({ ...ended, resultWords: '驳回诉讼请求' }), ['resultWords'])
  assert.deepEqual(fields({ ...ended, kind: 'litigationDirect' }), ['resultWords'], 'a court does not 维持')
  assert.deepEqual(fields(ended), [])
})

test('every decision counts in one column; 调解 where the office says', () => {
  for (const kind of ['reconsideration', 'litigationDirect', 'litigationAfter'] as const) for (const word of decisionsFor(kind)) assert.ok(resultOf(word, 'other'), word)
  assert.deepEqual(new Set([...decisionsFor('reconsideration'), ...decisionsFor('litigationDirect')]), new Set([...Object.keys(DECISIONS), '调解']))
  assert.deepEqual([resultOf('确认违法', 'other'), resultOf('撤回', 'other'), resultOf('调解', 'upheld'), resultOf('toString', 'other')], ['corrected', 'other', 'upheld', null])
})

test('a suit after reconsideration names a concluded reconsideration of the same agency', () => {
  const suit = { ...one, kind: 'litigationAfter', earlier: 'r', acceptedOn: '2026-05-01' } as const
  assert.deepEqual(faultsOfEarlier(suit, { ...one, ...ended }), [])
  assert.match(faultsOfEarlier(suit, one)[0]?.reason ?? '', /还没有审结/)
  assert.match(faultsOfEarlier(suit, { ...one, ...ended, agency: 'shui' })[0]?.reason ?? '', /另一个单位/)
  assert.match(faultsOfEarlier({ ...suit, acceptedOn: '2026-04-01' }, { ...one, ...ended })[0]?.reason ?? '', /晚于本案立案/)
  assert.equal(faultsOfEarlier(suit, null).length, 1)
  assert.deepEqual(fields({ earlier: 'r' }), ['earlier'])
})

test('guards: no second answer, no extension in court nor in 简易程序 nor twice, no hearing to tell of that was not set', () => {
  const against = (move: DisputeMove, more: Partial<DisputeCase> = {}) => reasonsAgainstMove({ ...one, ...more }, move, 'a').join()
  assert.match(against('answer', { state: 'heard' }), /已登记 2026-03-10 提交答复/)
  assert.equal(against('answer', { state: 'heard', answeredOn: null }), '')
  assert.equal(against('extend'), '')
  assert.match(against('extend', { kind: 'litigationDirect' }), /只适用于行政复议/)
  assert.match(against('extend', { procedure: 'simplified' }), /简易程序的审理期限不能延长/)
  assert.match(against('extend', { extendedDays: 30 }), /已登记延长 30 日/)
  assert.match(against('hold_hearing'), /没有已安排/)
  assert.match(against('perform', { ...ended, state: 'concluded' }), /没有责令履行的期限/)
  assert.match(against('serve'), /当前状态是“已答复”/)
  assert.match(against('change_procedure'), /已经是普通程序/)
})

test('ending a case, opening it again and putting it right are the second person’s', () => {
  assert.deepEqual((Object.keys(MOVES) as DisputeMove[]).filter((move) => MOVES[move].deed === 'disputes.conclude'), ['conclude', 'reopen', 'correct'])
})

test('a person’s name is kept as surname and 某; an organisation keeps its name', () => {
  assert.deepEqual(['陈小明', '欧阳小明', ' 李 四 ', '陈某', '王五等3人', ''].map((name) => maskedAsker(name, 'natural')), ['陈某', '欧阳某', '李某', '陈某', '王某等3人', ''])
  assert.equal(maskedAsker('青汀某某有限公司', 'organisation'), '青汀某某有限公司')
})
