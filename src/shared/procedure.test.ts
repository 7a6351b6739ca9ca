import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diagram, reasonsAgainst, type Procedure } from './procedure.ts'

const LEAVE: Procedure<'asked' | 'granted', 'grant'> = {
  title: '请假', states: { asked: { label: '待批' }, granted: { label: '已批', final: true } },
  moves: { grant: { from: ['asked'], to: 'granted', label: '批准', deed: 'leave.grant', article: '第三条', notBy: ['ask'] } },
} as Procedure<'asked' | 'granted', 'grant'>

test('a move is refused in words when the state is wrong', () =>
  assert.deepEqual(reasonsAgainst(LEAVE, 'grant', { state: 'granted', actor: 'a', doers: {} }), ['当前状态是“已批”，只有在“待批”时才能批准']))

test('a move that two people must share is refused to the first', () => {
  const procedure = { ...LEAVE, moves: { ...LEAVE.moves, ask: { from: ['asked'], to: 'asked', label: '申请', deed: 'leave.ask' } } } as unknown as typeof LEAVE
  assert.equal(reasonsAgainst(procedure, 'grant', { state: 'asked', actor: 'a', doers: { ask: 'a' } }).length, 1)
  assert.deepEqual(reasonsAgainst(procedure, 'grant', { state: 'asked', actor: 'b', doers: { ask: 'a' } }), [])
})

test('the diagram names every state and move with its article', () => {
  const drawn = diagram(LEAVE)
  assert.match(drawn, /state "待批" as asked/)
  assert.match(drawn, /asked --> granted: 批准（第三条）/)
  assert.match(drawn, /granted --> \[\*\]/)
})
