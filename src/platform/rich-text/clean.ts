import sanitizeHtml from 'sanitize-html'
import { tidyPaste } from './tidy-paste.ts'

const TEXT_TAGS = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'u', 'sup', 'sub', 'br', 'hr', 'a', 'figure', 'figcaption', 'img']
const TABLE_TAGS = ['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td']
/** What may stand in a published text: 公文 paragraphs, three levels of headings, lists, tables, links and pictures; nothing that styles, runs or loads from elsewhere. */
export const ALLOWED_TAGS: readonly string[] = [...TEXT_TAGS, ...TABLE_TAGS]
export const CLASSES = ['right', 'centre', 'no-indent'] as const

const SPAN = /^[1-9]\d{0,2}$/
const HREF = /^(?:https?:\/\/[^\s<>"']+|mailto:[^\s<>"']+@[^\s<>"']+|tel:[+\d-]{3,20}|\/(?!\/)[^\s<>"'\\]*|#[\w-]+|attachment:[^"<>]+)$/i
const IMAGE = /^(?:attachment:[^"<>]+|\/(?!\/)[^\s<>"'\\]*)$/

const kept = (attributes: Readonly<Record<string, string>>, rules: Readonly<Record<string, RegExp>>): Record<string, string> =>
  Object.fromEntries(Object.entries(rules).flatMap(([name, rule]): [string, string][] => (rule.test(attributes[name] ?? '') ? [[name, attributes[name] ?? '']] : [])))

/** Renames what other programs write to our own few tags. */
const RENAMED: Readonly<Record<string, string>> = { h1: 'h2', h5: 'h4', h6: 'h4', b: 'strong', i: 'em', div: 'p', center: 'p', dd: 'p', dt: 'p', section: 'p', article: 'p', header: 'p', footer: 'p', address: 'p' }

const options: sanitizeHtml.IOptions = {
  allowedTags: [...ALLOWED_TAGS], allowedAttributes: { a: ['href'], img: ['src', 'alt'], th: ['colspan', 'rowspan', 'scope'], td: ['colspan', 'rowspan'] },
  allowedClasses: { p: [...CLASSES], h2: [...CLASSES], h3: [...CLASSES], h4: [...CLASSES] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'attachment'], allowedSchemesByTag: { img: ['attachment'] }, allowProtocolRelative: false, enforceHtmlBoundary: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'xml', 'iframe', 'object', 'svg', 'math'], nestingLimit: 40,
  transformTags: {
    ...Object.fromEntries(Object.entries(RENAMED).map(([from, to]) => [from, sanitizeHtml.simpleTransform(to, {}, true)])),
    a: (_, attributes) => ({ tagName: 'a', attribs: kept(attributes, { href: HREF }) }),
    img: (_, attributes) => ({ tagName: 'img', attribs: { ...kept(attributes, { src: IMAGE }), alt: (attributes['alt'] ?? '').trim() } }),
    th: (_, attributes) => ({ tagName: 'th', attribs: kept(attributes, { colspan: SPAN, rowspan: SPAN, scope: /^(?:col|row)(?:group)?$/ }) }),
    td: (_, attributes) => ({ tagName: 'td', attribs: kept(attributes, { colspan: SPAN, rowspan: SPAN }) }),
  },
  exclusiveFilter: ({ tag, attribs, text, mediaChildren = [] }) =>
    (tag === 'img' && !attribs['src']) || (tag === 'a' && !attribs['href'] && text.trim() === '') || (['p', 'h2', 'h3', 'h4', 'strong', 'em', 'u', 'li', 'blockquote'].includes(tag) && text.replace(/[\s\u00a0\u3000]/g, '') === '' && mediaChildren.length === 0),
}

const ONCE = 6
/**
 * The text as it may be kept and published. What Word, WPS and web pages leave is taken off first; what is dangerous or unknown is taken out, its words stay.
 * Cleaning what is clean changes nothing.
 */
export function cleanRichText(html: string): string {
  let text = html.toWellFormed().replaceAll('\u0000', '')
  // Taking out one thing may leave another empty, or closed what was open: again until nothing changes.
  for (let n = 0; n < ONCE; n += 1) {
    const next = tidyLines(sanitizeHtml(tidyPaste(text), options))
    if (next === text) break
    text = next
  }
  return text
}

const BLOCK_EDGE = /\s*(<\/?(?:p|h2|h3|h4|ul|ol|li|blockquote|table|caption|thead|tbody|tr|th|td|figure|figcaption|hr)(?: [^>]*)?\/?>)\s*/g
/** No blanks at the edges of paragraphs (an indent is the style's), no break before their end, no bare link. */
const tidyLines = (html: string): string => html.replace(/&nbsp;|\u00a0/g, ' ').replace(BLOCK_EDGE, '$1').replace(/<(p|h2|h3|h4|li|td|th|caption|blockquote)((?: [^>]*)?)>[\s\u3000]+/g, '<$1$2>').replace(/(?:<br \/>|[\s\u3000])+<\/(p|h2|h3|h4|li|td|th)>/g, '</$1>')
  .replace(/ class=""/g, '').replace(/<a>(.*?)<\/a>/gs, '$1').trim()
