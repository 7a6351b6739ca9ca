export type Attributes = Readonly<Record<string, string>>

/** Tags that end the stretch of text before them and begin one of their own. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'br', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'option', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'])
const SKIPPED = new Set(['script', 'style', 'template', 'svg', 'object', 'noscript', 'select', 'textarea', 'math', 'audio', 'video', 'canvas', 'noframes'])
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden/i
const SHARED = new Set(['nav', 'header', 'footer'])
const SHARED_NAME = /(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|foot|header|top|topbar|breadcrumb|crumb|copyright|sidebar|friendlink)(?:$|[\s_-])/i

/** What a reader does not see, or what is no text. */
export const isHidden = (name: string, attributes: Attributes): boolean => SKIPPED.has(name) || attributes['hidden'] !== undefined || INVISIBLE.test(attributes['style'] ?? '')

/** Navigation, heads and feet, by their tag, their role, or the names that sites give them. */
export const isSharedPart = (name: string, attributes: Attributes): boolean =>
  SHARED.has(name) || attributes['role'] === 'navigation' || (/^(?:div|ul|section|table|td)$/.test(name) && SHARED_NAME.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`))
