import { documentNumber, NUMBER_SOURCE, plainNumber } from './extract/numbers.ts'

/** A place where a text names a document: by 《title》, by number, or by both side by side. */
export type Citation = { readonly text: string; readonly start: number; readonly end: number; readonly title: string | null; readonly docNo: string | null }

const ORDER_SOURCE = '[\\u4e00-\\u9fff]{2,24}令\\s*第?\\s*[\\d一二三四五六七八九十百]{1,6}\\s*号'
const AFTER = new RegExp(`^\\s*[（(]\\s*(?:原)?\\s*(${NUMBER_SOURCE}|${ORDER_SOURCE})[^（）()]{0,40}[）)]`)
const NUMBERS = new RegExp(`${NUMBER_SOURCE}|${ORDER_SOURCE}`, 'g')
/** Words of the sentence that stand before an order's issuer. */
const BEFORE_ORDER = /^.*(?:根据|依据|按照|依照|参照|执行|废止|修改|关于|以及|和|与|及|的)(?=[\u4e00-\u9fff]{2,}令)/

/** 青政发〔2024〕12号, or 青汀市人民政府令第5号, whatever signs it is written with; null where it is no number. */
export function normalNumber(text: string): string | null {
  const dense = text.normalize('NFKC').replace(/\s/g, '')
  const order = /^(.*令)第?([\d一二三四五六七八九十百]+)号/.exec(dense)
  if (!order) return documentNumber(text, true)
  const number = plainNumber(`第${order[2]}号`)
  return number === null ? null : `${(order[1] ?? '').replace(BEFORE_ORDER, '')}${number}`
}

/** Where the outer 《 is closed: titles within it stand in 〈〉, or against the rule in 《》 again. */
function closeOf(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length && at < open + 200; at += 1) {
    if (text[at] === '《') depth += 1
    if (text[at] === '》') depth -= 1
    if (depth === 0) return at
    if (text[at] === '\n') return -1
  }
  return -1
}

function titlesIn(text: string): Citation[] {
  const found: Citation[] = []
  for (let open = text.indexOf('《'); open >= 0;) {
    const close = closeOf(text, open)
    if (close < 0) { open = text.indexOf('《', open + 1); continue }
    const after = AFTER.exec(text.slice(close + 1, close + 100))
    const end = close + 1 + (after?.[0].length ?? 0)
    const title = text.slice(open + 1, close).trim()
    if (title !== '') found.push({ text: text.slice(open, end), start: open, end, title, docNo: after ? normalNumber(after[1] ?? '') : null })
    open = text.indexOf('《', end)
  }
  return found
}

/** Where a number begins within what was found: linking words before it are the sentence's. */
function numberAt(match: RegExpMatchArray): Citation[] {
  const docNo = normalNumber(match[0])
  const series = docNo?.replace(/(?:〔|第).*$/, '') ?? ''
  const shift = series === '' ? -1 : match[0].lastIndexOf(series)
  if (docNo === null || shift < 0) return []
  const start = (match.index ?? 0) + shift
  return [{ text: match[0].slice(shift), start, end: start + match[0].length - shift, title: null, docNo }]
}

/** All the documents that a text names, in order of place, none twice. */
export function citationsIn(text: string): Citation[] {
  const titles = titlesIn(text)
  const bare = [...text.matchAll(NUMBERS)].flatMap(numberAt).filter(({ start, end }) => !titles.some((one) => start < one.end && end > one.start))
  return [...titles, ...bare].toSorted((a, b) => a.start - b.start)
}
