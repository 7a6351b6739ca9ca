/** GB 32100-2015: the thirty-one characters (no I O S V Z), and the weights 3^i mod 31. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** As it is kept: half width, without spaces, in capitals. */
export const readCreditCode = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The check character of the first seventeen. */
export const creditCheck = (code: string): string =>
  ALPHABET[(31 - WEIGHTS.reduce((sum, weight, at) => sum + weight * ALPHABET.indexOf(code[at] ?? ''), 0) % 31) % 31] ?? ''

/** Why a 统一社会信用代码 cannot be right; null when it can. */
export function wrongCreditCode(text: string): string | null {
  const code = readCreditCode(text)
  if (code.length !== 18) return '统一社会信用代码应为18位，请对照营业执照或登记证书核对'
  if (/[IOSVZ]/.test(code)) return '统一社会信用代码里没有字母 I、O、S、V、Z，请核对是否为数字 1、0、5、2'
  if (![...code].every((sign) => ALPHABET.includes(sign))) return '统一社会信用代码只有数字和大写字母，请核对'
  return creditCheck(code) === code[17] ? null : '统一社会信用代码的最后一位与前面的对不上，请对照营业执照或登记证书核对'
}
