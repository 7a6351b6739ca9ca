import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonsAgainstPassword } from './password-rules.ts'

const verdict = (password: string): string => reasonsAgainstPassword(password, 'zhangsan').map((reason) => reason.slice(0, 5)).join('|')

test('twelve characters, or eight of three classes, will do', () => {
  for (const good of ['correct horse', 'yueliangwanwan', 'Ab3defgh', 'ab3-efgh', 'AB3-EFGH', '春江花月夜春江潮水连海平', 'Xy7#kq2m']) assert.equal(verdict(good), '', good)
})

test('shorter, or of fewer classes, will not', () => {
  for (const bad of ['', 'Ab3-efg', 'abcdzfgh', 'abcd3fgh', '春江花月夜', 'yueliangwan']) assert.match(verdict(bad), /^密码太短：/, bad)
})

test('the login is not part of it, in whatever case', () => {
  assert.match(verdict('my-ZhangSan-2024'), /密码不能含/)
  assert.equal(verdict('my-zhang-san-2024'), '')
})

test('common words, with figures and signs around them, repeated pieces and plain runs are refused', () => {
  for (const bad of ['Password123!', 'P@ssw0rd', 'Admin@123456', 'gongkai-2024!', 'Qwertyuiop1!', 'abcdefghijklm', '987654321098', '123456789012', 'Aa1!Aa1!Aa1!', '2024-01-01-2024']) {
    assert.match(verdict(bad), /这是常见密|密码太短/, bad)
  }
  assert.match(verdict('Password123!'), /这是常见密/)
})

test('a text without end is not hashed', () => assert.match(verdict('x'.repeat(201)), /^密码不能超/))
