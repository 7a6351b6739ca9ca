/** Letters of other scripts that are typed for the X of an identity number. */
const X_SIGNS = 'ХхΧχ✕✖╳'
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u30FC]/g
const ODD = /[\uFF01-\uFF5E\u00A0\u00AD\u1680\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u2069\u3000\uFEFF\rХхΧχ✕✖╳]/g

function foldedSign(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (X_SIGNS.includes(sign)) return 'X'
  if (code === 0x2028 || code === 0x2029) return '\n'
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code === 0xfeff ? '\u200b' : ' '
}

/** The text with signs that look or mean the same written one way (full width, odd spaces, invisible signs, dashes, figures of mathematics), sign for sign, so that every place stays where it was. */
export const foldedSigns = (text: string): string =>
  text
    .replace(ODD, foldedSign)
    .replace(/[\u{1D7CE}-\u{1D7FF}]/gu, (sign) => `${((sign.codePointAt(0) ?? 0) - 0x1d7ce) % 10}\u200b`)
    .replace(DASHES, '-')
