import { mapRuns, type Inline } from '#shared/prose'
import { parseProse, proseHtml } from '#shared/prose-html'
import { parseText, proseText } from '#shared/prose-text'
import { isAddress } from './narrative-address.ts'

/** A stored section as it stands in the plain box: `{{3:new:total}}` for a chip. */
export const narrativeText = (html: string): string => proseText(parseProse(html))

const knownOnly = (inline: Inline): Inline =>
  (inline.kind === 'figure' && !isAddress(inline.address) ? { ...inline, kind: 'text', text: `{{${inline.address}}}` } : inline)

/**
 * What was typed in the plain box, as a section's HTML. Nothing that is typed can become an element by itself; an address
 * that the form does not have stays visible as it was typed. Chips are still empty: `bindFigures` fills them.
 */
export const narrativeHtml = (text: string): string => proseHtml(mapRuns(parseText(text), knownOnly))
