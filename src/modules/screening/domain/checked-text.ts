import type { Day } from '#shared/days'

/** What a stretch of the text is in its document. */
export type SegmentKind = 'title' | 'heading' | 'paragraph' | 'cell' | 'link' | 'field'
/** A stretch `start`..`end` (UTF-16 units, end excluded) of the whole text; a cell says where it stands in which table, a link what it points at. Links lie inside other segments; the others do not overlap. */
export type Segment = {
  readonly kind: SegmentKind
  readonly start: number
  readonly end: number
  /** As people call the place: 标题, 正文第3段, 表1第2行, 附件“名单.docx”第4段. */
  readonly place: string
  readonly table?: number
  readonly row?: number
  readonly column?: number
  /** A head cell of a table. */
  readonly head?: boolean
  readonly href?: string
}

/** One text as every checker sees it: all parts joined by line breaks, with what each stretch is. */
export type CheckedText = { readonly text: string; readonly segments: readonly Segment[] }

/** What is known around a text; all of it may be missing, as when a folder of files is checked. */
export type Circumstances = {
  readonly day: Day
  readonly agencyName?: string
  /** Entry kind and column's id and name, as publishing calls them. */
  readonly kind?: string
  readonly column?: string
  /** Addresses of the office's own site, as links write them, at which nothing stands. */
  readonly missing?: readonly string[]
}
