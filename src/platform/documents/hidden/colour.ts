/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number]
export const WHITE: Colour = [1, 1, 1]
export const BLACK: Colour = [0, 0, 0]

export function colourOfHex(text: string | undefined): Colour | undefined {
  const hex = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '')?.[1]
  if (hex === undefined) return undefined
  return [Number.parseInt(hex.slice(0, 2), 16) / 255, Number.parseInt(hex.slice(2, 4), 16) / 255, Number.parseInt(hex.slice(4, 6), 16) / 255]
}

const linear = (part: number): number => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const luminance = ([red, green, blue]: Colour): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

/** Whether nobody can read words of one colour on the other: the contrast of WCAG under 1.08, and the tones alike too. */
export function unreadable(words: Colour, ground: Colour): boolean {
  const [light, dark] = [luminance(words), luminance(ground)].toSorted((a, b) => b - a) as [number, number]
  const apart = Math.max(...words.map((part, at) => Math.abs(part - (ground[at] ?? 0))))
  return (light + 0.05) / (dark + 0.05) < 1.08 && apart < 0.12
}
export const isDark = (colour: Colour): boolean => luminance(colour) < 0.15
export const isWhite = (colour: Colour): boolean => unreadable(colour, WHITE)
