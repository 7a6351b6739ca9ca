import { comparedText, plainText } from '#platform/search/normal'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
const LONGEST = 200_000

/** The words of an entry's HTML as they are read: words stay whole where a mark stands inside them, and part where a block ends. */
const wordsOf = (html: string): string => html.replace(/<\/(?:p|div|h\d|li|t[dhr]|caption)>|<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, '')
  .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')

type Content = { readonly body?: unknown; readonly summary?: unknown }
/** What of a publication keywords are looked for in, as the search compares texts: its title, summary and body. */
export function comparedWords(title: string, data: unknown): { readonly title: string; readonly text: string } {
  const { body, summary } = ((data as { content?: Content } | null)?.content ?? {}) as Content
  const texts = [title, summary, typeof body === 'string' ? wordsOf(body.slice(0, 4 * LONGEST)) : ''].filter((text): text is string => typeof text === 'string')
  return { title: comparedText(plainText(title)), text: comparedText(plainText(texts.join('\n'))).slice(0, LONGEST) }
}
