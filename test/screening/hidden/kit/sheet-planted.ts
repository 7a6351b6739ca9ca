import { planted, secret, type Planted } from './planted.ts'
import { sheetFile, SHEET_SPACE as S, SHEET_TYPE as TYPE, type CellText, type SheetText } from './sheet-file.ts'
import { HEAD, properties, type Part } from './word-file.ts'

const FRONT: readonly (readonly CellText[])[] = [['项目', '金额'], ['道路维修', 1200], ['绿化', 300]]
const SEEN = ['项目', '道路维修', '1200', '绿化']
type Kind = Planted['planted'][number]['kind']
const one = (name: string, kind: Kind, make: (text: string) => Partial<SheetText> & { more?: readonly SheetText[] }, around: (text: string) => Parameters<typeof sheetFile>[1] = () => ({})): Planted => {
  const text = secret()
  return planted(`${name}.xlsx`, () => { const { more = [], ...sheet } = make(text); return sheetFile([{ name: '支出', rows: FRONT, ...sheet }, ...more], around(text)) }, [[kind, text]], SEEN)
}
const added = (...cells: readonly CellText[]) => [...FRONT, cells]
const on = (file: string, kind: string, link: string, content: string, from = 'xl/worksheets/sheet1.xml', id?: string): Part => ({ name: `xl/${file}`, type: `${TYPE}.${kind}+xml`, content: HEAD + content, link, from, ...(id ? { id } : {}) })
const drawing = (inner: string): Part => ({ name: 'xl/drawings/drawing1.xml', type: 'application/vnd.openxmlformats-officedocument.drawing+xml', content: `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inner}</xdr:wsDr>`, link: 'drawing', id: 'rDraw', from: 'xl/worksheets/sheet1.xml' })
const corner = (name: string, row: number, column: number): string => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`

export const sheetPlanted: readonly Planted[] = [
  one('隐藏表', 'hidden-sheet', (text) => ({ more: [{ name: '底册', state: 'hidden', rows: [[text]] }] })),
  one('深度隐藏表', 'hidden-sheet', (text) => ({ more: [{ name: '底册', state: 'veryHidden', rows: [['甲', text]] }] })),
  one('表名即秘密', 'hidden-sheet', (text) => ({ more: [{ name: text, state: 'hidden', rows: [] }] })),
  one('隐藏行', 'hidden-row', (text) => ({ rows: added(text, 9), hiddenRows: { 4: 'hidden="1"' } })),
  one('零高行', 'hidden-row', (text) => ({ rows: added(text, 9), hiddenRows: { 4: 'ht="0" customHeight="1"' } })),
  one('筛选掉的行', 'hidden-row', (text) => ({ rows: added(text, 9), hiddenRows: { 4: 'hidden="1"' }, after: '<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="绿化"/></filters></filterColumn></autoFilter>' })),
  one('折叠的行', 'hidden-row', (text) => ({ rows: added(text, 9), hiddenRows: { 4: 'outlineLevel="1" hidden="1"' } })),
  one('全表默认隐藏行', 'hidden-row', (text) => ({ rows: added(text), before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>', hiddenRows: { 1: 'ht="15"', 2: 'ht="15"', 3: 'ht="15"' } })),
  one('隐藏列', 'hidden-column', (text) => ({ rows: FRONT.map((row, at) => [...row, at === 1 ? text : '']), columns: '<col min="3" max="3" width="9" hidden="1"/>' })),
  one('零宽列', 'hidden-column', (text) => ({ rows: FRONT.map((row, at) => [...row, at === 2 ? text : '']), columns: '<col min="3" max="3" width="0" customWidth="1"/>' })),
  one('白字', 'hidden-text', (text) => ({ rows: added({ text, form: 1 }) })),
  one('不显示格式', 'hidden-text', (text) => ({ rows: added({ text, form: 2 }) })),
  one('一磅字', 'hidden-text', (text) => ({ rows: added({ text, form: 4 }) })),
  one('黑底黑字', 'covered-text', (text) => ({ rows: added({ text, form: 3 }) })),
  one('色块盖住的格', 'covered-text', (text) => ({ rows: added(text), after: '<drawing r:id="rDraw"/>' }), () => ({ parts: [drawing(`<xdr:twoCellAnchor>${corner('from', 3, 0)}${corner('to', 5, 3)}<xdr:sp><xdr:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`)] })),
  one('批注', 'comment', () => ({}), (text) => ({ parts: [on('comments1.xml', 'comments', 'comments', `<comments ${S}><authors><author>李某</author></authors><commentList><comment ref="A2" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`)] })),
  one('会话批注', 'comment', () => ({}), (text) => ({ parts: [{ name: 'xl/threadedComments/t1.xml', content: `${HEAD}<ThreadedComments xmlns="x"><threadedComment ref="A2" id="{1}"><text>${text}</text></threadedComment></ThreadedComments>`, link: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', from: 'xl/worksheets/sheet1.xml' }] })),
  one('透视缓存', 'pivot-cache', () => ({}), (text) => ({ book: '<pivotCaches><pivotCache cacheId="1" r:id="rPivot"/></pivotCaches>', parts: [
    on('pivotCache/def1.xml', 'pivotCacheDefinition', 'pivotCacheDefinition', `<pivotCacheDefinition ${S} r:id="rRec"><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="底册"/></cacheSource><cacheFields><cacheField name="姓名"><sharedItems><s v="${text}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`, 'xl/workbook.xml', 'rPivot'),
    on('pivotCache/rec1.xml', 'pivotCacheRecords', 'pivotCacheRecords', `<pivotCacheRecords ${S}><r><x v="0"/></r></pivotCacheRecords>`, 'xl/pivotCache/def1.xml', 'rRec')] })),
  one('外部链接缓存', 'external-link', () => ({}), (text) => ({ book: '<externalReferences><externalReference r:id="rExt"/></externalReferences>', parts: [on('externalLinks/l1.xml', 'externalLink', 'externalLink', `<externalLink ${S}><externalBook r:id="r1"><sheetNames><sheetName val="工资"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>${text}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`, 'xl/workbook.xml', 'rExt')], outside: [{ from: 'xl/externalLinks/l1.xml', id: 'r1', type: 'externalLinkPath', target: 'file:///D:/工资.xlsx' }] })),
  one('隐藏名称', 'hidden-name', () => ({}), (text) => ({ book: `<definedNames><definedName name="密钥" hidden="1">"${text}"</definedName></definedNames>` })),
  one('数据连接', 'data-connection', () => ({}), (text) => ({ parts: [on('connections.xml', 'connections', 'connections', `<connections ${S}><connection id="1" name="业务库"><dbPr connection="Server=10.0.0.8;User=${text}" command="select * from t"/></connection></connections>`, 'xl/workbook.xml')] })),
  one('没有用到的字符串', 'hidden-text', () => ({}), (text) => ({ strings: [text] })),
  one('保存路径', 'metadata', () => ({}), (text) => ({ front: `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\${text}\\"/></mc:Choice></mc:AlternateContent>` })),
  one('宏表', 'script', () => ({}), (text) => ({ parts: [{ name: `xl/macrosheets/${text}.xml`, content: '<xm/>', link: 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet' }] })),
  planted('多处.xlsx', () => sheetFile([{ name: '支出', rows: [...FRONT, ['隐藏行里的周某', 7], ['合计', { text: 1507, f: 'SUM(B2:B4)' }]], hiddenRows: { 4: 'hidden="1"' } }, { name: '吴某底表', state: 'hidden', rows: [['郑某', 5]] }], { parts: properties('冯某', '陈某') }),
    [['hidden-row', '隐藏行里的周某'], ['hidden-sheet', '郑某'], ['author', '冯某'], ['author', '陈某']], [...SEEN, '1507']),
]
