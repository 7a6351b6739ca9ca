import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateAfter } from '#shared/procedure'
import { firstState, replay, type CaseEvent } from './case.ts'
import { CHANNELS, type Channel } from './outcome.ts'
import { MOVES, STATES, type RequestMove, type RequestState } from './procedure.ts'

const states = Object.keys(STATES) as RequestState[]
const moves = Object.keys(MOVES) as RequestMove[]
const from = (move: RequestMove): readonly RequestState[] => MOVES[move].from

test('every state is reached from a beginning, and all but the last can be left', () => {
  const reached = new Set<RequestState>((Object.keys(CHANNELS) as Channel[]).map(firstState))
  for (const state of reached) for (const move of moves) if (from(move).includes(state)) reached.add(stateAfter(MOVES[move], state))
  assert.deepEqual([...reached].sort(), [...states].sort())
  for (const state of states) {
    const left = moves.some((move) => from(move).includes(state) && stateAfter(MOVES[move], state) !== state)
    assert.equal(left, state !== 'archived', state)
  }
})

test('no path leads to a reply without an opinion, a signature and two pairs of eyes', () => {
  const into = (state: RequestState) => moves.filter((move) => from(move).some((one) => one !== state && stateAfter(MOVES[move], one) === state))
  assert.deepEqual(into('approved'), ['approve'])
  assert.deepEqual(into('approval').sort(), ['legal_agree', 'pass_to_approval'])
  assert.deepEqual(into('legal'), ['department_agree'])
  assert.deepEqual(into('replied').sort(), ['merge', 'serve', 'withdraw'])
  for (const move of ['department_agree', 'pass_to_approval', 'legal_agree', 'approve'] as const) assert.ok((MOVES[move].notBy as readonly string[]).includes('draft'), move)
  assert.deepEqual(MOVES.extend.notBy, ['propose_extension'])
})

test('条例第三十一条: what was handed in or signed for is received; post, fax, mail and internet wait to be confirmed', () =>
  assert.deepEqual((Object.keys(CHANNELS) as Channel[]).filter((channel) => firstState(channel) === 'registered').sort(), ['in_person', 'signed_post']))

const event = (id: number, move: string, struckBy: number | null = null): CaseEvent =>
  ({ id, move, on: '2025-03-03', at: '2025-03-03T02:00:00.000Z', account: 'chen', accountName: '陈某', note: '', data: {}, struckBy })

test('the state follows from the history; a struck line counts no more, and one that others rest on cannot go', () => {
  const events = [event(1, 'confirm'), event(2, 'assign'), event(3, 'ask_correction'), event(4, 'corrected')]
  assert.equal(replay('arrived', events), 'handling')
  assert.equal(replay('arrived', events.map((one) => (one.id === 4 ? { ...one, struckBy: 9 } : one))), 'correcting')
  assert.throws(() => replay('arrived', events.map((one) => (one.id === 3 ? { ...one, struckBy: 9 } : one))), /收到补正/)
})
