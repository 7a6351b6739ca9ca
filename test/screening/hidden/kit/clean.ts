import { PDFDocument, PDFName, PDFString, rgb, degrees } from '@cantoo/pdf-lib'
import { Document, HeadingLevel, Packer, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun } from 'docx'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { renderDocxLetter } from '#platform/documents/docx-letter'
import { renderPdf } from '#platform/documents/typst'
import { innerForm, pdfFile } from './pdf-planted.ts'
import { exifSegment, plainJpeg, plainPng, plainWebp, short, tiff, webpWith, withSegments } from './pictures.ts'
import { sheetFile, SHEET_SPACE, SHEET_TYPE, type SheetText } from './sheet-file.ts'
import { shape, slideFile } from './slide-planted.ts'
import { anchor, HEAD, paragraph, part, picture, run, textBox, wordFile, type Part } from './word-file.ts'

/** Files as offices write them every day, with nothing in them that is not seen: only who wrote them and with what may be told. */
export type Clean = { readonly name: string; readonly make: () => Promise<Uint8Array> }
const word = (name: string, body: string, parts: readonly Part[] = [], more: Parameters<typeof wordFile>[2] = []): Clean => ({ name: `${name}.docx`, make: () => wordFile(paragraph(run('关于做好防汛工作的通知')) + body, parts, more) })
const WHITE = '<w:color w:val="FFFFFF"/>'
const cell = (shade: string, text = paragraph(run('单位', WHITE))): string => `<w:tbl><w:tblPr>${shade.startsWith('<w:tblStyle') ? shade : ''}</w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr>${shade.startsWith('<w:shd') ? shade : ''}</w:tcPr>${text}</w:tc></w:tr></w:tbl>`
const LETTER = { agency: '青汀市人民政府', number: '青公开答〔2025〕1号', title: '政府信息公开申请答复书', addressee: '王某', signedBy: '青汀市人民政府', signedOn: '2025年3月3日', blocks: [{ kind: 'p', line: [{ kind: 'text', text: '你（单位）提交的申请收悉，现答复如下。' }] }] }

const words: readonly Clean[] = [
  word('普通', paragraph(run('正文'))),
  word('深色表头白字', cell('<w:shd w:val="clear" w:fill="1F4E79"/>')),
  word('表格样式白字', cell('<w:tblStyle w:val="T1"/>'), [part('styles', '<w:styles @><w:style w:type="table" w:styleId="T1"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style></w:styles>')]),
  word('段落底纹白字', paragraph(run('提示', WHITE), '<w:shd w:val="clear" w:fill="C00000"/>')),
  word('填色文本框白字', paragraph(run('文') + anchor(100, 300, 200, 50, `<wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent>${paragraph(run('横幅', WHITE))}</w:txbxContent></wps:txbx></wps:wsp>`))),
  word('背景图上的白字', paragraph(anchor(0, 0, 595, 200, picture('rP'), { behind: 1 }) + run('封面', WHITE)), [{ name: 'word/media/image1.jpeg', content: new Uint8Array([0x89, 0x50]), link: 'image', id: 'rP' }]),
  word('目录', paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、总则')}${run('1', '<w:webHidden/>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)),
  word('网址', paragraph(`<w:hyperlink r:id="rH">${run('本府网站')}</w:hyperlink>`), [], [{ id: 'rH', type: 'hyperlink', target: 'https://www.qingting.example/' }]),
  word('空段小字', paragraph('', '<w:rPr><w:sz w:val="2"/><w:vanish/></w:rPr>') + paragraph(run(' ', '<w:sz w:val="2"/>'))),
  word('空的参考文献', '', [{ name: 'customXml/item1.xml', content: '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" SelectedStyle="\\APA.XSL" StyleName="APA"/>', link: 'customXml' }]),
  word('办公软件的空数据', '', [{ name: 'customXml/item1.xml', content: '<s:customData xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"><customSectProps><customSectPr x="1"/></customSectProps></s:customData>', link: 'customXml' }]),
  word('没有批注的批注表', '', [part('comments', '<w:comments @/>')]),
  word('盖章', paragraph(run('青汀市人民政府') + anchor(300, 0, 120, 120, picture('rP'), { from: 'column' })), [{ name: 'word/media/image1.png', content: new Uint8Array([0x89, 0x50]), link: 'image', id: 'rP' }]),
  word('红线', paragraph(run('青汀市人民政府文件') + anchor(0, 20, 440, 2, textBox('', 'FF0000'), { from: 'column' }))),
  word('页眉页脚脚注', paragraph(run('正文')), [part('header', `<w:hdr @>${paragraph(run('内部刊物名'))}</w:hdr>`), part('footer', `<w:ftr @>${paragraph(run('1'))}</w:ftr>`), part('footnotes', `<w:footnotes @><w:footnote w:id="1">${paragraph(run('见附件'))}</w:footnote></w:footnotes>`)]),
  word('关闭的隐藏', paragraph(run('看得见', '<w:vanish w:val="0"/>'))),
  word('自动颜色', paragraph(run('看得见', '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="auto"/>'))),
  { name: '答复书.docx', make: () => renderDocxLetter(LETTER) },
  { name: '库里做的.docx', make: async () => new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ text: '年度报告', heading: HeadingLevel.HEADING_1 }), new Table({ rows: [new TableRow({ children: [new TableCell({ shading: { type: ShadingType.CLEAR, fill: '2F5496' }, children: [new Paragraph({ children: [new TextRun({ text: '项目', color: 'FFFFFF' })] })] })] })] })] }] }))) },
]

const sheet = (name: string, one: Partial<SheetText>, around: Parameters<typeof sheetFile>[1] = {}): Clean => ({ name: `${name}.xlsx`, make: () => sheetFile([{ name: '支出', rows: [['项目', '金额'], ['绿化', 300]], ...one }], around) })
const sheets: readonly Clean[] = [
  sheet('普通', {}),
  sheet('深色表头', { rows: [[{ text: '项目', form: 5 }, { text: '金额', form: 5 }], ['绿化', 3]] }),
  sheet('隐藏的空行', { rows: [['项目'], [], ['绿化']], hiddenRows: { 2: 'hidden="1"' } }),
  sheet('后面的空列都藏起', { columns: '<col min="3" max="16384" width="9" hidden="1"/>' }),
  sheet('零不显示', { rows: [['项目', { text: 0, form: 6 }], ['绿化', { text: 3, form: 6 }]] }),
  sheet('筛选没有藏行', { after: '<autoFilter ref="A1:B2"/>' }, { book: '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">支出!$A$1:$B$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">支出!$A$1:$B$9</definedName></definedNames>' }),
  sheet('合并格的首行藏起', { rows: [['合并', 1], ['', 2]], hiddenRows: { 1: '' }, after: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>' }),
  sheet('没有折叠的分组', { hiddenRows: { 2: 'outlineLevel="1"' } }),
  sheet('条件格式管的白字', { rows: [[{ text: '达标', form: 1 }]], after: '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>' }),
  sheet('表格样式的白字', { rows: [[{ text: '项目', form: 1 }], ['绿化']] }, { parts: [{ name: 'xl/tables/table1.xml', type: `${SHEET_TYPE}.table+xml`, content: `${HEAD}<table ${SHEET_SPACE} id="1" name="表1" displayName="表1" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="项目"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`, link: 'table', from: 'xl/worksheets/sheet1.xml' }] }),
  { name: '库里做的.xlsx', make: async () => { const book = new ExcelJS.Workbook(), page = book.addWorksheet('数据'); page.addRow(['项目', '金额']); page.addRow(['绿化', 3]); page.addRow(['合计', { formula: 'SUM(B2:B2)', result: 3 }]); page.views = [{ state: 'frozen', ySplit: 1 }]; return new Uint8Array(await book.xlsx.writeBuffer()) } },
]

const slides: readonly Clean[] = [
  { name: '普通.pptx', make: () => slideFile([{ shapes: shape('政务公开培训') }, { shapes: shape('第二页') }]) },
  { name: '底色白字.pptx', make: () => slideFile([{ shapes: shape('标题', { fill: 'C00000', colour: 'FFFFFF' }) }]) },
  { name: '底板在下.pptx', make: () => slideFile([{ shapes: shape('', { x: 0, y: 0, width: 720, height: 540, fill: '1F4E79' }) + shape('标题', { colour: 'FFFFFF' }) }]) },
  { name: '出血.pptx', make: () => slideFile([{ shapes: shape('标题', { x: -50 }) }]) },
  { name: '空备注.pptx', make: () => slideFile([{ shapes: shape('标题') }], [{ name: 'ppt/notesSlides/n1.xml', type: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml', content: `${HEAD}<p:notes xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="sldNum"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:fld><a:t>1</a:t></a:fld></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:notes>`, link: 'notesSlide', from: 'ppt/slides/slide1.xml' }]) },
]

const pdf = (name: string, draw: Parameters<typeof pdfFile>[0]): Clean => ({ name: `${name}.pdf`, make: () => pdfFile(draw) })
const pdfs: readonly Clean[] = [
  pdf('普通', () => {}),
  pdf('深底白字', ({ page, font }) => { page.drawRectangle({ x: 50, y: 490, width: 300, height: 30, color: rgb(0.1, 0.2, 0.5) }); page.drawText('Head of a table', { x: 60, y: 500, size: 14, font, color: rgb(1, 1, 1) }) }),
  pdf('扫描件的文字层', async ({ document, page, raw }) => { page.drawImage(await document.embedJpg(await plainJpeg()), { x: 0, y: 0, width: 595, height: 842 }); raw('BT @ 14 Tf 3 Tr 60 500 Td (words that stand on the scan) Tj ET') }),
  pdf('图片压住文字层', async ({ document, page, font }) => { page.drawText('words under a scan', { x: 60, y: 400, size: 12, font }); page.drawImage(await document.embedJpg(await plainJpeg()), { x: 0, y: 0, width: 595, height: 842 }) }),
  pdf('表格线', ({ page, font }) => { page.drawText('row of a table', { x: 60, y: 500, size: 12, font }); for (const y of [495, 515]) page.drawRectangle({ x: 50, y, width: 300, height: 0.7, color: rgb(0, 0, 0) }) }),
  pdf('半透明的高亮', ({ page, font }) => { page.drawText('marked words', { x: 60, y: 500, size: 12, font }); page.drawRectangle({ x: 50, y: 495, width: 200, height: 20, color: rgb(1, 1, 0), opacity: 0.4 }) }),
  pdf('空心框', ({ page, font, raw }) => { page.drawText('framed words', { x: 60, y: 500, size: 12, font }); raw('0 g 50 490 200 30 re 52 492 196 26 re f*') }),
  pdf('网址', ({ document, page }) => { page.node.addAnnot(document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [60, 750, 200, 780], A: { S: 'URI', URI: PDFString.of('https://www.qingting.example/') } } as never))) }),
  pdf('待填的表', ({ document, page }) => { const field = document.getForm().createTextField('name'); field.addToPage(page, { x: 60, y: 300, width: 200, height: 20 }) }),
  pdf('转九十度', ({ page, font }) => { page.setRotation(degrees(90)); page.drawText('turned', { x: 60, y: 500, size: 12, font, rotate: degrees(45) }) }),
  pdf('盖了又写', ({ page, font }) => { const again = (): void => { page.drawText('words written twice', { x: 60, y: 500, size: 12, font }) }; again(); page.drawRectangle({ x: 50, y: 490, width: 200, height: 30, color: rgb(0.9, 0.9, 0.9) }); again() }),
  pdf('带公章的透明图', async ({ document, page, font }) => { page.drawText('Seal', { x: 70, y: 310, size: 12, font }); const png = await document.embedPng(await plainPng()); page.drawImage(png, { x: 60, y: 300, width: 80, height: 60, opacity: 0.6 }) }),
  pdf('打开的图层', ({ document, page, raw }) => { const group = document.context.register(document.context.obj({ Type: 'OCG', Name: PDFString.of('On') } as never)); document.catalog.set(PDFName.of('OCProperties'), document.context.obj({ OCGs: [group], D: { ON: [group] } } as never)); page.node.normalizedEntries().Resources.set(PDFName.of('Properties'), document.context.obj({ L: group } as never)); raw('/OC /L BDC BT @ 14 Tf 60 500 Td (shown layer) Tj ET EMC') }),
  pdf('两次使用的表单', async ({ document, page }) => { const inner = await PDFDocument.create(); const one = inner.addPage([300, 100]); one.drawText('printed twice', { x: 10, y: 10, size: 12 }); const form = await innerForm(document, inner); page.drawPage(form, { x: 60, y: 300 }); page.drawPage(form, { x: 60, y: 100 }) }),
  { name: '答复书.pdf', make: () => renderPdf('platform/documents/templates/letter.typ', { ...LETTER, date: [2025, 3, 3] }) },
]

const zip = async (files: readonly Clean[]): Promise<Uint8Array> => { const made = new JSZip(); for (const one of files) made.file(one.name, await one.make()); return made.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) }
const others: readonly Clean[] = [
  { name: '照片.jpg', make: () => plainJpeg() },
  { name: '竖着的照片.jpg', make: async () => withSegments(await plainJpeg(), exifSegment(tiff([short(0x112, 6)]))) },
  { name: '图.png', make: () => plainPng() },
  { name: '图.webp', make: async () => webpWith(await plainWebp()) },
  { name: '文.txt', make: async () => new TextEncoder().encode('关于做好防汛工作的通知') },
  { name: '旧编码.txt', make: async () => Uint8Array.from([0xb7, 0xc0, 0xd1, 0xb4, 0xcd, 0xa8, 0xd6, 0xaa]) },
  { name: '网页.html', make: async () => new TextEncoder().encode('<!doctype html><html><body><p>通知</p></body></html>') },
  { name: '附件.zip', make: () => zip([...words.slice(0, 1), ...sheets.slice(0, 1), ...pdfs.slice(0, 1)]) },
]
export const clean: readonly Clean[] = [...words, ...sheets, ...slides, ...pdfs, ...others]
