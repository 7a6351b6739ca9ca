import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { createServer } from '#platform/http/server'
import { renderDocument } from '#ui/document'
import { TroubleDesk, TroublePortal } from '#ui/trouble-page'
import { publishCatalogue } from '../../src/modules/publishing/catalogue/jobs.ts'
import { catalogueDeskRoutes, cataloguePortalRoutes } from '../../src/modules/publishing/catalogue/routes.tsx'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { city, PEOPLE, published, type City } from './office.ts'

let here: City, servers: FastifyInstance[], browser: Browser, portal: string, desk: string
before(async () => {
  if (noBrowser) return
  here = await city()
  await published(here.kit, [
    { agency: 'minzheng', title: '青汀市低保审核确认结果（2024年12月）', column: 'field-16', publishedOn: '2024-12-20', topics: ['qi-you-xiang'] },
  ])
  await publishCatalogue(here.kit)
  const common = { secret: 'for a test', publicFolder: resolve('dist/public'), requestsPerMinute: 6000, render: renderDocument }
  servers = [
    await createServer({
      ...common,
      kit: { ...here.kit, db: here.database.portal },
      routes: cataloguePortalRoutes,
      signInAt: null,
      whoIs: async () => null,
      troublePage: (status, reasons) => <TroublePortal status={status} reasons={reasons} />,
    }),
    await createServer({
      ...common,
      kit: here.kit,
      routes: catalogueDeskRoutes,
      signInAt: '/sign-in',
      whoIs: async (token) => Object.values(PEOPLE).find(({ account }) => account === token) ?? null,
      troublePage: (status, reasons) => <TroubleDesk status={status} reasons={reasons} />,
    }),
  ]
  ;[portal, desk] = (await Promise.all(servers.map((server) => server.listen({ host: '127.0.0.1', port: 0 })))) as [string, string]
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await Promise.all(servers?.map((server) => server.close()) ?? [])
  await here?.database.drop()
})

async function visit(width: number, who?: keyof typeof PEOPLE): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', javaScriptEnabled: true })
  if (who) await context.addCookies([{ name: 'gongkai_session', value: PEOPLE[who].account, url: desk }])
  return context.newPage()
}
async function fits(page: Page, url: string): Promise<void> {
  assert.equal((await page.goto(url))?.status(), 200, url)
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    `${url} is wider than the window`,
  )
  await assertAccessible(page, url)
}

test('every page of the catalogue fits a phone and a desk and has no accessibility faults', { skip: noBrowser }, async () => {
  for (const width of [390, 1440]) {
    const reader = await visit(width)
    for (const path of [
      '/info',
      '/info/columns/field-16',
      '/info/columns/field-14',
      '/info/columns/statutory-21-town-4',
      '/topics',
      '/topics/ba-jia-si',
      '/enterprises',
    ])
      await fits(reader, `${portal}${path}`)
    const head = await visit(width, 'head')
    for (const path of [
      '',
      '/agencies',
      '/waiting',
      '/items/field-16-2',
      '/columns',
      '/columns/new',
      '/topics',
      '/topics/ba-jia-si',
      '/topics/ba-jia-si/close',
      '/standard?field=field-16',
      '/standard/field-16-2',
      '/standard/import',
    ])
      await fits(head, `${desk}/catalogue${path}`)
    await reader.context().close()
    await head.context().close()
  }
})

test('the office makes a column and closes it after being asked; an agency puts its entry under the row it meets; the public sees it', {
  skip: noBrowser,
}, async () => {
  const head = await visit(1440, 'head')
  await head.goto(`${desk}/catalogue/columns/new`)
  await head.getByLabel('上级栏目').selectOption({ label: '法定主动公开内容' })
  await head.getByLabel('栏目名称').fill('营商环境')
  await head.getByRole('button', { name: '新建' }).click()
  await head.getByText('已新建栏目').waitFor()
  await publishCatalogue(here.kit)
  const reader = await visit(390)
  await reader.goto(`${portal}/info`)
  await reader.getByRole('link', { name: '营商环境' }).click()
  await reader.getByText('本栏目尚无信息').waitFor()

  await head.getByRole('link', { name: /停用.*营商环境/ }).click()
  await head.getByText('不能再向这个栏目发布信息').waitFor()
  await head.getByRole('button', { name: '确认停用' }).click()
  await head.getByText('已停用栏目').waitFor()

  const clerk = await visit(1440, 'clerk')
  await clerk.goto(`${desk}/catalogue?field=field-16&standing=overdue`)
  await clerk.getByRole('link', { name: '低保审核确认结果' }).click()
  await clerk.getByText(/^逾期 \d+ 个工作日$/).waitFor()
  await clerk.getByLabel('青汀市低保审核确认结果（2024年12月）').check()
  await clerk.getByRole('button', { name: '保存' }).click()
  await clerk.getByText('已保存').waitFor()
  assert.equal(await clerk.getByText('待公开').count(), 1)

  await reader.goto(`${portal}/info`)
  await reader.getByRole('link', { name: /^社会救助 ?1/ }).click()
  assert.equal(await reader.getByRole('link', { name: '青汀市低保审核确认结果（2024年12月）' }).count(), 1)
})
