import { docxParagraphs } from '#platform/documents/redact/docx'
import { regionsOf, textPages, type Region, type TextPage } from '#platform/documents/redact/pdf'
import type { Day } from '#shared/days'
import { findPersonal, PERSONAL_KINDS } from '#shared/personal/find'
import { Refusal } from '#shared/refusal'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const PDF = 'application/pdf'
/** A word that was found, where it stands and how often. */
export type Candidate = { readonly text: string; readonly label: string; readonly places: readonly string[] }
export type Looked = { readonly kind: 'pdf' | 'docx'; readonly pages: readonly TextPage[]; readonly paragraphs: readonly string[]; readonly candidates: readonly Candidate[] }

/** Reads a paper and finds the personal data in it. Refuses (422) what is neither PDF nor Word. */
export async function lookAt(paper: { readonly mediaType: string; readonly bytes: Uint8Array }, today: Day): Promise<Looked> {
  if (paper.mediaType !== PDF && paper.mediaType !== DOCX) throw new Refusal(422, ['只能遮盖 PDF 和 Word（DOCX）文件；图片请先存成 PDF'])
  const pages = paper.mediaType === PDF ? await textPages(paper.bytes) : []
  const paragraphs = paper.mediaType === DOCX ? await docxParagraphs(paper.bytes) : []
  const texts = pages.length > 0 ? pages.map(({ number, text }) => ({ place: `第${number}页`, text })) : paragraphs.map((text, at) => ({ place: `第${at + 1}段`, text }))
  const found = new Map<string, { label: string; places: string[] }>()
  for (const { place, text } of texts) {
    for (const { kind, text: word } of findPersonal(text, today)) {
      const known = found.get(word) ?? { label: PERSONAL_KINDS[kind], places: [] }
      if (!known.places.includes(place)) known.places.push(place)
      found.set(word, known)
    }
  }
  return { kind: paper.mediaType === PDF ? 'pdf' : 'docx', pages, paragraphs, candidates: [...found].map(([text, rest]) => ({ text, ...rest })) }
}

const LINE = /^\s*(\d{1,4})\s*[,，]\s*(-?\d+(?:\.\d+)?)\s*[,，]\s*(-?\d+(?:\.\d+)?)\s*[,，]\s*(\d+(?:\.\d+)?)\s*[,，]\s*(\d+(?:\.\d+)?)\s*$/

/** Boxes as they are typed or painted, one a line: 页,左,上,宽,高 in points. Refuses (422) a line that is none, by its number. */
export function regionsIn(text: string, pages: readonly TextPage[]): Region[] {
  return text.split(/\r?\n/).flatMap((line, at): Region[] => {
    if (line.trim() === '') return []
    const [page = 0, x = 0, y = 0, width = 0, height = 0] = (LINE.exec(line) ?? []).slice(1).map(Number)
    const sheet = pages.find(({ number }) => number === page)
    if (!sheet || width < 1 || height < 1 || x >= sheet.width || y >= sheet.height || x + width <= 0 || y + height <= 0) {
      throw new Refusal(422, [`遮盖区域第${at + 1}行“${line.trim().slice(0, 40)}”不对：请写成“页,左,上,宽,高”，单位为点，并落在页面内`])
    }
    return [{ page, x, y, width, height }]
  })
}

/** Every place of the words on the pages, as boxes. */
export const regionsOfWords = (pages: readonly TextPage[], words: readonly string[]): Region[] => pages.flatMap((page) => words.flatMap((word) => {
  const boxes: Region[] = []
  for (let at = page.text.indexOf(word); word !== '' && at >= 0; at = page.text.indexOf(word, at + word.length)) boxes.push(...regionsOf(page, at, at + word.length))
  return boxes
}))
