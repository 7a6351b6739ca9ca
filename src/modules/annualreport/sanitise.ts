import sanitizeHtml from 'sanitize-html'
import { looksLikeHtml, mapRuns, type Inline } from '#shared/prose'
import { parseProse, proseHtml } from '#shared/prose-html'
import { isAddress } from './domain/narrative-address.ts'
import { narrativeHtml } from './domain/narrative-text.ts'

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'data'],
  allowedAttributes: { data: ['class', 'value'] },
  allowedClasses: { data: ['figure'] },
  allowedSchemes: [],
  disallowedTagsMode: 'discard',
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'iframe', 'object', 'svg', 'math', 'xml'],
  transformTags: { b: 'strong', i: 'em', div: 'p', h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4' },
}

/** A chip whose address the form does not have becomes the text that it showed. */
const knownOnly = (inline: Inline): Inline => (inline.kind === 'figure' && !isAddress(inline.address) ? { ...inline, kind: 'text', text: inline.shown } : inline)

/** HTML from anywhere: first the allow-list of a library that others keep, then our own reading into prose, which can hold nothing else. */
const sanitised = (html: string): string => proseHtml(mapRuns(parseProse(sanitizeHtml(html, ALLOWED)), knownOnly))

/**
 * A section fit to be kept and shown. What begins with a tag is read as HTML; anything else is what the editor sends or
 * somebody typed in the plain box (`domain/narrative-text.ts`), where a tag is only characters.
 */
export const sanitiseNarrative = (typed: string): string => (looksLikeHtml(typed) ? sanitised(typed) : narrativeHtml(typed))
