import { planted, secret, type Planted } from './planted.ts'
import { ascii, exifSegment, PLACE, PLACE_WORDS, plainJpeg, tiff, withSegments } from './pictures.ts'
import { sheetFile } from './sheet-file.ts'
import { anchor, paragraph, part, picture, properties, run, textBox, wordFile, type Part } from './word-file.ts'

const SEEN = '关于做好防汛工作的通知'
const body = (inner: string): string => paragraph(run(SEEN)) + inner + paragraph(run('请认真贯彻执行。'))
const one = (name: string, kind: Planted['planted'][number]['kind'], inner: (text: string) => string, parts: (text: string) => Part[] = () => []): Planted => {
  const text = secret()
  return planted(`${name}.docx`, () => wordFile(body(inner(text)), parts(text)), [[kind, text]], [SEEN, '请认真贯彻执行。'])
}
const change = (text: string): string => `<w:del w:id="1" w:author="李某"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const styles = (inner: string): Part => part('styles', `<w:styles @>${inner}</w:styles>`)
const media = (id: string, content: Uint8Array, name = 'image1'): Part => ({ name: `word/media/${name}.jpeg`, content, link: 'image', id })
const cell = (text: string, shade = ''): string => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr>${shade}</w:tcPr>${text}</w:tc></w:tr></w:tbl>`

export const wordPlanted: readonly Planted[] = [
  one('删除的字', 'tracked-change', (text) => paragraph(run('防汛') + change(text) + run('物资'))),
  one('插入的字', 'tracked-change', (text) => paragraph(`<w:ins w:id="2" w:author="${text}">${run('补充一句。')}</w:ins>`)),
  one('移动的字', 'tracked-change', (text) => paragraph(`<w:moveFrom w:id="3" w:author="李某">${run(text)}</w:moveFrom>`) + paragraph(run('在后。'))),
  one('删除的段落', 'tracked-change', (text) => paragraph(change(text), '<w:rPr><w:del w:id="4" w:author="李某"/></w:rPr>')),
  one('删除的行', 'tracked-change', (text) => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${paragraph(run('留着'))}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="5" w:author="李某"/></w:trPr><w:tc>${paragraph(change(text))}</w:tc></w:tr></w:tbl>`),
  one('格式修订', 'tracked-change', (text) => paragraph(run('加粗', `<w:b/><w:rPrChange w:id="6" w:author="${text}"><w:rPr/></w:rPrChange>`))),
  one('页眉里的修订', 'tracked-change', () => '', (text) => [part('header', `<w:hdr @>${paragraph(change(text))}</w:hdr>`)]),
  one('批注', 'comment', () => paragraph(`<w:commentRangeStart w:id="0"/>${run('第一条')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`), (text) => [part('comments', `<w:comments @><w:comment w:id="0" w:author="张某">${paragraph(run(text))}</w:comment></w:comments>`)]),
  one('隐藏文字', 'hidden-text', (text) => paragraph(run('看得见') + run(text, '<w:vanish/>'))),
  one('样式隐藏', 'hidden-text', (text) => paragraph(run(text, '<w:rStyle w:val="Hid2"/>')), () => [styles('<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Hid2"><w:basedOn w:val="Hid"/></w:style>')]),
  one('白字', 'hidden-text', (text) => paragraph(run(text, '<w:color w:val="FFFFFF"/>'))),
  one('近乎白的字', 'hidden-text', (text) => paragraph(run(text, '<w:color w:val="FDFDFD"/>'))),
  one('一磅的字', 'hidden-text', (text) => paragraph(run(text, '<w:sz w:val="2"/>'))),
  one('黑底黑字', 'covered-text', (text) => paragraph(run('联系人：') + run(text, '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'))),
  one('黑色突出显示', 'covered-text', (text) => paragraph(run(text, '<w:color w:val="000000"/><w:highlight w:val="black"/>'))),
  one('表格里的白字', 'hidden-text', (text) => cell(paragraph(run(text, '<w:color w:val="FFFFFF"/>')), '<w:shd w:val="clear" w:fill="FFFFFF"/>')),
  one('嵌入的表格', 'embedded-file', () => paragraph('<w:r><w:object><v:shape id="s1" style="width:10pt"><v:imagedata r:id="rImage"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" ShapeID="s1" r:id="rOle"/></w:object></w:r>'), (text) => [media('rImage', new Uint8Array([0x89, 0x50])), { name: `word/embeddings/${text}.bin`, content: `OLE ${text}`, link: 'oleObject', id: 'rOle' }]),
  one('自定义 XML', 'custom-data', () => '', (text) => [{ name: 'customXml/item1.xml', content: `<流程 xmlns="urn:oa"><意见>${text}</意见></流程>`, link: 'customXml' }]),
  one('文档变量', 'custom-data', () => '', (text) => [part('settings', `<w:settings @><w:docVars><w:docVar w:name="拟稿" w:val="${text}"/></w:docVars></w:settings>`)]),
  one('页面外的文本框', 'outside-page', (text) => paragraph(run('正文') + anchor(700, 100, 100, 40, textBox(text)))),
  one('图片下的文本框', 'covered-text', (text) => paragraph(run('正文') + anchor(100, 100, 100, 40, textBox(text), { level: 1 }) + anchor(90, 90, 150, 80, textBox('', '000000'), { level: 2 }))),
  one('旧式文本框在页外', 'outside-page', (text) => paragraph(`<w:r><w:pict><v:shape style="position:absolute;margin-left:-900pt;margin-top:5pt;width:100pt;height:20pt"><v:textbox><w:txbxContent>${paragraph(run(text))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`)),
  one('宏', 'script', () => '', (text) => [{ name: `word/${text}vbaProject.bin`, content: 'VBA', link: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject' }]),
  planted('没有启用的首页页眉.docx', () => wordFile(body(`${paragraph('', '<w:sectPr><w:headerReference w:type="first" r:id="rHead"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>')}`), [{ ...part('header', `<w:hdr @>${paragraph(run('旧稿页眉施某'))}</w:hdr>`), id: 'rHead' }]), [['hidden-text', '旧稿页眉施某']], [SEEN]),
  planted('属性和模板.docx', () => wordFile(body(''), [...properties('赵某拟稿', '钱某改定', '一个内部标题', '某某局办公室'), part('settings', '<w:settings @><w:attachedTemplate r:id="r1"/><w:rsids><w:rsidRoot w:val="00A1"/><w:rsid w:val="00B2"/></w:rsids></w:settings>')], [{ from: 'word/settings.xml', id: 'r1', type: 'attachedTemplate', target: 'file:///C:/Users/sunmou/模板.dotm' }]),
    [['author', '赵某拟稿'], ['author', '钱某改定'], ['author', '某某局办公室'], ['metadata', '一个内部标题'], ['external-link', 'sunmou'], ['revision-id', '2 个']], [SEEN]),
  planted('照片.docx', async () => wordFile(body(paragraph(`<w:r><w:drawing>${picture('rA')}</w:drawing></w:r><w:r><w:drawing>${picture('rB', '<a:srcRect l="40000"/>')}</w:drawing></w:r>`)), [media('rA', withSegments(await plainJpeg(), exifSegment(tiff([ascii(0x13b, '摄影孙某')], { gps: PLACE })))), media('rB', await plainJpeg('#112233'), 'image2')]),
    [['gps', PLACE_WORDS], ['author', '摄影孙某'], ['cropped-picture', '40%']], [SEEN]),
  planted('嵌套的工作簿.docx', async () => wordFile(body(''), [{ name: 'word/embeddings/台账.xlsx', content: await sheetFile([{ name: '公开', rows: [['甲']] }, { name: '底册', state: 'hidden', rows: [['孙某底册数据']] }]), link: 'package' }]),
    [['embedded-file', '台账.xlsx'], ['hidden-sheet', '孙某底册数据']], [SEEN]),
]
