import { officeFile, HEAD, type Outside, type Part } from './word-file.ts'

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** A cell: its words, or words or a number with the number of its form; `f` is a formula. */
export type CellText = string | number | { readonly text: string | number; readonly form?: number; readonly f?: string }
export type SheetText = { readonly name: string; readonly state?: string; readonly rows: readonly (readonly CellText[])[]; readonly hiddenRows?: Readonly<Record<number, string>>; readonly columns?: string; readonly before?: string; readonly after?: string }

const letter = (number: number): string => String.fromCharCode(65 + number)
/** Forms of cells: 0 plain, 1 white words, 2 ;;;, 3 black on black, 4 one point, 5 white on blue, 6 two decimals. */
const STYLES = `<styleSheet ${S}><numFmts count="2"><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="0.00;-0.00;;@"/></numFmts><fonts count="3"><font><sz val="11"/><color theme="1"/></font><font><sz val="11"/><color rgb="FFFFFFFF"/></font><font><sz val="1"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="0" fontId="1" fillId="0"/><xf numFmtId="164" fontId="0" fillId="0"/><xf numFmtId="0" fontId="0" fillId="2"/><xf numFmtId="0" fontId="2" fillId="0"/><xf numFmtId="0" fontId="1" fillId="3"/><xf numFmtId="165" fontId="0" fillId="0"/></cellXfs></styleSheet>`

/** A workbook with shared strings as Excel writes it. */
export function sheetFile(sheets: readonly SheetText[], { parts = [] as readonly Part[], outside = [] as readonly Outside[], book = '', front = '', strings = [] as readonly string[] } = {}): Promise<Uint8Array> {
  const shared: string[] = []
  const at = (text: string): number => { const known = shared.indexOf(text); return known >= 0 ? known : shared.push(text) - 1 }
  const xml = sheets.map(({ rows, hiddenRows = {}, columns = '', before = '', after = '' }) => `${HEAD}<worksheet ${S}>${before}${columns ? `<cols>${columns}</cols>` : ''}<sheetData>${rows.map((cells, row) => `<row r="${row + 1}"${hiddenRows[row + 1] ? ` ${hiddenRows[row + 1]}` : ''}>${cells.map((cell, column) => {
    const { text, form, f } = typeof cell === 'object' ? { form: 0, f: '', ...cell } : { text: cell, form: 0, f: '' }
    const place = `r="${letter(column)}${row + 1}" s="${form ?? 0}"`
    return text === '' ? '' : typeof text === 'string' ? `<c ${place} t="s"><v>${at(text)}</v></c>` : `<c ${place}>${f ? `<f>${f}</f>` : ''}<v>${text}</v></c>`
  }).join('')}</row>`).join('')}</sheetData>${after}</worksheet>`)
  for (const text of strings) shared.push(text)
  const list: Part[] = [
    ...xml.map((content, number): Part => ({ name: `xl/worksheets/sheet${number + 1}.xml`, type: `${TYPE}.worksheet+xml`, content, link: 'worksheet', id: `rS${number + 1}` })),
    { name: 'xl/styles.xml', type: `${TYPE}.styles+xml`, content: HEAD + STYLES, link: 'styles' },
    { name: 'xl/sharedStrings.xml', type: `${TYPE}.sharedStrings+xml`, content: `${HEAD}<sst ${S}>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`, link: 'sharedStrings' },
    ...parts,
  ]
  return officeFile({ name: 'xl/workbook.xml', type: `${TYPE}.sheet.main+xml`, content: `${HEAD}<workbook ${S} xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${front}<sheets>${sheets.map(({ name, state }, number) => `<sheet name="${name}" sheetId="${number + 1}"${state ? ` state="${state}"` : ''} r:id="rS${number + 1}"/>`).join('')}</sheets>${book}</workbook>` }, list, outside)
}
export { S as SHEET_SPACE, TYPE as SHEET_TYPE }
