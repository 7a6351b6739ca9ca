const WIDE = /[\uff10-\uff19\uff0e\uff0f\uff0d\uff0b\uff05\uff5c\uff21-\uff3a\uff41-\uff5a]/g
/** Control characters mark borders on the tape, so none may come in with the text; `\p{Cc}` holds the tab and the line end too. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]|(?![\t\n\r])\p{Cc}/gu
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** Most cells need nothing done: Chinese characters, digits and the form's own signs. */
const PLAIN = /^[ 0-9A-Za-z.,:;|/+\t\n\u4e00-\u9fff（）、。；：“”《》-]*$/

/** Full-width digits, signs and spaces to plain ones, so that one set of patterns reads every typist. Brackets go the other way: the form uses （）. */
export function normalise(text: string): string {
  return PLAIN.test(text) ? text : text
    .replace(INVISIBLE, '')
    .replace(ODD_SPACE, ' ')
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\(/g, '（').replace(/\)/g, '）')
    .replace(/(\d)，(?=\d{3}(?!\d))/g, '$1,')
}
