import { citedIn, type Cited } from './cited.ts'
import type { Line } from './lines.ts'
import { documentNumber } from './numbers.ts'
import { sentencesOf } from './words.ts'

/** Talk of repealing that repeals nothing: duties, procedures, conditions, what others repealed before. */
const ONLY_TALK = /(?:修改|修订|变更|调整|清理|解释|暂停)(?:、|或者|或|和|与|及)+(?:[\u4e00-\u9fff]{0,4}、)?废止|废止(?:、|或者|或|和|与|及)(?:修改|失效|修订)|(?:已|已经|早已|均已|业已|被)(?:被)?(?:明令|依法)?废止|(?:应当|应|可以|需要|需|建议|拟|拟于|申请|提出|如|若|凡|一旦)[^，。；《》]{0,12}废止|废止(?:的|后|前|时|程序|情形|建议|意见|之日|日期|文件目录)|不得[^，。；]{0,10}废止|(?:国家|上级|省)[^，。；]{0,8}(?:另有|有新)|届时/
const REPEALS = /(?:同时|予以|即行|相应|一并|决定|现)?(?:废止|停止执行|不再执行)/
const REASONS = /(?:根据|依据|按照|依照|鉴于|经|为贯彻|为落实|结合)[^，。；]*，/g
const unquoted = (text: string): string => text.replace(/“[^”]*”/g, '')

const unique = (all: readonly Cited[]): Cited[] => {
  const kept: Cited[] = []
  for (const one of all) {
    const same = kept.find((other) => (one.title !== undefined && other.title === one.title) || (one.title === undefined && one.docNo === other.docNo))
    if (!same) kept.push(one)
    else if (!same.docNo && one.docNo) kept[kept.indexOf(same)] = { ...same, docNo: one.docNo }
  }
  return kept
}

/** The documents that a sentence repeals: those named after 废止, or else those before it in its own clauses. */
function repealedIn(sentence: string): Cited[] {
  const text = unquoted(sentence).replace(REASONS, '')
  const at = REPEALS.exec(text)
  if (!at || ONLY_TALK.test(text)) return []
  const after = text.slice(at.index + at[0].length)
  const named = /^(?:下列|以下)?[^，。；《]{0,12}《/.test(after) || /^\s*[^，。；《]{0,6}[〔[（(]/.test(after) ? citedIn(after) : []
  if (named.length > 0) return named
  const before = text.slice(0, at.index)
  return citedIn(before.slice(Math.max(0, ...['施行', '实施', '执行', '生效', '试行'].map((word) => before.lastIndexOf(word, before.search(/《|[〔[]/) === -1 ? undefined : Math.max(before.search(/《/), 0))))))
}

const LIST_HEAD = /(?:下列|以下|附件|目录|清单|如下).{0,30}(?:废止)|废止.{0,24}(?:下列|以下|目录|清单|如下|[：:]$)/
const ITEM = /^(?:\d+|[（(]\d+[）)]|[一二三四五六七八九十]+)[.．、\t )）]|^《/
const OTHER_HEAD = /^(?:附件|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])?.{0,30}(?:修改|继续有效|失效|保留)(?:的|文件|目录|下列|以下)?/

/** A row of a list or table: its title, with or without its marks, and its number. */
function itemOf(text: string): Cited | null {
  const [named] = citedIn(text)
  if (named?.title) return named
  const docNo = documentNumber(text)
  const title = text.split('\t').map((cell) => cell.trim()).find((cell) => cell.length > 7 && !/^\d+$/.test(cell) && documentNumber(cell) !== cell.replace(/\s/g, ''))?.replace(/^(?:\d+|[（(]\d+[）)])[.．、 ]*/, '').replace(/[（(][^（）()]*\d{4}[^（）()]*号[）)].*$/, '').trim()
  if (title && /关于|办法|规定|细则|意见|通知|方案/.test(title)) return { title, ...(docNo ? { docNo } : {}) }
  return docNo ? { docNo } : null
}

/** What the document repeals: in its sentences, and in lists that follow such a sentence or heading. */
export function repealsOf(lines: readonly Line[], title: string | null): Cited[] {
  const found: Cited[] = []
  let inList = false
  for (const { text, style } of lines) {
    if (inList && (ITEM.test(text) || style === 'table')) {
      const item = /^序号/.test(text) ? null : itemOf(text)
      if (item && !REPEALS.test(text.replace(/《[^》]*》/g, ''))) { found.push(item); continue }
    }
    const sentences = sentencesOf(text)
    for (const sentence of sentences) found.push(...repealedIn(sentence))
    if (LIST_HEAD.test(unquoted(text)) && !/已废止/.test(text)) inList = true
    else if (inList && !ITEM.test(text) && style !== 'table') inList = false
    if (inList && OTHER_HEAD.test(text) && !/废止/.test(text)) inList = false
  }
  if (found.length === 0 && title && /关于废止/.test(title)) found.push(...citedIn(title.slice(title.indexOf('废止'))))
  return unique(found)
}

const AMENDS = /(?:作|做)(?:出)?(?:如下|以下|相应)?(?:修改|修订|修正|调整)|(?:修改|修订|调整)为|予以(?:修改|修订)|(?:第[\d一二三四五六七八九十百]+条|附件)[^，。；]{0,20}(?:修改|删去|删除|增加)|决定(?:修改|修订)《/

/** What the document changes in others. */
export function amendsOf(text: string, title: string | null): Cited[] {
  const found = sentencesOf(text).flatMap((sentence): Cited[] => {
    const own = unquoted(sentence).replace(REASONS, '')
    const at = AMENDS.exec(own)
    if (!at) return []
    const before = citedIn(own.slice(0, at.index))
    return before.length > 0 ? before.slice(0, 12) : /决定(?:修改|修订)/.test(at[0]) ? citedIn(own.slice(at.index)) : []
  })
  if (title && /关于(?:修改|修订|修正|调整)/.test(title)) found.unshift(...citedIn(title.slice(title.search(/修改|修订|修正|调整/))))
  return unique(found)
}
