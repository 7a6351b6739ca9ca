import { AlignmentType, Document, HeadingLevel, LevelFormat, LineRuleType, Packer, Paragraph, TextRun, type FileChild } from 'docx'
import { fontTable, officialFooters, officialPage, officialStyles } from '#platform/documents/docx-official'
import type { ReportDocument } from '../../domain/tables.ts'
import { sectionsOf, signedDay, titleLines, type Section } from '../sections.ts'
import { gridTable } from './grid.ts'
import { LISTS, proseParagraphs } from './prose.ts'

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) =>
  [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 1080, hanging: 440 } } } }]
const numbering = { config: [
  { reference: LISTS.ol, levels: level(LevelFormat.DECIMAL, '%1.') },
  { reference: LISTS.ul, levels: level(LevelFormat.BULLET, '·') },
] }

const title = (document: ReportDocument): Paragraph => new Paragraph({
  heading: HeadingLevel.TITLE, children: titleLines(document).map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) })),
})
const gap = (): Paragraph => new Paragraph({ spacing: { line: 200, lineRule: LineRuleType.EXACT }, children: [] })

function section({ heading, prose, grid }: Section, at: number, all: readonly Section[]): FileChild[] {
  const head = new Paragraph({ heading: HeadingLevel.HEADING_1, ...(grid ? { spacing: { after: 120 } } : {}), children: [new TextRun(heading)] })
  // Every list of the document needs its own number to start at 1: sections are far enough apart.
  return [head, ...(grid ? [gridTable(grid), gap()] : proseParagraphs(prose, at === all.length - 1, at * 1000))]
}

/** 成文日期右空四字, the name centred over it (GB/T 9704); both in one frame of text that does not leave the last words. */
function signature({ signedBy, signedOn }: ReportDocument): Paragraph[] {
  const date = signedDay(signedOn)
  const widths = [signedBy, date].map((text) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 256 ? 160 : 320), 0))
  const [name = 0, day = 0] = widths
  const widest = Math.max(name, day)
  const end = Math.max(640, 1280 - (widest - day) / 2)
  const line = (text: string, width: number, more: { keepNext?: boolean; spacing?: { before: number } }) =>
    new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: Math.round(end + (widest - width) / 2) }, children: [new TextRun(text)], ...more })
  return [line(signedBy, name, { keepNext: true, spacing: { before: 579 } }), line(date, day, {})]
}

/** The report for Word and WPS, in the layout of an official document. */
export async function reportDocx(document: ReportDocument): Promise<Uint8Array> {
  const sections = sectionsOf(document)
  const file = new Document({
    title: document.title, creator: document.agency, lastModifiedBy: document.agency, description: '',
    styles: officialStyles, numbering, evenAndOddHeaderAndFooters: true,
    sections: [{ properties: officialPage, footers: officialFooters, children: [
      title(document), ...sections.flatMap(section), ...signature(document),
    ] }],
  })
  return new Uint8Array(await Packer.toBuffer(file, undefined, [fontTable]))
}
