/** A title without what people write in different ways: blanks, kinds of brackets, full-width signs. */
export const titleKey = (title: string): string => title.normalize('NFKC').replace(/\s/g, '').replace(/[《<]/g, '〈').replace(/[》>]/g, '〉').replace(/^〈(.*)〉$/, (whole, inner: string) => (/[〈〉]/.test(inner) ? whole : inner))

const ISSUED_BY = /^.{2,40}?(?=关于)/
const ENCLOSED = /关于(?:印发|公布|发布|转发)〈(.+)〉的(?:通知|公告|通告|决定)$/

/**
 * The names under which a document is cited: its whole title, the title without the issuer before 关于,
 * and, where it is a notice that carries something, the title of what it carries.
 */
export function titleKeys(title: string): readonly string[] {
  const whole = titleKey(title)
  const enclosed = ENCLOSED.exec(whole)?.[1]
  return [...new Set([whole, whole.replace(ISSUED_BY, ''), ...(enclosed ? [titleKey(enclosed)] : [])])].filter((key) => key.length >= 4)
}
