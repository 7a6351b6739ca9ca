/** A spreadsheet runs text that begins like a formula; an apostrophe keeps it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Lines as CSV (RFC 4180), with a byte order mark so that spreadsheets read the Chinese. */
export const csvOf = (lines: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${lines.map((line) => line.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`)
