import { faultFor, plainParagraphs } from './planted.ts'

/** One answer of the test's site. `delay` in milliseconds. */
export type SiteAnswer = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array; readonly encoding?: 'gb18030'; readonly delay?: number }
export const PER_LIST = 20

const NAVIGATION = '<div class="nav"><a href="/">首页</a> <a href="/list/0.html?utm_source=nav">信息公开</a> <a href="/nowhere-from-navigation.html">旧栏目</a></div>'
const FOOT = '<div class="footer"><p>主办：青川县人民政府办公室　布署统一</p><a href="javascript:void(0)">置顶</a></div>'

export const page = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>${title}</title>${head}<style>p{color:#000}</style></head><body>${NAVIGATION}<h1>${title}</h1>${body}${FOOT}<script>document.write('中华人民共和囯')</script></body></html>`
const html = (body: string, more: Partial<SiteAnswer> = {}): SiteAnswer => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body, ...more })

function links(number: number, count: number): string {
  const extra: string[] = []
  if (number % 60 === 7) extra.push(`<p><a href="/missing/${number}.html">已删页面${number}</a></p>`)
  if (number % 60 === 11) extra.push('<p><a href="/loop/a">来回跳转</a></p>')
  if (number % 60 === 13) extra.push('<p><a href="http://192.168.7.7/oa">内网系统</a></p>')
  if (number % 60 === 17) extra.push(`<p><a href="#no-such-place">第${number}处</a></p>`)
  if (number % 60 === 19) extra.push(`<p><a href="/go/${(number + 1) % count}">经跳转</a></p>`)
  if (number % 60 === 23) extra.push('<p><a href="/calendar?date=2024-01-01">日历</a> <a href="/deep/">目录</a> <a href="/filter?a=1">筛选</a></p>')
  if (number % 60 === 29) extra.push('<p><img src="/pictures/missing.png" alt="现场图片"></p>')
  if (number % 60 === 31) extra.push(`<p><a href="/files/${number}.docx">附件${number}</a> <a href="/files/${number}.xlsx">表格</a> <a href="/files/${number}.txt">文本</a> <a href="/files/big.pdf">大文件</a></p>`)
  if (number % 60 === 37) extra.push('<p><a href="/private/secret.html">内部</a></p>')
  return `${extra.join('')}<p><a href="/art/${(number + 1) % count}.html?PHPSESSID=${(number * 7919).toString(16).padStart(16, '0')}">下一篇</a></p>`
}

/** One article: every seventh without closing tags, every eleventh in GB18030, some of them slow, one very long. */
export function article(number: number, count: number): SiteAnswer {
  const fault = faultFor(number), paragraphs = plainParagraphs(number)
  if (fault) paragraphs.splice(1, 0, fault.paragraph)
  const isBroken = number % 7 === 3, isGb = number % 11 === 5
  const text = paragraphs.map((one) => (isBroken ? `<div><p>${one}<b>` : `<p>${one}</p>`)).join(isBroken ? '' : '\n')
  const table = number % 9 === 4 ? '<table><tr><th>名称<th>数量<tr><td>合计<td>3<tr><td>甲<td>1<tr><td>乙<td>2</table>' : ''
  const head = `${isGb ? '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">' : ''}${fault?.column ? `<meta name="ColumnName" content="${fault.column}">` : ''}`
  const long = number === 100 ? `<!--${'x'.repeat(6 * 1024 * 1024)}-->` : ''
  const body = page(fault?.title ?? `第${number + 1}号信息`, `${text}${table}${links(number, count)}${long}`, head)
  return html(body, { ...(isGb ? { encoding: 'gb18030', headers: { 'content-type': 'text/html' } } : {}), ...(number % 197 === 50 ? { delay: 400 } : {}) })
}

export const list = (number: number, count: number): SiteAnswer => {
  const first = number * PER_LIST, numbers = Array.from({ length: Math.min(PER_LIST, count - first) }, (_, at) => first + at)
  const next = first + PER_LIST < count ? `<a href="/list/${number + 1}.html">下一页</a>` : ''
  return html(page(`第${number + 1}页`, `<ul>${numbers.map((one) => `<li><a href="/art/${one}.html?spm=${one}#top">信息${one + 1}</a></li>`).join('')}</ul><p>${next}</p>`))
}

export const index = (count: number): SiteAnswer => {
  const lists = Array.from({ length: Math.ceil(count / PER_LIST) }, (_, at) => at).filter((at) => at % 10 === 0)
  return html(page('青川县人民政府', `<ul>${lists.map((at) => `<li><a href="/list/${at}.html">栏目${at + 1}</a></li>`).join('')}</ul>`))
}

/** Pages that make new addresses for ever. */
export function trap(path: string, parameters: URLSearchParams): SiteAnswer | null {
  if (path === '/calendar') {
    const date = parameters.get('date') ?? '2024-01-01', next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
    return html(page('日历', `<p>${date}没有安排。</p><p><a href="/calendar?date=${next}">后一天</a></p>`))
  }
  if (path.startsWith('/deep/')) return html(page('目录', '<p><a href="deeper/">下级</a></p>'))
  if (path === '/filter') return html(page('筛选', `<p>没有结果。</p>${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => { const next = new URLSearchParams(parameters); next.set(name, String(Number(next.get(name) ?? 0) + 1)); return `<a href="/filter?${next}">${name}</a>` }).join(' ')}`))
  return null
}
