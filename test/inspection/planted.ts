import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addDays, type Day } from '#shared/days'
import { GUIDE_CLASSES } from '../../src/modules/inspection/domain/indicators.ts'

export const TODAY: Day = '2026-03-02'
const daysAgo = (n: number): Day => addDays(TODAY, -n)
type Head = Readonly<Record<string, string>>
export type Leaf = { readonly meta: Head; readonly body: string; readonly title: string }
export type Site = Map<string, Leaf>
const SITE: Head = { SiteName: '某市人民政府', SiteDomain: '127.0.0.1', SiteIDCode: '3300000001' }
const links = (paths: readonly (readonly [string, string, Day?])[]): string => `<ul>${paths.map(([path, words, day]) => `<li><a href="${path}">${words}</a>${day ? ` <span>${day}</span>` : ''}</li>`).join('')}</ul>`
const article = (title: string, day: Day, body: string, type = '工作动态'): Leaf => ({ title, meta: { ...SITE, ArticleTitle: title, PubDate: `${day} 09:00`, ContentSource: '市政府办公室', ColumnType: type, ColumnName: type }, body: `<h1>${title}</h1><p>${body}</p>` })
const column = (name: string, type: string, body: string): Leaf => ({ title: name, meta: { ...SITE, ColumnName: name, ColumnDescription: `${name}的信息`, ColumnKeywords: name, ColumnType: type }, body: `<h1>${name}</h1>${body}` })
const guide = (title: string, without: readonly string[] = []): Leaf => article(title, daysAgo(30), GUIDE_CLASSES.filter(([name]) => !without.includes(name)).map(([, [words = '']]) => `${words}：见窗口公示`).join('</p><p>'), '办事服务')
/** A site with nothing wrong: a home page, news, notices, an asking column, services with two guides. */
export function goodSite(): Site {
  return new Map<string, Leaf>([
    ['/', { title: '某市人民政府', meta: SITE, body: `<h1>首页</h1>${links([['/news', '工作动态'], ['/notices', '通知公告'], ['/ask', '市长信箱'], ['/services', '办事服务'], ['/news/1', '全市召开春耕工作会议', daysAgo(1)]])}` }],
    ['/news', column('工作动态', '工作动态', links([['/news/1', '全市召开春耕工作会议', daysAgo(1)], ['/news/2', '城区道路完成养护', daysAgo(5)]]))], ['/news/1', article('全市召开春耕工作会议', daysAgo(1), '会议要求各地抓好春季农业生产，保障农资供应。')], ['/news/2', article('城区道路完成养护', daysAgo(5), '城区三条道路的养护工作已经完成，恢复正常通行。')],
    ['/notices', column('通知公告', '通知公告', links([['/notices/1', '关于清明节放假的通知', daysAgo(20)]]))], ['/notices/1', article('关于清明节放假的通知', daysAgo(20), '清明节放假安排按照国家规定执行。', '通知公告')],
    ['/ask', column('市长信箱', '咨询投诉', '<p>2026-02-01 咨询公交线路 2026-02-03 已答复</p><p>2026-02-20 咨询路灯 正在办理</p>')],
    ['/services', column('办事服务', '办事服务', links([['/services/1', '居民身份证办理'], ['/services/2', '营业执照办理']]))], ['/services/1', guide('居民身份证办理')], ['/services/2', guide('营业执照办理')],
  ])
}
const add = (site: Site, path: string, leaf: Leaf): void => { site.set(path, leaf); const home = site.get('/') as Leaf; site.set('/', { ...home, body: home.body.replace('</ul>', `<li><a href="${path}">${leaf.title}</a></li></ul>`) }) }
const change = (site: Site, path: string, work: (leaf: Leaf) => Leaf): void => { site.set(path, work(site.get(path) as Leaf)) }
/** Vetoes of the first kind: wrong words, a home page and columns that stand still, nowhere to ask, no services. */
export function silentSite(): Site {
  const site = goodSite()
  for (const path of ['/ask', '/services', '/services/1', '/services/2']) { site.delete(path); change(site, '/', (leaf) => ({ ...leaf, body: leaf.body.replace(new RegExp(`<li><a href="${path}">[^<]*</a></li>`), '') })) }
  for (const path of site.keys()) change(site, path, (leaf) => ({ ...leaf, meta: { ...leaf.meta, ...(leaf.meta['PubDate'] ? { PubDate: `${daysAgo(40)} 09:00` } : {}) }, body: leaf.body.replace(/<span>[^<]*<\/span>/g, `<span>${daysAgo(40)}</span>`) }))
  for (let n = 0; n < 4; n++) add(site, `/old${n}`, column(`动态${n}`, '工作动态', links([['/news/1', '旧闻', daysAgo(60 + n)]])))
  change(site, '/news/2', (leaf) => ({ ...leaf, body: `${leaf.body}<p>攻府网站正在建设。</p>` }))
  return site
}
/** Vetoes of the second kind: bare columns, a message that waits, guides that all lack a class; its server fails one visit in ten. */
export function bareSite(): Site {
  const site = goodSite()
  for (let n = 0; n < 5; n++) add(site, `/bare${n}`, { ...column(`栏目${n}`, '概况信息', ''), body: '' })
  change(site, '/ask', (leaf) => ({ ...leaf, body: `${leaf.body}<p>2025-10-08 反映井盖松动 待答复</p>` }))
  site.set('/services/1', guide('居民身份证办理', ['办理地点']))
  site.set('/services/2', guide('营业执照办理', ['办理地点']))
  return site
}
/** One of each deduction, and no veto. */
export function flawedSite(): Site {
  const site = goodSite()
  change(site, '/', (leaf) => ({ ...leaf, meta: { SiteName: '某市人民政府', SiteDomain: '127.0.0.1' } }))
  change(site, '/notices', (leaf) => ({ ...leaf, meta: { ...leaf.meta, ColumnKeywords: '' } }))
  change(site, '/notices/1', (leaf) => ({ ...leaf, meta: { ...leaf.meta, ContentSource: '' }, body: `${leaf.body}<p><a href="/lost.html">实施细则</a></p>` }))
  change(site, '/news/1', (leaf) => ({ ...leaf, body: `${leaf.body}<p>会议对下一步工作作了布署。</p>` }))
  change(site, '/news/2', (leaf) => ({ ...leaf, body: `${leaf.body}<p>联系人身份证号码：11010519491231002X。</p>` }))
  add(site, '/still', column('部门动态', '工作动态', links([['/news/2', '旧闻', daysAgo(50)]])))
  add(site, '/empty', { ...column('机构职能', '概况信息', ''), body: '' })
  site.set('/services/2', guide('营业执照办理', ['联系电话']))
  return site
}
const page = ({ meta, body, title }: Leaf): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${Object.entries(meta).filter(([, content]) => content !== '').map(([name, content]) => `<meta name="${name}" content="${content}">`).join('')}</head><body>${body}</body></html>`
/** Serves a site; `failing`: of visits by others than the crawler every so many fails. */
export async function serve(site: Site, failing = 0): Promise<{ readonly address: string; close(): void }> {
  let visits = 0
  const server: Server = createServer((request, response) => {
    const leaf = site.get(request.url ?? ''), isCrawler = (request.headers['user-agent'] ?? '').startsWith('gongkai')
    if (!isCrawler && failing > 0 && ++visits % failing === 0) { response.writeHead(503).end(); return }
    if (!leaf) { response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<p>没有</p>'); return }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(leaf))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => { server.close() } }
}
