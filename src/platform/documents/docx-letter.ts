import {
  AlignmentType, BorderStyle, convertMillimetersToTwip as mm, Document, Footer, FrameAnchorType, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx'
import { FONTS, fontTable, officialFooters, officialPage, officialStyles, TYPE_AREA_WIDTH } from './docx-official.ts'

export type DocxLetter = {
  readonly agency: string; readonly number: string; readonly title: string; readonly addressee: string; readonly internal?: boolean
  readonly blocks: readonly { readonly line: readonly { readonly text: string }[] }[]; readonly attachments?: readonly string[]
  readonly signedBy: string; readonly signedOn: string
}
type ParagraphWords = Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children' | 'text'>
const RED = 'D7000F'
/** 3号 in twentieths of a point, and the line of 28.95 pt. */
const CHARACTER = 316, LINE = 579
/** Another program's font may be a little wider. */
const SLACK = 120
const indent = { firstLineChars: 200, firstLine: 640 }
const plain = (text: string, more: ParagraphWords = {}): Paragraph => new Paragraph({ ...more, children: [new TextRun(text)] })
const textOf = ({ line }: DocxLetter['blocks'][number]): string => line.map(({ text }) => text).join('')
const doubled = (style: (typeof BorderStyle)[keyof typeof BorderStyle]) => ({ style, size: 24, color: RED, space: 6 })

/** Half points: as in the PDF, a long name is set smaller, so that it keeps to one line. */
const markSize = (agency: string): number => Math.max(36, Math.min(68, Math.floor((165 / 25.4) * 72 / Math.max(1, [...agency].length)) * 2))

/** A name that must take two lines is broken in the middle. */
function markRuns(agency: string): TextRun[] {
  const letters = [...agency], size = markSize(agency)
  const middle = letters.length * (size / 2) > (170 / 25.4) * 72 ? Math.ceil(letters.length / 2) : letters.length
  return [letters.slice(0, middle), letters.slice(middle)].filter((part) => part.length > 0)
    .map((part, at) => new TextRun({ text: part.join(''), ...(at > 0 ? { break: 1 } : {}), font: FONTS.title, size, color: RED, bold: true, characterSpacing: 0 }))
}

/** The head of a letter (信函格式): the agency in red 30 mm below the edge, a double line of 170 mm under it, the number at the right. */
const head = ({ agency, number }: DocxLetter): Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER, border: { bottom: doubled(BorderStyle.THICK_THIN_SMALL_GAP) },
    frame: {
      type: 'absolute', position: { x: mm(20), y: mm(30) }, width: mm(170), height: 0,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
    spacing: { line: 240, lineRule: 'auto', after: 0 },
    children: markRuns(agency),
  }),
  plain(number, { alignment: AlignmentType.RIGHT, spacing: { before: 160, after: LINE } }),
]

/** 附件 two characters in, the names under each other (GB/T 9704 7.3.4). */
const attachmentNote = (names: readonly string[]): Paragraph[] => names.map((name, at) => {
  const number = names.length === 1 ? '' : `${at + 1}. `
  const hanging = CHARACTER * 3 + (number ? CHARACTER : 0)
  return plain(`${at === 0 ? '附件：' : ''}${number}${name}`, {
    spacing: at === 0 ? { before: LINE } : {}, keepNext: true,
    indent: at === 0 ? { left: CHARACTER * 2 + hanging, hanging } : { left: CHARACTER * 2 + hanging, hanging: hanging - CHARACTER * 3 },
  })
})

/** Letters and digits take half the room. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 256 ? 0.5 : 1), 0) * CHARACTER

/** 成文日期右空四字, the name centred over it, the marked place of the seal above; a name over 24 characters takes two lines. All kept together. */
function signature({ signedBy, signedOn, internal }: DocxLetter): Paragraph[] {
  const day = widthOf(signedOn), longest = Math.max(widthOf(signedBy), day)
  const width = longest > 24 * CHARACTER ? longest / 2 + CHARACTER : longest
  const right = Math.round(Math.max(2 * CHARACTER, 4 * CHARACTER - (width - day) / 2) - SLACK)
  const box = { right, left: Math.max(0, Math.round(TYPE_AREA_WIDTH - right - width - 2 * SLACK)) }
  const line = (text: string, more: ParagraphWords = {}): Paragraph => plain(text, { alignment: AlignmentType.CENTER, indent: box, keepLines: true, ...more })
  const above = { spacing: { before: LINE }, keepNext: true }
  return [...(internal ? [line(signedBy, above)] : [line('（印章）', above), line(signedBy, { keepNext: true })]), line(signedOn)]
}

/** The facts of an internal sheet: what has the form 名称：内容 as a row with its name. */
const sheet = ({ blocks }: DocxLetter): Table => new Table({
  width: { size: TYPE_AREA_WIDTH, type: WidthType.DXA }, columnWidths: [Math.round(TYPE_AREA_WIDTH * 0.38), Math.round(TYPE_AREA_WIDTH * 0.62)],
  rows: blocks.map((block) => {
    const said = /^([^：。]{1,30}?)：(.+)$/su.exec(textOf(block))
    const cells = said ? [said[1] ?? '', said[2] ?? ''] : [textOf(block)]
    return new TableRow({ cantSplit: true, children: cells.map((text) => new TableCell({
      columnSpan: said ? 1 : 2, margins: { top: 80, bottom: 80, left: 120, right: 120 },
      children: [new Paragraph({ spacing: { line: 420 }, children: [new TextRun({ text, size: 28, characterSpacing: 0 })] })],
    })) })
  }),
})

/** 信函格式: the first page bears no number but the lower double line, 20 mm above the edge. */
const firstFooter = new Footer({ children: [new Paragraph({ indent: { left: -mm(8), right: -mm(6) }, border: { bottom: { ...doubled(BorderStyle.THIN_THICK_SMALL_GAP), space: 1 } }, children: [] })] })
const emptyFooter = new Footer({ children: [new Paragraph({ children: [] })] })

const bodyOf = (letter: DocxLetter): Paragraph[] => [
  ...(letter.addressee ? [plain(`${letter.addressee}：`)] : []),
  ...letter.blocks.map((block, at) => plain(textOf(block), { indent, keepNext: at === letter.blocks.length - 1 })), ...attachmentNote(letter.attachments ?? []),
]

/** A letter as a Word file in the layout of GB/T 9704, for an office that wants to go on working on it. */
export async function renderDocxLetter(letter: DocxLetter): Promise<Uint8Array> {
  const title = new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(letter.title)] })
  const document = new Document({
    title: letter.title, styles: officialStyles, evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: { ...officialPage, titlePage: true }, footers: { ...officialFooters, first: letter.internal ? emptyFooter : firstFooter },
      children: letter.internal
        ? [title, plain(`编号：${letter.number}`, { alignment: AlignmentType.RIGHT, spacing: { after: 200 } }), sheet(letter), ...signature(letter)]
        : [...head(letter), title, ...bodyOf(letter), ...signature(letter)],
    }],
  })
  return new Uint8Array(await Packer.toBuffer(document, undefined, [fontTable]))
}
