import type { PDFRef } from '@cantoo/pdf-lib'
import type { Box } from '../box.ts'
import type { Colour } from '../colour.ts'
import type { Operation } from './tokens.ts'

/** A stretch of content that is written as one: a page's streams, or a form that pages paint. */
export type Unit = { readonly key: string; readonly bytes: Uint8Array; readonly operations: readonly Operation[]; readonly ref?: PDFRef }
/** A sign as a reader program knows it; numbers between are shifts, as in the stream. */
export type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean; readonly vertical?: number }
export type Shown = readonly (Glyph | number)[]
type Mark = { readonly order: number; readonly unit: Unit; readonly at: number; readonly layer: string | undefined }
export type TextMark = Mark & {
  readonly kind: 'text'; readonly glyphs: readonly { readonly sign: string; readonly box: Box; readonly advance: number }[]; readonly colour: Colour | undefined
  readonly mode: number; readonly alpha: number; readonly clip: Box | undefined; readonly height: number; readonly plain: boolean
}
/** Something filled. `exact` when it is a rectangle whose place is known and through which nothing shines. */
export type PlateMark = Mark & { readonly kind: 'plate'; readonly box: Box; readonly colour: Colour | undefined; readonly exact: boolean }
export type ImageMark = Mark & { readonly kind: 'image'; readonly box: Box; readonly opaque: boolean }
export type PageMark = TextMark | PlateMark | ImageMark
/** What a page paints, in order. `sure` is false when its texts could not be matched with what a reader program reads: then nothing is said of them. */
export type PageMarks = { readonly marks: readonly PageMark[]; readonly unit: Unit; readonly sure: boolean; readonly paints: readonly { readonly unit: Unit; readonly at: number; readonly layer: string }[]; readonly visits: ReadonlyMap<string, number> }
