/** Marks that turn the reading direction round and signs that no keyboard makes: they hide what a text says. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g

/** What somebody typed, as it is kept: whole characters, one kind of line break, nothing hidden, no blanks at the ends. */
export const typedText = (text: string | undefined, longest = 20_000): string =>
  (text ?? '').slice(0, longest).toWellFormed().replace(/\r\n?/g, '\n').replace(HIDING, '').trim()

/** The same for one line. */
export const typedLine = (text: string | undefined, longest = 2000): string => typedText(text, longest).replace(/\s+/g, ' ')
