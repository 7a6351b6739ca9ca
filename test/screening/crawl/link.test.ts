import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkLinks, linkChecker, missingAnchors, shippedLinkLists } from '../../../src/modules/screening/checkers/link/index.ts'
import { isPrivateHost } from '../../../src/modules/screening/checkers/link/private-host.ts'
import { pageTextOf } from '../../../src/modules/screening/crawl/page/html-text.ts'

const isOwn = (url: string): boolean => URL.parse(url)?.hostname === 'www.qingchuan.gov.cn'
const checker = linkChecker({ ...shippedLinkLists(), isOwn, exists: (path) => (path === '/gone.docx' ? false : undefined) })
const around = { day: '2026-11-23' } as const
const inText = (text: string) => checker.check({ text, segments: [] }, around).map(({ rule, start, end, proposal }) => [rule, text.slice(start, end), proposal])
const ofHref = (href: string): string | undefined => checker.check({ text: '链接', segments: [{ kind: 'paragraph', start: 0, end: 2, place: '' }, { kind: 'link', start: 0, end: 2, place: '', href }] }, around)[0]?.rule

test('links that lead nowhere, by their writing', () => {
  const rules: Record<string, string> = {
    '': 'empty-link', '  ': 'empty-link', '#': 'placeholder-link', 'javascript:void(0)': 'placeholder-link', 'javascript:;': 'placeholder-link', 'javascript:open("x")': 'script-link',
    'mailto:': 'wrong-mail-address', 'mailto:某某@qq': 'wrong-mail-address', 'mailto:a＠b.cn': 'wrong-mail-address', 'file:///C:/a.doc': 'local-file', 'D:\\文件\\a.doc': 'local-file', '\\\\10.1.1.1\\share': 'local-file',
    'htp://www.a.gov.cn': 'wrong-scheme', 'http//www.a.gov.cn': 'wrong-scheme', 'http:/www.a.gov.cn': 'wrong-scheme', 'http：//www.a.gov.cn': 'wrong-scheme', 'https:\\\\www.a.gov.cn': 'wrong-scheme', 'http://https://www.a.gov.cn': 'wrong-scheme',
    'www.a.gov.cn/x': 'missing-scheme', 'thunder://abc': 'unknown-scheme', 'http://': 'wrong-address', 'http://a..cn/': 'wrong-address',
    'http://192.168.1.1/oa': 'private-address', 'http://10.0.0.8:8080/': 'private-address', 'http://127.0.0.1/': 'private-address', 'http://localhost/x': 'private-address', 'http://oaserver/doc': 'private-address', 'http://oa.intranet/': 'private-address', 'http://[::1]/': 'private-address',
    'https://www.casino-x.top/': 'hijacked-target', 'https://sub.hijacked.example/': 'hijacked-target', 'https://pan.baidu.com/s/1': 'personal-storage', 'https://t.cn/abc': 'short-address', '/gone.docx': 'missing-file', 'https://www.qingchuan.gov.cn/gone.docx': 'missing-file',
  }
  for (const [href, rule] of Object.entries(rules)) assert.equal(ofHref(href), rule, href)
})

test('good links stay quiet', () => {
  for (const href of ['/zwgk/a.html', '../a.html?x=1#top', 'a.docx', '#top', 'https://www.gov.cn/', 'http://jyj.qingchuan.gov.cn:8080/a', 'mailto:xxgk@qingchuan.gov.cn', 'mailto:a@b.cn,c@d.cn?subject=x', 'tel:010-12345678', '?page=2', '//www.gov.cn/a', 'https://172.32.0.1/', 'attachment:图片1.png', '政府公报.pdf']) assert.equal(ofHref(href), undefined, href)
})

test('addresses written out in a text, and the right writing', () => {
  assert.deepEqual(inText('网址：htp://www.a.gov.cn/b。'), [['wrong-scheme', 'htp://www.a.gov.cn/b', 'http://www.a.gov.cn/b']])
  assert.deepEqual(inText('（http://192.168.0.1/x）'), [['private-address', 'http://192.168.0.1/x', null]])
  assert.deepEqual(inText('见https://www.gov.cn/a(1).html，或 https://www.gov.cn/zhengce/.'), [])
})

test('private ranges are those of RFC 1918, 3927, 4193 and 6598', () => {
  assert.deepEqual(['172.16.0.1', '172.31.9.9', '100.64.0.1', '169.254.1.1', 'fd00::1', 'fe80::1', '0.0.0.0'].map(isPrivateHost), Array.from({ length: 7 }, () => true))
  assert.deepEqual(['172.15.0.1', '172.32.0.1', '100.128.0.1', '11.0.0.1', '2001:db8::1', 'www.gov.cn', '1270.cn'].map(isPrivateHost), Array.from({ length: 7 }, () => false))
})

test('places that the page does not have', () => {
  const { checked, anchors } = pageTextOf('<p id="a">甲<a href="#a">到甲</a><a href="#b">到乙</a><a href="#top">顶</a><a name="%E4%B8%AD"></a><a href="#%E4%B8%AD">中</a></p>')
  assert.deepEqual(missingAnchors(checked, anchors).map(({ start, end }) => checked.text.slice(start, end)), ['到乙'])
})

test('whatever stands in the text, offsets lie in it and nothing throws', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('http://', 'htp:/', 'www.', '\ud800', '\u200b', '\u202e', '\0', '😀', 'https://a.cn/', '(', ')', '。'))
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), fc.string({ unit: 'binary' }), (pieces, href) => {
    const text = pieces.join('')
    const found = checker.check({ text, segments: [{ kind: 'link', start: 0, end: Math.min(1, text.length), place: '', href }] }, around)
    for (const { start, end } of found) assert.ok(start >= 0 && start < end && end <= text.length)
  }), { numRuns: 500 })
})

test('a line of a million signs stays linear', () => {
  for (const sign of ['a', '/', 'h', 'http://', '字', '(', ':']) {
    const text = sign.repeat(1_000_000 / sign.length), begun = performance.now()
    checker.check({ text, segments: [] }, around)
    assert.ok(performance.now() - begun < 2000, sign)
  }
})

test('live: there, dead, in circles, unreachable, inside the house, gone at HEAD only', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['user-agent']?.startsWith('gongkai')}`)
    const to = { '/go': '/ok', '/a': '/b', '/b': '/a', '/lost': '/none' }[request.url ?? '']
    if (to) response.writeHead(302, { location: to }).end()
    else response.writeHead(request.url === '/ok' || (request.url === '/noht' && request.method === 'GET') ? 200 : request.url === '/noht' ? 405 : 404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const options = { allowsPrivate: true, perSecond: 0, attempts: 1, timeoutSeconds: 5 }
  const answers = await checkLinks(['/ok', '/go', '/a', '/lost', '/none', '/noht'].map((path) => origin + path), options)
  assert.deepEqual(answers.map(({ state }) => state), ['there', 'there', 'loop', 'dead', 'dead', 'there'])
  assert.equal(answers[1]?.to, `${origin}/ok`)
  assert.equal(answers[0]?.httpsAnswers, false)
  assert.ok(asked.every((line) => line.endsWith('true')) && asked.includes('HEAD /ok true') && asked.includes('GET /noht true'))
  assert.deepEqual((await checkLinks([`${origin}/ok`, 'ftp://x/', 'http://192.168.255.1/'])).map(({ state }) => state), ['private', 'wrong', 'private'])
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  assert.deepEqual((await checkLinks([`${origin}/ok`], options)).map(({ state }) => state), ['unreachable'])
})
