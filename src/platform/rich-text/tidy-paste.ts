const COMMENTS = /<!--[\s\S]*?-->|<!\[[^\]]*\]>|<\?[\s\S]*?\?>/g
/** Tags of Office with a name space (o:p, w:sdt, st1:date): their words stay. */
const OFFICE_TAGS = /<\/?[a-z]\w*:[^>]*>/gi
const LIST_PARAGRAPH = /<p\b[^>]*(?:mso-list:|class="?MsoListParagraph)[^>]*>([\s\S]*?)<\/p>/gi
/** The number or bullet that Word writes into the text of a list paragraph. */
const LIST_MARK = /<span\b[^>]*mso-list:\s*Ignore[^>]*>([\s\S]*?)<\/span>(?:\s*<\/span>)?/i
const bare = (html: string): string => html.replace(/<[^>]*>|&nbsp;|\s/g, '')
const isNumber = (mark: string): boolean => /^[（(]?[\d一二三四五六七八九十a-z]{1,3}[.、)）]/i.test(mark)

/** Paragraphs that Word or WPS meant as a list become one: neighbours of one sort together. */
function lists(html: string): string {
  const marked = html.replace(LIST_PARAGRAPH, (whole, inner: string) => {
    const mark = LIST_MARK.exec(inner)
    if (!mark) return whole
    const item = isNumber(bare(mark[1] ?? '')) ? 'ol' : 'ul'
    return `<${item}><li>${inner.replace(LIST_MARK, '')}</li></${item}>`
  })
  return marked.replace(/<\/(ul|ol)>\s*<\1>/g, '')
}

/** Where a style says what a class of ours says. */
const aligned = (html: string): string => html.replace(/<(p|h[1-6]|div)\b([^>]*)>/gi, (whole, tag: string, attributes: string) => {
  const align = /text-align:\s*(center|right)/i.exec(attributes)?.[1] ?? /\balign="?(center|right)/i.exec(attributes)?.[1]
  const kept = /\bclass="(right|centre|no-indent)"/.exec(attributes)?.[1]
  if (kept) return whole
  return align ? `<${tag} class="${align.toLowerCase() === 'center' ? 'centre' : 'right'}">` : `<${tag}>`
})

/** A first row of bold cells, or one marked as repeated, is the table's head. */
const headed = (html: string): string => html.replace(/<table\b[^>]*>[\s\S]*?<\/table>/gi, (table) => {
  if (/<th\b/i.test(table)) return table
  return table.replace(/<tr\b[^>]*>[\s\S]*?<\/tr>/i, (row) => {
    const cells = row.match(/<td\b[^>]*>[\s\S]*?<\/td>/gi) ?? []
    const bold = cells.some((cell) => bare(cell) !== '') && cells.every((cell) => bare(cell) === '' || /<(?:b|strong)\b/i.test(cell) || /font-weight:\s*(?:bold|[67]00)/i.test(cell))
    return bold ? row.replace(/<(\/?)td\b/gi, '<$1th') : row
  })
})

/** What Word, WPS and web pages put around the words of a pasted text, taken off; the words and their structure stay. */
export function tidyPaste(html: string): string {
  const body = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html
  return aligned(headed(lists(body.replace(COMMENTS, '').replace(/<(style|script|xml|head)\b[\s\S]*?<\/\1>/gi, '').replace(OFFICE_TAGS, ''))))
}
