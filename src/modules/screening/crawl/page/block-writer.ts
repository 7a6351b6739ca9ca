import type { Block, BlockLink } from './blocks.ts'
import { addWords, newWords, nextPlace, type Words } from './words.ts'

const MOST_LINKS = 20_000
type Open = { readonly href: string; block: Words; start: number; hasWords: boolean }

/** Writes a page's stretches of text as its tags come by: the running one grows until a tag ends it; links know where in it they stand. */
export type BlockWriter = {
  readonly blocks: Block[]
  readonly write: (data: string) => void
  readonly flush: () => void
  readonly beginHeading: () => void
  readonly endHeading: () => void
  readonly openLink: (href: string) => void
  readonly closeLink: () => void
  /** Something that the page loads by itself, at the place where it stands. */
  readonly point: (href: string, kind: 'frame' | 'resource') => void
  readonly picture: (alternative: string) => void
  readonly enterShared: () => void
  readonly leaveShared: () => void
  /** The last stretch, and links that found no words to stand by. */
  readonly end: () => readonly Block[]
}

export function newBlockWriter(): BlockWriter {
  const blocks: Block[] = []
  let words = newWords(), links: BlockLink[] = [], linkCount = 0, shared = 0, isHeading = false
  let open: Open | null = null

  const note = (link: BlockLink): void => {
    linkCount += 1
    if (linkCount <= MOST_LINKS) links.push(link)
  }
  const endPiece = (): void => {
    if (!open || open.block !== words || (words.text.length <= open.start && open.hasWords)) return
    note({ href: open.href, kind: 'link', start: Math.min(open.start, words.text.length), end: words.text.length })
    open.hasWords ||= words.text.length > open.start
  }
  const flush = (): void => {
    if (open && words.text.length > open.start) endPiece()
    const text = words.text.replace(/[\u00a0\u3000]+$/, ''), last = blocks.at(-1)
    // Pictures and links without words hang on the stretch before them.
    if (text === '' && last) last.links.push(...links.map((link) => ({ ...link, start: last.text.length, end: last.text.length })))
    else if (text !== '') blocks.push({ kind: isHeading ? 'heading' : 'paragraph', text, links, isShared: shared > 0 })
    if (text !== '' || last) links = []
    words = newWords()
    if (open) { open.block = words; open.start = 0 }
  }
  const closeLink = (): void => { endPiece(); open = null }
  return {
    blocks,
    flush,
    closeLink,
    write: (data) => addWords(words, data),
    beginHeading: () => { isHeading = true },
    endHeading: () => { isHeading = false },
    openLink: (href) => { endPiece(); open = { href, block: words, start: nextPlace(words), hasWords: false } },
    point: (href, kind) => note({ href, kind, start: nextPlace(words), end: nextPlace(words) }),
    picture: (alternative) => {
      if (alternative === '') return
      if (open) { addWords(words, alternative); return }
      flush()
      blocks.push({ kind: 'field', text: alternative, links: [], isShared: shared > 0, place: '图片说明' })
    },
    enterShared: () => { shared += 1 },
    leaveShared: () => { shared -= 1 },
    end: () => {
      flush()
      const [first] = blocks
      if (first) first.links.unshift(...links.map((link) => ({ ...link, start: 0, end: 0 })))
      else if (links.length > 0) blocks.push({ kind: 'paragraph', text: '', links, isShared: false })
      return blocks
    },
  }
}
