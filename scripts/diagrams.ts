import { readFileSync, writeFileSync } from 'node:fs'
import { diagram } from '#shared/procedure'
import { REPORT } from '../src/modules/annualreport/domain/report.ts'
import { BENEFIT } from '../src/modules/benefits/domain/procedure.ts'
import { REPORT as REPORT_OF_PROGRESS } from '../src/modules/commitments/domain/commitment.ts'
import { CONSULTATION } from '../src/modules/consultations/domain/procedure.ts'
import { CATALOGUE } from '../src/modules/decisions/domain/catalogue.ts'
import { PIECE } from '../src/modules/dialogue/domain/piece.ts'
import { QUESTION } from '../src/modules/dialogue/domain/procedure.ts'
import { DISPUTE } from '../src/modules/disputes/domain/procedure.ts'
import { ACCOUNT } from '../src/modules/media/domain/account.ts'
import { MATTER } from '../src/modules/opinion/domain/matter.ts'
import { MAKING } from '../src/modules/policies/making/domain/procedure.ts'
import { ENTRY } from '../src/modules/publishing/entries/domain/procedure.ts'
import { REQUEST } from '../src/modules/requests/domain/procedure.ts'
import { ASSESSMENT } from '../src/modules/supervision/domain/assessment.ts'
import { TICKET } from '../src/modules/supervision/domain/ticket-procedure.ts'
import { RETURN } from '../src/modules/annualreport/domain/returns.ts'

/** The diagrams in the modules' READMEs: file, mark, procedure. */
const DIAGRAMS = [
  ['src/modules/annualreport/README.md', 'REPORT', diagram(REPORT)],
  ['src/modules/annualreport/README.md', 'RETURN', diagram(RETURN)],
  ['src/modules/benefits/README.md', 'BENEFIT', diagram(BENEFIT)],
  ['src/modules/consultations/README.md', 'CONSULTATION', diagram(CONSULTATION)],
  ['src/modules/commitments/README.md', 'REPORT_OF_PROGRESS', diagram(REPORT_OF_PROGRESS)],
  ['src/modules/decisions/README.md', 'CATALOGUE', diagram(CATALOGUE)],
  ['src/modules/dialogue/README.md', 'QUESTION', diagram(QUESTION)],
  ['src/modules/dialogue/README.md', 'PIECE', diagram(PIECE)],
  ['src/modules/disputes/README.md', 'DISPUTE', diagram(DISPUTE)],
  ['src/modules/media/README.md', 'ACCOUNT', diagram(ACCOUNT)],
  ['src/modules/opinion/README.md', 'MATTER', diagram(MATTER)],
  ['src/modules/policies/README.md', 'MAKING', diagram(MAKING)],
  ['src/modules/publishing/README.md', 'ENTRY', diagram(ENTRY)],
  ['src/modules/requests/README.md', 'REQUEST', diagram(REQUEST)],
  ['src/modules/supervision/README.md', 'TICKET', diagram(TICKET)],
  ['src/modules/supervision/README.md', 'ASSESSMENT', diagram(ASSESSMENT)],
] as const

const between = (mark: string): RegExp => new RegExp(`<!-- diagram:${mark} -->[\\s\\S]*?<!-- /diagram -->`)

/** The READMEs as their procedures' tables make them, by file. */
export function drawnReadmes(): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [file, mark, drawing] of DIAGRAMS) {
    const text = texts.get(file) ?? readFileSync(file, 'utf8')
    if (!between(mark).test(text)) throw new Error(`${file} has no place for the diagram ${mark}`)
    texts.set(file, text.replace(between(mark), `<!-- diagram:${mark} -->\n\`\`\`mermaid\n${drawing}\n\`\`\`\n<!-- /diagram -->`))
  }
  return texts
}

if (process.argv[2] === 'write') for (const [file, text] of drawnReadmes()) writeFileSync(file, text)
