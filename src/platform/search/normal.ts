/** Full-width digits and letters as everybody types them; punctuation stays Chinese. One sign for one sign, so places stay the same. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[\u3000\u00a0\t]/g, ' ')

/** ASCII only: other scripts change their length when lowered. */
export const lowered = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

/** What was typed, without what cannot be seen. */
export const plainText = (text: string): string => halfWidth(text.toWellFormed().replace(/\r\n?/g, '\n').replace(HIDDEN, '')).replace(/ *\n[ \n]*/g, '\n').replace(/ {2,}/g, ' ').trim()

/** A text as it is kept: half-width figures, and letters that were spaced out for their looks (青 汀 市) stand together again. */
export const keptText = (text: string): string => plainText(text).replace(/(?<!\S)[\u3400-\u9fff](?: [\u3400-\u9fff])+(?!\S)/g, (spaced) => spaced.replaceAll(' ', ''))

/** A kept text as it is compared. Same length, so that a place in one is the place in the other. */
export const comparedText = (text: string): string => lowered(text)

/** The unbroken stretches of letters and figures: a word is looked for inside one. */
export const stretchesOf = (compared: string): string[] => compared.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
