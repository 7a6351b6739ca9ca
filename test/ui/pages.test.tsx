import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import type { Actor } from '#shared/actor'
import { DeskPage } from '#ui/desk-page'
import { PortalPage } from '#ui/portal-page'
import { DESK_MENU, isWithin, menuFor, SOON_ITEMS } from '../../src/ui/desk-menu.ts'
import { rendered } from './rendered.tsx'
import { reader, SAMPLE_NAMES, samplePage } from './sample-pages.tsx'
import { styleSheet } from './sample-server.ts'

test('there are sample pages to check', () => assert.ok(SAMPLE_NAMES.length >= 10))

for (const name of SAMPLE_NAMES) {
  test(`${name}: nothing inline, one heading, no id twice`, () => {
    const html = samplePage(name)
    const $ = load(html)
    assert.match(html, /^<!doctype html><html lang="zh-CN" data-look="normal">/)
    assert.equal($('[style], style').length, 0, 'the content security policy would drop it')
    assert.equal($('script:not([src]):not([type="application/ld+json"])').length, 0, 'data for search engines is never run')
    assert.equal($('*').get().filter((one) => Object.keys($(one).attr() ?? {}).some((key) => key.startsWith('on'))).length, 0)
    assert.equal($('h1').length, 1)
    assert.equal($('main').attr('id'), $('.skip-link').attr('href')?.slice(1))
    const ids = $('[id]').get().map((one) => one.attribs['id'])
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [])
    assert.ok($('form[method=post]').get().every((form) => $(form).find('input[name=_csrf]').val() === 'token-of-this-visit'))
  })
}

test('a script is only at the desk', () => {
  assert.equal(load(samplePage('home'))('script:not([type="application/ld+json"])').length, 0)
  assert.equal(load(samplePage('gallery'))('script').attr('src'), '/static/htmx.js')
})

test('the visitor’s look stands on the root', () => assert.match(samplePage('home', { look: 'senior' }), /<html lang="zh-CN" data-look="senior">/))

test('the menu shows what one may do, and no empty group', () => {
  const clerk: Actor = { ...reader, grants: new Map([['requests.read', new Set(['qingting'])]]) }
  const labels = menuFor(clerk).flatMap(({ items }) => items).map(({ label }) => label)
  assert.ok(labels.includes('申请登记册'))
  assert.ok(!labels.includes('审计台账') && !labels.includes('规范性文件'))
  assert.ok(!menuFor(clerk).some(({ label }) => label === '系统'))
  assert.ok(menuFor(clerk).every(({ items }) => items.length > 0))
})

test('every area that is not yet served says what it will do, under an address of its own', () => {
  assert.ok(SOON_ITEMS.length > 0)
  assert.equal(new Set(SOON_ITEMS.map(({ href }) => href)).size, SOON_ITEMS.length)
  assert.ok(SOON_ITEMS.every(({ soon }) => soon.does.length > 0))
  assert.equal(new Set(DESK_MENU.flatMap(({ items }) => items).map(({ href }) => href)).size, DESK_MENU.flatMap(({ items }) => items).length)
})

test('where we are: the line itself and what lies under it, but not its namesakes', () => {
  assert.ok(isWithin('/requests', '/requests') && isWithin('/requests/12', '/requests') && isWithin('/requests?page=2', '/requests'))
  assert.ok(!isWithin('/requests-old', '/requests') && !isWithin('/requests', '/'))
  assert.ok(isWithin('/', '/'))
})

test('the desk names the person and the notice, escaped', () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const $ = rendered(<DeskPage title={hostile}>x</DeskPage>, { actor: { ...reader, name: hostile }, notice: hostile })
  assert.equal($('img').length, 0)
  assert.equal($('.who-person').text(), hostile)
  assert.equal($('output').text(), hostile)
  assert.equal($('form[action="/sign-out"]').attr('method'), 'post')
})

test('the portal carries the head tags of the national guide', () => {
  const article = { title: '2023年年报', published: '2024-03-20 09:00', source: '青汀市人民政府' }
  const $ = rendered(<PortalPage title="年报" columnName="政府信息公开年报" article={article}>x</PortalPage>)
  const tag = (name: string) => $(`meta[name=${name}]`).attr('content')
  assert.deepEqual([tag('SiteName'), tag('ColumnName'), tag('ColumnType'), tag('ArticleTitle'), tag('PubDate'), tag('ContentSource')],
    ['青汀市人民政府', '政府信息公开年报', '信息公开年报', '2023年年报', '2024-03-20 09:00', '青汀市人民政府'])
  for (const name of ['SiteDomain', 'SiteIDCode', 'ColumnDescription', 'ColumnKeywords']) assert.ok(tag(name), name)
})

test('the way to another look keeps the address, and cannot break out of it', () => {
  const $ = rendered(<PortalPage title="年报">x</PortalPage>, { path: '/reports?year=2023&set=contrast' })
  assert.equal($('.looks a').first().attr('href'), '/look?set=senior&back=%2Freports%3Fyear%3D2023%26set%3Dcontrast')
})

test('every colour is a token, so that the looks can change it', () => {
  const rules = styleSheet().split('@media print')[0]?.split(/^\*, \*::before/m)[1] ?? ''
  const bare = rules.split('\n').filter((line) => /#[0-9a-f]{3,8}\b|rgb\(/i.test(line) && !line.includes('--'))
  assert.ok(rules.length > 5000, 'there is a style sheet to check')
  assert.deepEqual(bare, [])
})
