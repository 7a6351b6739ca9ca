export type ReadStyle = 'title' | 'heading' | 'body' | 'table' | 'right' | 'centre'
export type ReadParagraph = { readonly text: string; readonly style: ReadStyle }
/** A document's words and structure, whatever it was written with. The HTML is raw: it is cleaned before it is kept. */
export type ReadDocument = {
  readonly kind: 'docx' | 'pdf' | 'html' | 'txt'
  readonly paragraphs: readonly ReadParagraph[]
  readonly html: string
  /** Pictures, by the names under which the HTML shows them (`attachment:<name>`). */
  readonly images: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[]
  readonly properties: { readonly title?: string; readonly author?: string; readonly created?: string }
  readonly warnings: readonly string[]
}

export const LIMITS = { bytes: 60 * 1024 * 1024, unpacked: 300 * 1024 * 1024, pages: 600, characters: 3_000_000 } as const
