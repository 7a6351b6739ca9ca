/** Stretches in which nothing is mended: titles in book marks, document numbers, addresses of sites and mail. */
const SPARED = [/《[^《》\n]{1,80}》/g, /〈[^〈〉\n]{1,60}〉/g, /[\u4e00-\u9fff]{1,12}[〔[（(]\d{4}[〕\]）)]\d{1,6}号/g, /[A-Za-z][A-Za-z0-9._:/@-]{2,200}/g]

/** A mark for each unit of the text that belongs to such a stretch. */
export function sparedUnits(text: string): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (const pattern of SPARED) for (const { index, 0: stretch } of text.matchAll(pattern)) marks.fill(1, index, index + stretch.length)
  return marks
}
