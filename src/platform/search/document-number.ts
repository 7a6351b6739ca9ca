/** 青政发〔2024〕12号 in any dress: other brackets or none, blanks, full-width figures, without 号, with 第, with the year's 年. */
const NUMBER = /^([\p{Script=Han}]{2,14}?)[〔[［(（【{<《]?((?:19|20)\d\d)年?[〕\]］)）】}>》]?第?0*(\d{1,5})号?$/u

const dense = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\-—_.·,，、]+/gu, '')

/** What two ways of writing one number have in common; null where it is no document number. */
export function numberKey(text: string): string | null {
  if (text.length > 60) return null
  const [, series, year, number] = NUMBER.exec(dense(text)) ?? []
  return series && year && number ? `${series}|${year}|${number}` : null
}
