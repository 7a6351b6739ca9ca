/** What came in from a source, before anything was made of it. */
export type RawPost = { readonly source: string; /** The source's own name of it: the same one never comes in twice. */ readonly key: string; readonly at: string; readonly title: string; readonly words: string; readonly address: string; readonly author: string }
/** What the stream made of it. */
export type Read = { readonly text: string; readonly places: readonly string[]; readonly agencies: readonly string[]; readonly topics: readonly string[]; readonly sentiment: number }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
/** Markup, addresses, names that are called to, and laughter of signs taken out; what remains is what was said. */
export function cleaned({ title, words }: Pick<RawPost, 'title' | 'words'>): string {
  const said = words.startsWith(title) || title === '' ? words : `${title}。${words}`
  return said.replace(/<[^>]{0,2000}>/g, ' ').replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ').replace(/https?:\/\/[^\s\u4e00-\u9fff]+/g, ' ').replace(/@[\p{L}\p{N}_-]{1,30}/gu, ' ').replace(/\[[\p{Script=Han}]{1,4}\]/gu, ' ').replace(/([^\p{L}\p{N}])\1{2,}/gu, '$1').replace(/\s+/g, ' ').trim().slice(0, 5000)
}
