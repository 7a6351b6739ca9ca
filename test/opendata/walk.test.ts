import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { load } from 'cheerio'
import { COLUMN_TYPES } from '#ui/portal-meta'
import { portalRoutes } from '../../src/app.ts'
import { runningApp, type RunningApp } from '../kit/app.ts'

let app: RunningApp
before(async () => { app = await runningApp({ demo: true, reports: false }) })
after(async () => { await app.close() })

/** Addresses that answer no page, or a page for one visitor only after a form: they have no head of their own. */
const NO_PAGE = /^\/(?:api\/|feeds\/|kiosk|look$|search\/suggest|sitemap|robots|static|auth|sign-in|policies\/:id\/state)|:name|:file$|\/csv$|calendar|letter|\.jsonld$|already-public|words$/
const SITE = 'https://www.qingting.gov.cn'

/** A real address for each route of the portal, from what the portal says of itself. */
async function addresses(): Promise<Map<string, string>> {
  const { portal } = app
  const listed = [...(await (await fetch(`${portal}/sitemap-pages.xml`)).text()).matchAll(/<loc>https:\/\/[^/<]+([^<]*)</g), ...(await (await fetch(`${portal}/sitemap-1.xml`)).text()).matchAll(/<loc>https:\/\/[^/<]+([^<]*)</g)].map(([, path]) => path || '/')
  const known = new Map<string, string>()
  for (const { at, method, open } of portalRoutes) {
    if (method !== 'GET' || !open || NO_PAGE.test(at)) continue
    const shape = new RegExp(`^${at.replace(':year', '\\d{4}').replace(/:\w+/g, '[^/]+')}$`)
    const found = at.includes(':') ? listed.find((path) => shape.test(path)) : at
    if (found) known.set(at, found)
  }
  return known
}

test('every kind of public page carries the head tags of the national guide, one lasting address, Open Graph and data that can be read', async () => {
  const kinds = await addresses(), faults: string[] = []
  assert.ok(kinds.size > 25, `${kinds.size} kinds: ${[...kinds.keys()].join(' ')}`)
  for (const [at, path] of kinds) {
    const answer = await fetch(`${app.portal}${path}`, { redirect: 'manual' })
    if (answer.status === 303 || !String(answer.headers.get('content-type')).startsWith('text/html')) continue
    const $ = load(await answer.text()), tag = (name: string): string => $(`meta[name="${name}"]`).attr('content') ?? ''
    const needs = (name: string, good: boolean): void => { if (!good) faults.push(`${at} (${path}, ${answer.status}): ${name} = “${tag(name)}”`) }
    for (const name of ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnDescription', 'ColumnKeywords']) needs(name, tag(name) !== '' && $(`meta[name="${name}"]`).length === 1)
    needs('ColumnType', COLUMN_TYPES.includes(tag('ColumnType')))
    if (tag('ArticleTitle') !== '') {
      needs('PubDate', /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(tag('PubDate')))
      for (const name of ['ContentSource', 'Keywords', 'Author', 'Description']) needs(name, tag(name) !== '')
      needs('Url', tag('Url') === `${SITE}${path}`)
    }
    if (tag('robots') !== 'noindex') {
      needs('canonical', $('link[rel="canonical"]').attr('href') === `${SITE}${path}`)
      needs('og:title', Boolean($('meta[property="og:title"]').attr('content')) && $('meta[property="og:url"]').attr('content') === `${SITE}${path}`)
    }
    for (const block of $('script[type="application/ld+json"]').toArray()) {
      const { '@context': context, '@graph': things } = JSON.parse($(block).text()) as { '@context': string; '@graph': { '@type': string }[] }
      needs('JSON-LD', context === 'https://schema.org' && things.every((thing) => Boolean(thing['@type'])))
    }
  }
  assert.deepEqual(faults, [])
})

test('what each kind of page is, search engines can read: the site, the way, the article, the law, the questions', async () => {
  const kinds = await addresses()
  for (const [at, ...types] of [['/', 'GovernmentOrganization', 'WebSite'], ['/info/:year/:number', 'BreadcrumbList', 'Article|NewsArticle|Legislation'], ['/policies/:id', 'Legislation'], ['/frequent-questions', 'FAQPage'], ['/questions/:number', 'QAPage']]) {
    const path = kinds.get(at ?? '')
    assert.ok(path, at)
    const $ = load(await (await fetch(`${app.portal}${path}`)).text())
    const found = $('script[type="application/ld+json"]').toArray().flatMap((block) => (JSON.parse($(block).text()) as { '@graph': { '@type': string }[] })['@graph'].map((thing) => thing['@type']))
    for (const type of types) assert.ok(found.some((one) => new RegExp(`^(?:${type})$`).test(one)), `${at}: ${type} among ${found.join()}`)
  }
})
