import { comparedText } from './normal.ts'

const SNIPPET = 120
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

type Place = { readonly start: number; readonly end: number; readonly word: number }

/** Where the words stand, in order, none over another; at one place the longest. */
function placesOf(compared: string, words: readonly string[], most: number): Place[] {
  const places = words.flatMap((text, word) => {
    const found: Place[] = []
    for (let at = compared.indexOf(text); at >= 0 && found.length < most; at = compared.indexOf(text, at + text.length)) found.push({ start: at, end: at + text.length, word })
    return found
  }).sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: Place[] = []
  for (const place of places) if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place)
  return apart
}

function marked(text: string, places: readonly Place[], start: number, end: number): string {
  let html = ''
  let at = start
  for (const place of places) {
    if (place.start < at || place.end > end) continue
    html += `${escaped(text.slice(at, place.start))}<mark>${escaped(text.slice(place.start, place.end))}</mark>`
    at = place.end
  }
  return html + escaped(text.slice(at, end))
}

/** The whole text, escaped, with the words marked. */
export const markedText = (text: string, words: readonly string[]): string => marked(text, placesOf(comparedText(text), words, 40), 0, text.length)

/** Never between the two halves of one sign. */
const wholeSign = (text: string, at: number): number => (at > 0 && at < text.length && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at)

/** The stretch of a text that holds most of the words, escaped, with the words marked; the beginning where none stands. */
export function snippetOf(text: string, words: readonly string[], length = SNIPPET): string {
  const places = placesOf(comparedText(text), words, 60)
  let best = { from: 0, worth: -1 }
  for (const [index, { start }] of places.entries()) {
    const inside = places.slice(index).filter(({ end }) => end <= start + length - 20)
    const worth = new Set(inside.map(({ word }) => word)).size * 100 + inside.length
    if (worth > best.worth) best = { from: start, worth }
  }
  const from = wholeSign(text, Math.max(0, Math.min(best.from - 20, text.length - length)))
  const end = wholeSign(text, Math.min(text.length, from + length))
  const html = marked(text, places, from, end).replace(/\s*\n\s*/g, ' ')
  return `${from > 0 ? '…' : ''}${html}${end < text.length ? '…' : ''}`
}
