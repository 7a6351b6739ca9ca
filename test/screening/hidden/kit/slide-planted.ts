import { planted, secret, type Planted } from './planted.ts'
import { HEAD, officeFile, properties, type Outside, type Part } from './word-file.ts'

const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml'
const SEEN = '政务公开培训'
export const shape = (text: string, { x = 100, y = 100, width = 200, height = 50, fill = '', colour = '', size = 1800, hidden = false } = {}): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="文本"${hidden ? ' hidden="1"' : ''}/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x * 12700}" y="${y * 12700}"/><a:ext cx="${width * 12700}" cy="${height * 12700}"/></a:xfrm>${fill ? `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>` : ''}</p:spPr>${text ? `<p:txBody><a:p><a:r><a:rPr sz="${size}">${colour ? `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` : ''}</a:rPr><a:t>${text}</a:t></a:r></a:p></p:txBody>` : ''}</p:sp>`
const tree = (inner: string): string => `<p:cSld><p:spTree>${inner}</p:spTree></p:cSld>`

/** A presentation with these slides (the shapes of each, and whether it is shown). */
export function slideFile(slides: readonly { shapes: string; show?: boolean }[], parts: readonly Part[] = [], outside: readonly Outside[] = []): Promise<Uint8Array> {
  const list = slides.map(({ shapes, show = true }, at): Part => ({ name: `ppt/slides/slide${at + 1}.xml`, type: `${TYPE}.slide+xml`, content: `${HEAD}<p:sld ${P}${show ? '' : ' show="0"'}>${tree(shapes)}</p:sld>`, link: 'slide', id: `rSlide${at + 1}` }))
  return officeFile({ name: 'ppt/presentation.xml', type: `${TYPE}.presentation.main+xml`, content: `${HEAD}<p:presentation ${P}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rSlide${at + 1}"/>`).join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>` }, [...list, ...parts], outside)
}
const FIRST = { shapes: shape(SEEN) }
const one = (name: string, kind: Planted['planted'][number]['kind'], make: (text: string) => Promise<Uint8Array>): Planted => { const text = secret(); return planted(`${name}.pptx`, () => make(text), [[kind, text]], [SEEN]) }
const beside = (content: (text: string) => string) => (text: string) => slideFile([{ shapes: shape(SEEN) + content(text) }])

export const slidePlanted: readonly Planted[] = [
  one('隐藏页', 'hidden-slide', (text) => slideFile([FIRST, { shapes: shape(text), show: false }])),
  one('备注', 'notes', (text) => slideFile([FIRST], [{ name: 'ppt/notesSlides/n1.xml', type: `${TYPE}.notesSlide+xml`, content: `${HEAD}<p:notes ${P}>${tree(shape(text))}</p:notes>`, link: 'notesSlide', from: 'ppt/slides/slide1.xml' }])),
  one('批注', 'comment', (text) => slideFile([FIRST], [{ name: 'ppt/comments/c1.xml', type: `${TYPE}.comments+xml`, content: `${HEAD}<p:cmLst ${P}><p:cm authorId="0"><p:text>${text}</p:text></p:cm></p:cmLst>`, link: 'comments', from: 'ppt/slides/slide1.xml' }])),
  one('批注的人', 'author', (text) => slideFile([FIRST], [{ name: 'ppt/commentAuthors.xml', type: `${TYPE}.commentAuthors+xml`, content: `${HEAD}<p:cmAuthorLst ${P}><p:cmAuthor id="0" name="${text}"/></p:cmAuthorLst>`, link: 'commentAuthors' }])),
  one('页外', 'outside-page', beside((text) => shape(text, { x: -400 }))),
  one('页外的组', 'outside-page', beside((text) => `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="12000000" y="0"/><a:ext cx="1000000" cy="1000000"/><a:chOff x="0" y="0"/><a:chExt cx="9000000" cy="9000000"/></a:xfrm></p:grpSpPr>${shape(text)}</p:grpSp>`)),
  one('设为隐藏', 'hidden-text', beside((text) => shape(text, { y: 300, hidden: true }))),
  one('被盖住', 'covered-text', beside((text) => shape(text, { y: 300 }) + shape('', { x: 50, y: 250, width: 400, height: 200, fill: '000000' }))),
  one('同色', 'covered-text', beside((text) => shape(text, { y: 300, fill: '1F4E79', colour: '1F4E79' }))),
  one('白底白字', 'hidden-text', beside((text) => shape(text, { y: 300, colour: 'FFFFFF' }))),
  one('极小', 'hidden-text', beside((text) => shape(text, { y: 300, size: 100 }))),
  one('嵌入', 'embedded-file', (text) => slideFile([FIRST], [{ name: `ppt/embeddings/${text}.bin`, content: 'OLE', link: 'oleObject', from: 'ppt/slides/slide1.xml' }])),
  planted('作者.pptx', () => slideFile([FIRST], [...properties('褚某', '卫某'), { name: 'docProps/thumbnail.jpeg', content: new Uint8Array([0x89, 0x50, 0, 0]), link: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail', from: '' }]), [['author', '褚某'], ['author', '卫某'], ['thumbnail', '4 字节']], [SEEN]),
]
