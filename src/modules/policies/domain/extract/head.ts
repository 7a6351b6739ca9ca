import { dayAlone } from './dates.ts'
import type { Data, Line } from './lines.ts'
import { documentNumber, plainNumber, NUMBER_SOURCE } from './numbers.ts'

/** The sorts of official documents, and of what they enact, longest first: how a title ends. */
export const SORTS = ['实施细则', '实施办法', '实施意见', '实施方案', '管理办法', '暂行办法', '暂行规定', '命令', '决议', '决定', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '纪要', '函', '办法', '规定', '细则', '规则', '条例', '方案', '规划', '计划', '措施', '预案', '制度', '章程', '标准', '目录', '清单', '要点', '指南', '规程', '准则', '令'] as const
const ENDING = new RegExp(`(?:${SORTS.join('|')})(?:[（(](?:试行|暂行|修订|修正|草案|征求意见稿|20\\d{2}年[^（）()]{0,8})[）)])?$`)

const NUMBER_LINE = new RegExp(`^(?:发文字号[：:]|文号[：:])?[（(]?\\s*(${NUMBER_SOURCE})\\s*[）)]?(?:\\s*签发人.*)?$`)
const RED_HEAD = /^[\u4e00-\u9fff（）()、 ]{2,40}(?:文件|令|公告|通告|命令)$/
const NOISE = /^(?:特急|加急|平急|急件|绝密|机密|秘密|签发人[：:].*|\d{4,6}|\[?打印\]?|【.*】|当前位置.*|首页.*|您(?:现在)?的位置.*|分享到.*|字号[：:].*|.*浏览次数.*|公开方式.*|主动公开|此件公开发布|（此件公开发布）)$/
const BODY_START = /^(?:第[一1]章|第[一1]条|一、|为(?:了|进一步|深入|贯彻|规范|加强)|根据|经[\u4e00-\u9fff]{0,12}(?:研究|同意|批准)|现将|现就|按照|依据|《)/
const isAddressee = (text: string): boolean => /[：:]$/.test(text) && !/[。；]/.test(text) && /(?:政府|局|委|办|单位|部门|公司|街道|镇|乡|村|院|校|机构|处|厅|会|县|市|区|你们?|各|中心|企业|居民|群众)/.test(text)

/** Where the body begins: the addressee, a sentence, or the first article. */
function bodyAt(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text, style }, index) => style !== 'title' && (isAddressee(text) || (text.length > 24 && /[。；]/.test(text)) || (index > 0 && BODY_START.test(text) && !ENDING.test(text)) || style === 'table'))
  return at === -1 ? Math.min(lines.length, 6) : at
}

export type Head = { readonly title: string | null; readonly docNo: string | null; readonly header: string | null; readonly kind: string | null; readonly bodyAt: number; /** （2024年3月5日某市人民政府令第5号公布）under a title. */ readonly enacted: string | null }

const cut = (title: string): string => title.replace(/^[#*\s]+/, '').replace(/\s+/g, '')
export const sortOf = (title: string): string | null => {
  const bare = title.replace(/[（(][^（）()]*[）)]$/, '')
  const found = SORTS.find((sort) => bare.endsWith(sort))
  return found ? found.replace(/^(?:实施|管理|暂行)/, '') : null
}

/** 令 and numbered 公告: the header with the number under it. */
function orderNumber(lines: readonly Line[], from: number): { docNo: string; header: string } | null {
  for (const [at, { text }] of lines.slice(0, from + 3).entries()) {
    const together = /^([\u4e00-\u9fff]{2,30}(?:令|公告|通告))\s*[（(]?((?:(?:19|20)\d{2}年)?第[\d一二三四五六七八九十百]+号)[）)]?$/.exec(text.replace(/ /g, ''))
    const number = together ? plainNumber(together[2] ?? '') : plainNumber(text.replace(/^[（(]|[）)]$/g, ''))
    if (!number) continue
    const header = together?.[1] ?? lines.slice(Math.max(0, at - 2), at).findLast(({ text: above }) => /(?:令|公告|通告)$/.test(above))?.text.replace(/ /g, '')
    if (header) return { docNo: `${header}${number}`, header }
  }
  return null
}

/** Title, number and header of a document, from its table of data and the lines before its body. */
export function headOf(lines: readonly Line[], data: Data): Head {
  const body = bodyAt(lines)
  const head = lines.slice(0, body)
  const numberLine = [...head, ...lines.slice(body, body + 2)].map(({ text }) => NUMBER_LINE.exec(text)?.[1]).find((found) => found !== undefined)
  const order = orderNumber(lines, body)
  const header = head.find(({ text }) => RED_HEAD.test(text.replace(/ /g, '')) && !/关于/.test(text))?.text.replace(/ /g, '') ?? null
  const enacted = lines.slice(0, body + 2).find(({ text }) => /^[（(].*(?:公布|发布|通过|修订|修正|印发).*[）)]$/.test(text) && /\d{4}年|[一二]〇/.test(text))?.text ?? null
  const rest = head.filter(({ text }) => !NUMBER_LINE.test(text) && !NOISE.test(text) && dayAlone(text) === null && plainNumber(text) === null && text.replace(/ /g, '') !== header && text !== enacted && !isAddressee(text) && !/^(?:目\s*录|（.*）)$/.test(text))
  const marked = rest.filter(({ style }) => style === 'title')
  const words = cut((marked.length > 0 ? marked : rest.slice(-4)).map(({ text }) => text).join(''))
  const enactedTitle = order && !/关于|办法|规定|条例|细则/.test(words) ? /^《((?:[^《》]|《[^《》]*》)+)》/.exec(lines.slice(body).find(({ text }) => text.startsWith('《'))?.text ?? '')?.[1] ?? null : null
  const given = data.get('标题') ?? data.get('文件名称') ?? data.get('名称') ?? data.get('信息名称')
  const title = given ? cut(given) : enactedTitle ?? (words !== '' && words.length <= 160 && (ENDING.test(words) || /关于/.test(words) || marked.length > 0) ? words : null)
  const written = data.get('发文字号') ?? data.get('文号') ?? data.get('发文文号') ?? data.get('文件编号')
  const docNo = (written ? documentNumber(written) : null) ?? (numberLine ? documentNumber(numberLine) : null) ?? order?.docNo ?? (enacted ? orderIn(enacted) : null)
  return { title, docNo, header: order?.header ?? header, kind: title === null ? null : order && /令$/.test(order.header) ? '令' : sortOf(title), bodyAt: body, enacted }
}

const orderIn = (text: string): string | null => {
  const found = /([\u4e00-\u9fff]{2,20}?令)第?([\d一二三四五六七八九十百]+)号/.exec(text.replace(/^[（(][^日]*日/, '').replace(/ /g, ''))
  const number = found ? plainNumber(`第${found[2]}号`) : null
  return found && number ? `${found[1]}${number}` : documentNumber(text.replace(/^[（(][^日]*日/, ''))
}
