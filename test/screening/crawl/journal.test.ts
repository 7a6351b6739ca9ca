import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { hash64, newHashSet } from '../../../src/modules/screening/crawl/journal/hash-set.ts'
import { openJournal } from '../../../src/modules/screening/crawl/journal/journal.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'gongkai-journal-test-'))
const page = (number: number) => ({ address: `https://a.gov.cn/${number}`, depth: 1, mode: 'read' as const })
const START = ['https://a.gov.cn/']

test('what is done stays done, what is not comes again, half a line is cut off', () => {
  const where = folder(), first = openJournal(where, START, 100)
  assert.equal(first.note([page(0), page(1), page(2), page(1)]), 3)
  assert.deepEqual([first.take()?.number, first.take()?.number], [0, 1])
  first.finish({ number: 1, address: page(1).address, outcome: 'page' })
  first.close()
  appendFileSync(join(where, 'frontier.log'), '1\tread\thttps://a.gov')
  appendFileSync(join(where, 'pages.jsonl'), '{"number":2,"addr')
  const again = openJournal(where, START, 100)
  assert.deepEqual(again.counts(), { known: 3, done: 1 })
  assert.equal(again.note([page(2), page(3)]), 1)
  const rest: number[] = []
  for (let next = again.take(); next; next = again.take()) { rest.push(next.number); again.finish({ number: next.number, address: next.address }) }
  assert.deepEqual(rest, [0, 2, 3])
  assert.deepEqual([...again.kept()].map(({ number }) => number), [1, 0, 2, 3])
  assert.equal(again.take(), null)
  again.note([page(4)])
  assert.equal(again.take()?.number, 4, 'lines that came after the end was reached')
  assert.equal(readFileSync(join(where, 'frontier.log'), 'utf8').split('\n').length, 6)
  again.close()
})

test('a folder belongs to one site and one run; the number of addresses is bounded', () => {
  const where = folder(), journal = openJournal(where, START, 2)
  assert.equal(journal.note([page(1), page(2), page(3)]), 2)
  journal.close()
  assert.throws(() => openJournal(where, ['https://b.gov.cn/'], 2), /另一次检查的进度/)
})

test('the set of hashes: every text once, no two of 200,000 meet', () => {
  const set = newHashSet(), hashes = new Set<bigint>()
  for (let at = 0; at < 200_000; at += 1) { assert.ok(set.add(`https://a.gov.cn/art/${at}.html`)); hashes.add(hash64(`https://a.gov.cn/art/${at}.html`)) }
  assert.equal(hashes.size, 200_000)
  assert.equal(set.size(), 200_000)
  assert.ok(!set.add('https://a.gov.cn/art/7.html') && set.has('https://a.gov.cn/art/7.html') && !set.has('https://a.gov.cn/x'))
})
