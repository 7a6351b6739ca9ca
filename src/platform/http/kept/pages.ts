import type { Notes } from './notes.ts'
import type { Wire } from './wire.ts'

/** A body as it is sent: of one coding, with its own tag and everything that goes before it. */
export type Variant = { readonly body: Buffer; readonly headers: readonly string[]; wire?: Wire }

export type KeptPage = {
  readonly key: string
  readonly status: number
  /** Hash of the body before any coding. */
  readonly hash: string
  readonly mediaType: string
  readonly plain: Variant
  br: Variant | null
  gzip: Variant | null
  readonly notModified: readonly string[]
  /** Headers of this page beside those of every answer. */
  readonly own: readonly string[]
  /** When these bytes were first seen. */
  readonly since: number
  tags: ReadonlySet<string>
  /** The day or minute that it was rendered in, where that matters; else -1. */
  day: number
  minute: number
  /** Something that it shows has changed: it is rendered anew and compared before anybody gets it. */
  suspect: boolean
  hits: number
}

export type Pages = ReturnType<typeof keptPages>

const OVERHEAD = 2048
/** Once asked for, each body stands there a second time, behind its head. */
const sizeOf = (page: KeptPage): number => 2 * (page.plain.body.length + (page.br?.body.length ?? 0) + (page.gzip?.body.length ?? 0)) + OVERHEAD

/** Pages in memory, up to so many bytes: those asked for longest ago go first. */
export function keptPages(mostBytes: number) {
  const pages = new Map<string, KeptPage>()
  const byTag = new Map<string, Set<KeptPage>>()
  const rendering = new Set<Notes>()
  const sizes = new Map<KeptPage, number>()
  let bytes = 0
  /** How often each kind of thing has changed; single addresses are too many to count. */
  const generations = new Map<string, number>()
  let everythings = 0

  function index(page: KeptPage): void {
    for (const tag of page.tags) {
      const some = byTag.get(tag)
      if (some) some.add(page)
      else byTag.set(tag, new Set([page]))
    }
  }
  function unindex(page: KeptPage): void {
    for (const tag of page.tags) {
      const some = byTag.get(tag)
      some?.delete(page)
      if (some?.size === 0) byTag.delete(tag)
    }
  }
  function drop(key: string): void {
    const page = pages.get(key)
    if (!page) return
    pages.delete(key)
    unindex(page)
    bytes -= sizes.get(page) ?? 0
    sizes.delete(page)
  }
  /** Counts what a page has come to weigh, and lets the oldest go when it is too much. */
  function weigh(page: KeptPage): void {
    if (!sizes.has(page)) return
    bytes += sizeOf(page) - (sizes.get(page) ?? 0)
    sizes.set(page, sizeOf(page))
    for (const oldest of pages.keys()) {
      if (bytes <= mostBytes) return
      drop(oldest)
    }
  }
  return {
    get: (key: string): KeptPage | undefined => pages.get(key),
    /** It was asked for just now. The order is renewed now and then only: it costs more than the answer. */
    used(page: KeptPage): void {
      page.hits += 1
      if ((page.hits & 63) !== 1 || pages.get(page.key) !== page) return
      pages.delete(page.key)
      pages.set(page.key, page)
    },
    keep(page: KeptPage): void {
      drop(page.key)
      if (sizeOf(page) > mostBytes / 16) return
      pages.set(page.key, page)
      sizes.set(page, 0)
      index(page)
      weigh(page)
    },
    /** Rendered anew and the same: it stays as it is, and depends on what was read this time. */
    confirm(page: KeptPage, tags: ReadonlySet<string>): void {
      unindex(page)
      page.tags = tags
      if (pages.get(page.key) === page) index(page)
    },
    weigh,
    drop,
    begin(notes: Notes): void { rendering.add(notes) },
    end(notes: Notes): void { rendering.delete(notes) },
    changed(tags: readonly string[]): void {
      const everything = tags.includes('all')
      if (everything) everythings += 1
      for (const tag of tags) if (tag.startsWith('kind:')) generations.set(tag, (generations.get(tag) ?? 0) + 1)
      for (const page of everything ? pages.values() : tags.flatMap((tag) => [...byTag.get(tag) ?? []])) if (page.tags.size > 0) page.suspect = true
      for (const page of byTag.get('all') ?? []) page.suspect = true
      for (const notes of rendering) for (const tag of tags) notes.touched.add(tag)
    },
    generation: (tag: string): number => everythings + (generations.get(tag) ?? 0),
    all: (): IterableIterator<KeptPage> => pages.values(),
    count: (): { pages: number; bytes: number } => ({ pages: pages.size, bytes }),
  }
}

/** Something that it read changed while it was being rendered. */
export const overtaken = ({ tags, touched }: Notes): boolean =>
  touched.size > 0 && (tags.has('all') || (touched.has('all') && tags.size > 0) || [...touched].some((tag) => tags.has(tag)))
