import type { OfficePackage } from '../office/package.ts'
import type { Xml } from '../xml.ts'
import { all, attribute, remove, unwrap } from '../xml-search.ts'

const FETCHING = /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|DDEAUTO|RD|DATABASE)\b/i
const LOCAL_LINK = /^\s*HYPERLINK\s+"?(?:file:|\\\\|[a-z]:\\)/i
type Field = { readonly signs: Xml[]; code: string }

/** Fields as Word writes them into the text: signs of begin, middle and end, with the code between. */
function fieldsOf(root: Xml): Field[] {
  const found: Field[] = [], open: Field[] = []
  for (const node of all(root, 'fldChar', 'instrText')) {
    const type = attribute(node, 'fldCharType')
    if (type === 'begin') { const field = { signs: [node], code: '' }; open.push(field); found.push(field); continue }
    const here = open.at(-1)
    if (!here) continue
    here.signs.push(node)
    if (node.local === 'instrText') here.code += node.children.filter((one) => typeof one === 'string').join('')
    if (type === 'end') open.pop()
  }
  return found
}

/** Fields that fetch from other files or name a place on somebody's disk. What they show stays as plain words. */
export function sweepFields(file: OfficePackage, part: string): void {
  const fetches = (code: string): boolean => FETCHING.test(code) || LOCAL_LINK.test(code)
  for (const { signs, code } of fieldsOf(file.xml(part))) {
    if (!fetches(code) || !file.pass.tell('external-link', '域代码', code)) continue
    for (const sign of signs) remove(sign)
    file.touch(part)
  }
  for (const node of all(file.xml(part), 'fldSimple')) {
    const code = attribute(node, 'instr') ?? ''
    if (fetches(code) && file.pass.tell('external-link', '域代码', code)) { unwrap(node); file.touch(part) }
  }
}
