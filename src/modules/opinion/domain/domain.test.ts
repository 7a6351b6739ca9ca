import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { counted, growthOf, NO_HOURS } from './growth.ts'
import { clocksOf, levelOf, USUAL_RULES, type Shape } from './level.ts'
import { lexicon } from './lexicon.ts'
import { nearIndex } from './near.ts'
import { cleaned } from './post.ts'
import { sentimentOf } from './sentiment.ts'

test('what remains of a post is what was said', () => {
  assert.equal(cleaned({ title: '停水', words: '<p>又停水了！！！！ @某某 https://t.cn/abc [怒骂]&nbsp;怎么办</p>' }), '停水。 又停水了！ 怎么办')
  assert.equal(cleaned({ title: '停水', words: '停水三天' }), '停水三天')
})
test('words are found at their longest, each meaning once', () => {
  const places = lexicon([['临禾', 'linhe'], ['临禾镇', 'linhe'], ['临', 'lin'], ['北岸镇', 'beian']])
  assert.deepEqual(places.find('临禾镇和北岸镇，临禾又堵，临'), ['linhe', 'beian', 'lin'])
})
test('a negation turns a word, degree weighs', () => {
  assert.ok(sentimentOf('路面太危险了，没人管') < -50)
  assert.ok(sentimentOf('修好了，点赞') > 50)
  assert.ok(sentimentOf('服务不差劲') > 0)
  assert.equal(sentimentOf('今天开会'), 0)
})
test('nearly the same posts are one group, others their own; what left the window is forgotten', () => {
  const index = nearIndex(64), base = '临禾镇农贸市场门口路面塌陷，已经三天没有人来修，晚上很危险'
  assert.equal(index.groupOf(base, 1), 1)
  assert.equal(index.groupOf(`转发：${base}！`, 2), 1)
  assert.equal(index.groupOf('市图书馆周末延长开放时间到晚上九点，孩子们很高兴', 3), 3)
  for (let i = 0; i < 80; i++) index.groupOf(`第${i * 7919}号不相干的消息，说的是${i * 104_729}的事情`, 100 + i)
  assert.equal(index.groupOf(base, 999), 999)
})
test('law: counting by the hour keeps what is of the last day, whatever the order', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 71 }), { maxLength: 60 }), (hours) => {
    const ring = hours.reduce((so, hour) => counted(so, hour * 3_600_000 + 1), NO_HOURS), newest = Math.max(0, ...hours), inDay = hours.filter((hour, i) => newest - hour < 24 && Math.max(...hours.slice(0, i + 1)) - hour < 24).length
    assert.equal(growthOf(ring, newest * 3_600_000 + 1).posts24h, hours.length === 0 ? 0 : inDay)
  }))
})
test('law: more posts, more growth and more anger never lower the level', () => {
  const shape = fc.record({ posts24h: fc.nat(8000), groups24h: fc.nat(500), growth: fc.integer({ min: 0, max: 6 }), negative: fc.nat(100), sources: fc.nat(9), topics: fc.subarray(['accident', 'water']) }), rank = (one: Shape): number => { const rule = levelOf(one, USUAL_RULES); return rule ? ['gravest', 'grave', 'larger', 'common'].indexOf(rule.level) : 9 }
  fc.assert(fc.property(shape, fc.nat(500), (one, more) => { assert.ok(rank({ ...one, posts24h: one.posts24h + more, growth: one.growth + 1, negative: Math.min(100, one.negative + more) }) <= rank(one)) }))
})
test('the clocks of an alarm: 5 and 24 hours for the grave, 48 for the others', () => {
  assert.deepEqual(clocksOf('grave', '2025-01-10T01:00:00.000Z').map(({ name, due }) => [name, due]), [['首次发布权威信息', '2025-01-10T06:00:00.000Z'], ['召开新闻发布会', '2025-01-11T01:00:00.000Z']])
  assert.deepEqual(clocksOf('common', '2025-01-10T01:00:00.000Z').map(({ hours }) => hours), [48])
})
