import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goneRefusal } from './gone.ts'

const withdrawn = { title: '名单', withdrawnOn: '2025-01-09' as const, withdrawnReason: '数据有误', tombstone: true }

test('a withdrawn address says since when and why; with a legal ground it is 451', () => {
  const plain = goneRefusal(withdrawn)
  assert.equal(plain.status, 410)
  assert.deepEqual(plain.reasons, ['《名单》已于2025年1月9日撤回', '撤回原因：数据有误'])
  assert.equal(goneRefusal({ ...withdrawn, withdrawnReason: '法律原因：人民法院生效裁判' }).status, 451)
  assert.equal(goneRefusal({ ...withdrawn, withdrawnReason: '法律原因:人民法院生效裁判' }).status, 451)
})

test('where no word was left, nothing is said of title, day, reason or ground', () => {
  const silent = goneRefusal({ ...withdrawn, withdrawnReason: '法律原因：人民法院生效裁判', tombstone: false })
  assert.equal(silent.status, 410)
  assert.doesNotMatch(silent.reasons.join(), /名单|2025|法院/)
})
