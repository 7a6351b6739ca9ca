import assert from 'node:assert/strict'
import { test } from 'node:test'
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { robotGuard } from '#platform/robot-guard'
import { visitCounter } from '#platform/visit-counter'

const LIMITS = { withProof: 3, without: 1, leastSeconds: 3 }
const asked = (over: object) => ({ ip: '203.0.113.9', form: 'form-1', openedAt: 0, now: 10_000, honeypot: '', proof: '', ...over })
async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

test('with the work done one may send more often; a solution counts for its own form, and not for ever', async () => {
  const guard = robotGuard('secret', LIMITS)
  const proof = await solved(await guard.challenge('form-1'))
  assert.deepEqual([await guard.judge(asked({ proof })), await guard.judge(asked({ proof })), await guard.judge(asked({ proof }))], [null, null, null])
  assert.match(await guard.judge(asked({ proof })) ?? '', /一小时后再试/)
  assert.equal(await guard.judge(asked({ ip: '203.0.113.10' })), null)
  assert.match(await guard.judge(asked({ ip: '203.0.113.10' })) ?? '', /一小时后再试/)
  const other = robotGuard('secret', LIMITS)
  await other.judge(asked({}))
  assert.match(await other.judge(asked({ proof: await solved(await other.challenge('form-2')) })) ?? '', /一小时后再试/)
  assert.equal(await guard.judge(asked({ now: 10_000 + 3_600_001 })), null)
})

test('a forged or broken proof is no proof, and no fault of ours', async () => {
  const forged = await solved(await robotGuard('another secret', LIMITS).challenge('form-1'))
  for (const proof of [forged, 'x', '{}', Buffer.from('{"challenge":{"parameters":null},"solution":{}}').toString('base64'), Buffer.from('{"challenge":{"parameters":{"data":{"form":"form-1"}}},"solution":{"counter":1}}').toString('base64'), 'A'.repeat(5000)]) {
    const guard = robotGuard('secret', LIMITS)
    assert.equal(await guard.judge(asked({ proof })), null)
    assert.match(await guard.judge(asked({ proof })) ?? '', /一小时后再试/, proof.slice(0, 20))
  }
})

test('too fast, and the field that people do not see', async () => {
  const guard = robotGuard('secret', LIMITS)
  assert.match(await guard.judge(asked({ now: 2999 })) ?? '', /太快/)
  assert.match(await guard.judge(asked({ honeypot: 'x' })) ?? '', /请勿填写/)
  assert.equal(await guard.judge(asked({ now: 3000 })), null)
})

test('a counter forgets after its window', () => {
  const counter = visitCounter(1000)
  assert.deepEqual([counter.count('a', 0), counter.count('a', 999), counter.seen('b', 999), counter.count('a', 1000)], [1, 2, 0, 1])
})
