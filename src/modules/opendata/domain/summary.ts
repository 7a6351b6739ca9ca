const MOST = 300
const cut = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST)}……`)
const textIn = (data: unknown, ...way: readonly string[]): string => {
  const at = way.reduce<unknown>((found, name) => (found !== null && typeof found === 'object' ? (found as Readonly<Record<string, unknown>>)[name] : undefined), data)
  return typeof at === 'string' ? at : ''
}
/** Words of clean HTML, without a parser: enough for the beginning of a text. */
const plain = (html: string): string => html.replace(/<\/(?:p|h\d|li|tr)>/g, '\n').replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&').replace(/[ \t]+/g, ' ').replace(/\n\s*/g, '\n').trim()

/** What a public record says of itself in a few lines: its summary, or how its text begins. */
export function summaryOf(kind: string, data: unknown): string {
  if (kind === 'entry') return cut(textIn(data, 'content', 'summary') || plain(textIn(data, 'content', 'body').slice(0, 4 * MOST)) || textIn(data, 'content', 'fields', 'duties'))
  if (kind === 'question') return cut(textIn(data, 'answer'))
  if (kind === 'concern') return cut(textIn(data, 'content', 'response'))
  return kind === 'annual-report' ? cut(plain(textIn(data, 'narrative', 'overview').slice(0, 4 * MOST))) : ''
}
