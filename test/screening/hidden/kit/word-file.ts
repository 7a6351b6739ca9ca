import JSZip from 'jszip'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export type Part = { readonly name: string; readonly type?: string; readonly content: string | Uint8Array; readonly link?: string; readonly id?: string; readonly from?: string }
export type Outside = { readonly from?: string; readonly id: string; readonly type: string; readonly target: string }

export const relations = (list: readonly { id: string; type: string; target: string; external?: boolean }[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(({ id, type, target, external }) => `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${RELATIONS}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`

/** Any office file from its parts: the links and the list of types are made of them. */
export async function officeFile(main: { name: string; type: string; content: string }, parts: readonly Part[], outside: readonly Outside[] = []): Promise<Uint8Array> {
  const zip = new JSZip(), all = [...parts]
  zip.file('[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/><Override PartName="/${main.name}" ContentType="${main.type}"/>${all.filter(({ type }) => type).map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`)
  zip.file(main.name, main.content)
  const links = new Map<string, { id: string; type: string; target: string; external?: boolean }[]>([['', [{ id: 'rMain', type: 'officeDocument', target: `/${main.name}` }]]])
  const add = (from: string, link: { id: string; type: string; target: string; external?: boolean }): void => { links.set(from, [...links.get(from) ?? [], link]) }
  for (const [at, { name, content, link, id, from = main.name }] of all.entries()) { zip.file(name, content); if (link) add(from, { id: id ?? `rPart${at}`, type: link, target: `/${name}` }) }
  for (const { from = main.name, id, type, target } of outside) add(from, { id, type, target, external: true })
  for (const [from, list] of links) { const cut = from.lastIndexOf('/'); zip.file(from === '' ? '_rels/.rels' : `${from.slice(0, cut + 1)}_rels/${from.slice(cut + 1)}.rels`, relations(list)) }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

export const run = (text: string, properties = ''): string => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string, properties = ''): string => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const part = (kind: string, content: string, link = kind): Part => ({ name: `word/${kind}.xml`, type: `${WORD}.${kind}+xml`, content: `${HEAD}${content.replace('@', W)}`, link })
export const wordFile = (body: string, parts: readonly Part[] = [], outside: readonly Outside[] = [], around = ''): Promise<Uint8Array> =>
  officeFile({ name: 'word/document.xml', type: `${WORD}.document.main+xml`, content: `${HEAD}<w:document ${W}>${around}<w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"/></w:sectPr></w:body></w:document>` }, parts, outside)

/** A drawing on the page; sizes in points. */
export const anchor = (x: number, y: number, width: number, height: number, inner: string, { from = 'page', behind = 0, level = 1 } = {}): string =>
  `<w:r><w:drawing><wp:anchor behindDoc="${behind}" relativeHeight="${level}" simplePos="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:positionH relativeFrom="${from}"><wp:posOffset>${x * 12700}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="${from === 'page' ? 'page' : 'paragraph'}"><wp:posOffset>${y * 12700}</wp:posOffset></wp:positionV><wp:extent cx="${width * 12700}" cy="${height * 12700}"/><wp:wrapNone/><wp:docPr id="${level}" name="形状 ${level}"/><a:graphic><a:graphicData uri="x">${inner}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
export const textBox = (text: string, fill = ''): string => `<wps:wsp><wps:spPr>${fill ? `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>` : '<a:noFill/>'}</wps:spPr>${text ? `<wps:txbx><w:txbxContent>${paragraph(run(text))}</w:txbxContent></wps:txbx>` : ''}</wps:wsp>`
export const picture = (id: string, crop = ''): string => `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="图片"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/>${crop}<a:stretch/></pic:blipFill><pic:spPr/></pic:pic>`
export const properties = (creator: string, by: string, title = '', company = ''): Part[] => [
  { name: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml', from: '', link: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', content: `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${by}</cp:lastModifiedBy></cp:coreProperties>` },
  { name: 'docProps/app.xml', type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml', from: '', link: 'extended-properties', content: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application><Company>${company}</Company></Properties>` },
]
