import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#shared/days'
import { lateDays, latenessOf } from './lateness.ts'
import { lowerings, type Said } from './lowering.ts'
import { reasonsOfAcceptance } from './guards.ts'
import { differences, faultsOfCount, outcomeOf } from './vote.ts'

const SAID: Said = { aim: '全面完成12个老旧小区改造，新增停车位1500个', stage: 'going', percent: 40, milestones: [{ title: '开工', due: '2025-03-31', doneOn: '2025-03-20' }, { title: '完工', due: '2025-10-31', doneOn: null }] }
test('what is quietly lowered is found: words, figures, stage, share, milestones', () => {
  const cases: readonly (readonly [Partial<Said>, RegExp | null])[] = [
    [{}, null], [{ percent: 60 }, null], [{ stage: 'mostly' }, null], [{ aim: '全面完成15个老旧小区改造，新增停车位1500个' }, null], [{ aim: '全面完成12个老旧小区改造，新增停车位1800个，加装电梯5台' }, null],
    [{ aim: '全面基本完成12个老旧小区改造，新增停车位1500个' }, /“完成”改成了“基本完成”/], [{ aim: '部分完成12个老旧小区改造，新增停车位1500个' }, /“全面”改成了“部分”/], [{ aim: '全面完成10个老旧小区改造，新增停车位1500个' }, /由 12个老 降为 10个老/], [{ aim: '全面推进12个老旧小区改造，新增停车位1500个' }, /“完成”改成了“推进”/], [{ aim: '全面完成12个老旧小区改造，新增停车位0.1万个' }, /由 1500个 降为 1000个/], [{ aim: '完成改造' }, /不再有|三成/],
    [{ stage: 'slow' }, /由“正常推进”降为“进度滞后”/], [{ percent: 39 }, /由 40% 降为 39%/], [{ milestones: SAID.milestones.slice(0, 1) }, /去掉了节点“完工”/], [{ milestones: [SAID.milestones[0] as never, { title: '完工', due: '2025-11-30', doneOn: null }] }, /推迟到 2025-11-30/], [{ milestones: [{ title: '开工', due: '2025-03-31', doneOn: null }, SAID.milestones[1] as never] }, /改为未完成/],
  ]
  for (const [change, words] of cases) { const told = lowerings(SAID, { ...SAID, ...change }).join('；'); if (words) assert.match(told, words); else assert.equal(told, '', JSON.stringify(change)) }
})
test('law: nothing is lower than itself, and higher figures are never called lower', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 100 }), (n, more, percent) => {
    const said: Said = { aim: `完成${n}户改造`, stage: 'going', percent, milestones: [] }
    assert.deepEqual(lowerings(said, said), [])
    assert.deepEqual(lowerings(said, { ...said, aim: `完成${n + more}户改造`, percent: Math.min(100, percent + more) }), [])
    if (more > 0) assert.ok(lowerings({ ...said, aim: `完成${n + more}户改造` }, said).length > 0)
  }))
})
test('law: late days are counted from the day after the due day and never negative', () => {
  fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), (n) => { assert.equal(lateDays('2025-04-10', addDays('2025-04-10', n), '2026-12-31'), Math.max(0, n)) }))
  assert.equal(latenessOf('2025-04-10', '2025-04-14', '2025-05-01').words, '迟报 4 天')
  assert.equal(latenessOf('2025-04-10', '2025-04-10', '2025-05-01').words, '按时报送')
  assert.equal(latenessOf('2025-04-10', null, '2025-04-12').words, '逾期 2 天未报')
})
test('law: a vote’s outcome does not depend on the order of the candidates, and a tie is nobody’s to break', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), { minLength: 1 }), fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), fc.nat(4)), fc.integer({ min: 1, max: 5 }), (candidates, votes, seats) => {
    const one = outcomeOf(candidates, votes, seats), two = outcomeOf([...candidates].reverse(), votes, seats)
    assert.deepEqual(one, two)
    assert.ok(one.elected.length <= seats)
    assert.equal(one.elected.length + one.tied.length >= Math.min(seats, candidates.length), true)
    const least = Math.min(...one.elected.map((id) => votes[id] ?? 0))
    for (const id of candidates) if (!one.elected.includes(id)) assert.ok((votes[id] ?? 0) <= least)
  }))
  assert.deepEqual(faultsOfCount({ voters: 100, spoilt: 2, votes: { 1: 98, 2: 60 } }, ['1', '2'], 2), [])
  assert.match(faultsOfCount({ voters: 100, spoilt: 2, votes: { 1: 99 } }, ['1'], 1).join(), /多于有效票 98/)
  assert.match(faultsOfCount({ voters: 10, spoilt: 0, votes: { 1: 10, 2: 10, 3: 1 } }, ['1', '2', '3'], 2).join(), /总票数超过/)
  assert.deepEqual(differences({ voters: 10, spoilt: 0, votes: { 1: 3 } }, { voters: 10, spoilt: 1, votes: { 1: 4 } }), ['废票张数不同', '1 号的票数不同'])
})
test('who carried it out does not accept it', () => {
  assert.match(reasonsOfAcceptance('青汀市水利局', ['青汀市水利局', '市水利局'], '2025-12-01', '2025-12-31').join(), /不能验收自己/)
  assert.deepEqual(reasonsOfAcceptance('某监理公司', ['青汀市水利局'], '2025-12-01', '2025-12-31'), [])
})
