import JSZip from 'jszip'
import { exifSegment, join, PLACE, PLACE_WORDS, plainJpeg, tiff, withSegments } from './pictures.ts'
import { planted, secret, type Planted } from './planted.ts'
import { sheetFile } from './sheet-file.ts'
import { paragraph, run, wordFile } from './word-file.ts'

const zipped = (files: Readonly<Record<string, Uint8Array | string>>, comment = ''): Promise<Uint8Array> => { const zip = new JSZip(); for (const [name, content] of Object.entries(files)) zip.file(name, content); return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', ...(comment ? { comment } : {}) }) }
const [inWord, inSheet, deep, remark, tail] = Array.from({ length: 5 }, secret) as [string, string, string, string, string]
const word = (text: string): Promise<Uint8Array> => wordFile(paragraph(run('公开') + run(text, '<w:vanish/>')))

export const zipPlanted: readonly Planted[] = [
  planted('附件.zip', async () => zipped({ '通知.docx': await word(inWord), '表.xlsx': await sheetFile([{ name: '甲', rows: [['公开']] }, { name: '乙', state: 'hidden', rows: [[inSheet]] }]) }), [['hidden-text', inWord], ['hidden-sheet', inSheet]]),
  planted('套两层.zip', async () => zipped({ '里.zip': await zipped({ '里里.docx': await word(deep) }) }), [['hidden-text', deep]]),
  planted('照片.zip', async () => zipped({ 'a.jpg': withSegments(await plainJpeg(), exifSegment(tiff([], { gps: PLACE }))) }), [['gps', PLACE_WORDS]]),
  planted('版式文件.ofd', async () => zipped({ 'OFD.xml': '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocInfo><ofd:Author>许某</ofd:Author></ofd:DocInfo></ofd:DocBody></ofd:OFD>', 'Doc_0/Annots/Page_0/Annotation.xml': '<ofd:PageAnnot xmlns:ofd="x"><ofd:Annot>何某意见</ofd:Annot></ofd:PageAnnot>', 'Doc_0/Attachs/底稿.docx': 'x' }), [['author', '许某'], ['comment', '何某意见'], ['embedded-file', '底稿.docx']]),
  planted('注释.zip', async () => zipped({ 'a.txt': '公开' }, remark), [['comment', remark]]),
  planted('尾巴.zip', async () => join(await zipped({ 'a.txt': '公开' }), tail.repeat(4)), [['trailing-data', tail]]),
  planted('系统文件.zip', async () => zipped({ 'a.txt': '公开', '__MACOSX/._a.txt': 'x' }), [['metadata', '__MACOSX']]),
]
