import { Document, Packer, Paragraph } from 'docx'
import exceljs from 'exceljs'

/** A Word file with one fault. */
export const wordFile = async (number: number): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ creator: '', sections: [{ children: [new Paragraph(`附件${number}`), new Paragraph('请各单位按照中华人民共和囯有关规定办理。')] }] })))

/** A workbook with a hidden sheet. */
export async function sheetFile(number: number): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  book.addWorksheet('公示').addRows([['序号', '名称'], [1, `项目${number}`]])
  const hidden = book.addWorksheet('底稿')
  hidden.addRows([['说明'], ['未公开的测算底稿']])
  hidden.state = 'hidden'
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Node reads GB18030 and does not write it: the table of its two-byte signs, turned round. */
function signTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030'), table = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return table
}
let table: ReadonlyMap<string, readonly [number, number]> | undefined
export function gb18030(text: string): Uint8Array {
  table ??= signTable()
  return Uint8Array.from([...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : table?.get(sign) ?? [0x3f])))
}
