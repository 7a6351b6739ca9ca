import type { Segment, SegmentKind } from '../../domain/checked-text.ts'

/** A link inside a block, in the block's own offsets. */
export type BlockLink = { readonly href: string; readonly kind: 'link' | 'frame' | 'resource'; start: number; end: number }
/** One stretch of a page before the whole text is put together. */
export type Block = {
  kind: Exclude<SegmentKind, 'link'>
  text: string
  links: BlockLink[]
  readonly isShared: boolean
  place?: string
  table?: number
  row?: number
  column?: number
  head?: boolean
}

/** Counts places as people count them: 标题, 正文第3段, 表1第2行第3列. */
function placesOf(): (block: Block) => string {
  let paragraphs = 0, headings = 0
  return (block) => {
    if (block.place !== undefined) return block.place
    if (block.kind === 'title') return '网页标题'
    if (block.kind === 'cell') return `表${block.table ?? 1}第${(block.row ?? 0) + 1}行第${(block.column ?? 0) + 1}列`
    if (block.isShared) return '页头、导航或页脚'
    if (block.kind === 'heading') { headings += 1; return `小标题${headings}` }
    paragraphs += 1
    return `正文第${paragraphs}段`
  }
}

/** The text of all blocks, their segments, which of these stand in the shared part, and the links with the whole text's offsets. */
export function assembled(blocks: readonly Block[]) {
  const segments: Segment[] = [], isShared: boolean[] = []
  const links: { href: string; kind: BlockLink['kind']; start: number; end: number; isRepeated: boolean }[] = []
  const placeOf = placesOf()
  const parts: string[] = []
  let at = 0
  for (const block of blocks) {
    const place = placeOf(block), end = at + block.text.length
    const { kind, table, row, column, head } = block
    segments.push({ kind, start: at, end, place, ...(table === undefined ? {} : { table }), ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }), ...(head ? { head } : {}) })
    isShared.push(block.isShared)
    for (const link of block.links) {
      const start = Math.min(at + link.start, end), stop = Math.min(at + link.end, end)
      links.push({ href: link.href, kind: link.kind, start, end: stop, isRepeated: block.isShared })
      if (link.kind !== 'link') continue
      segments.push({ kind: 'link', start, end: stop, place, href: link.href })
      isShared.push(block.isShared)
    }
    parts.push(block.text)
    at = end + 1
  }
  return { checked: { text: parts.join('\n'), segments }, isShared, links }
}
