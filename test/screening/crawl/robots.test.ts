import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matches, robotsOf } from '../../../src/modules/screening/crawl/robots/robots.ts'
import { newGate } from '../../../src/modules/screening/crawl/visit/gate.ts'
import { sitemapOf } from '../../../src/modules/screening/crawl/robots/sitemap.ts'

const at = (path: string): string => `https://a.gov.cn${path}`

// Expected values are those of RFC 9309, 2.2.2 and 5.1.
test('the longest rule decides, and of equal ones the one that allows', () => {
  const robots = robotsOf('User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n\nUser-Agent: foobot\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif\n\nUser-Agent: barbot\nUser-Agent: bazbot\nDisallow: /example/page.html\n\nUser-Agent: quxbot\n', 'foobot')
  assert.ok(robots.allows(at('/example/page.html')))
  assert.ok(robots.allows(at('/example/allowed.gif')))
  assert.ok(!robots.allows(at('/example/other.html')))
  assert.ok(robots.allows(at('/robots.txt')))
  const equal = robotsOf('User-agent: *\nDisallow: /p\nAllow: /p', 'gongkai')
  assert.ok(equal.allows(at('/p')))
})

test('our own group outweighs the one for everybody; groups for the same robot are one', () => {
  const text = 'User-agent: *\nDisallow: /\nCrawl-delay: 9\n\nUser-agent: gongkai\nDisallow: /a\nUser-agent: other\nDisallow: /c\nUser-agent: Gongkai\nDisallow: /b\nCrawl-delay: 2\nSitemap: https://a.gov.cn/map.xml'
  const robots = robotsOf(text, 'gongkai')
  assert.deepEqual(['/a', '/b', '/c'].map((path) => robots.allows(at(path))), [false, false, true])
  assert.equal(robots.delaySeconds, 2)
  assert.deepEqual(robots.sitemaps, ['https://a.gov.cn/map.xml'])
  assert.ok(!robotsOf(text, 'somebody').allows(at('/')))
})

test('stars and ends; Chinese paths in either spelling; a hostile pattern stays quick', () => {
  assert.ok(matches('/*.php$', '/a/b.php') && !matches('/*.php$', '/a.php?x') && matches('/a*b*c', '/a1b2c3') && !matches('/a*b$', '/abc'))
  assert.ok(!robotsOf('User-agent: *\nDisallow: /内部/', 'x').allows(at('/%E5%86%85%E9%83%A8/1')))
  const begun = performance.now()
  matches(`/${'a*'.repeat(5000)}b`, `/${'a'.repeat(20_000)}`)
  assert.ok(performance.now() - begun < 500)
})

test('an empty file allows all; an empty Disallow allows all', () => {
  assert.ok(robotsOf('', 'x').allows(at('/a')))
  assert.ok(robotsOf('User-agent: *\nDisallow:', 'x').allows(at('/a')))
})

test('sitemaps: pages, an index, a plain list, a broken one', () => {
  assert.deepEqual(sitemapOf('<?xml version="1.0"?><urlset><url><loc> https://a.gov.cn/?a=1&amp;b=2 </loc><image:image><image:loc>https://a.gov.cn/x.png</image:loc></image:image></url></urlset>'), { isIndex: false, addresses: ['https://a.gov.cn/?a=1&b=2'] })
  assert.deepEqual(sitemapOf('<sitemapindex><sitemap><loc>/1.xml</loc></sitemap></sitemapindex>'), { isIndex: true, addresses: ['/1.xml'] })
  assert.deepEqual(sitemapOf('https://a.gov.cn/1\nhttps://a.gov.cn/2\n').addresses.length, 2)
  assert.deepEqual(sitemapOf('<urlset><url><loc>https://a.gov.cn/1</loc><url><loc>https://a').addresses[0], 'https://a.gov.cn/1')
})

test('the gate keeps the rate, the Crawl-delay and the number at a time; hosts do not wait for each other', async () => {
  const gate = newGate({ perSecond: 100, parallel: 2 }), times: number[] = []
  let running = 0, most = 0
  const visit = (address: string) => gate.through(address, async () => {
    times.push(performance.now())
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
  })
  const begun = performance.now()
  await Promise.all(Array.from({ length: 6 }, () => visit('https://a.gov.cn/')))
  assert.ok(performance.now() - begun >= 48, '六次至少隔五个百分之一秒')
  assert.ok(most <= 2)
  gate.slowDown('https://a.gov.cn/', 0.1)
  await visit('https://a.gov.cn/')
  const asked = performance.now()
  const slow = visit('https://a.gov.cn/').then(() => performance.now() - asked)
  await visit('https://b.gov.cn/')
  assert.ok(performance.now() - asked < 90, '另一个网站不用等')
  assert.ok((await slow) >= 80)
})
