import { editionOf, type Edition } from '../domain/format.ts'
import type { ReportTables, Results, Stock, Table2, Table4, Warning } from '../domain/tables.ts'
import { UnreadableReport, type Extracted } from './extracted.ts'
import { readHeading } from './heading.ts'
import { readNarrative, sectionsFound, type Narrative } from './narrative.ts'
import { findRegions } from './regions.ts'
import { readTableFour } from './table-four.ts'
import { readTableThree } from './table-three.ts'
import { readTableTwo } from './table-two.ts'
import { Tally } from './tally.ts'
import { makeTape, textIndex, type Tape } from './tape.ts'
import type { SectionKey } from '../domain/format.ts'

/** A report that somebody published, as far as it could be read; whatever is not certain is in `warnings`. */
export type ReadReport = {
  readonly title: string
  readonly agency: string
  readonly year: number | null
  readonly edition: Edition
  readonly tables: ReportTables
  readonly narrative: Narrative
  readonly sections: readonly SectionKey[]
  readonly warnings: readonly Warning[]
}

const NO_STOCK: Stock = [null, null, null]
const NO_RESULTS: Results = [null, null, null, null, null]
const NO_TABLE2: Table2 = { regulations: NO_STOCK, normativeDocuments: NO_STOCK, licences: null, penalties: null, coercions: null, fees: null }
const NO_TABLE4: Table4 = { reconsideration: NO_RESULTS, litigationDirect: NO_RESULTS, litigationAfter: NO_RESULTS }

/** The form says which edition it is by its columns; the year only where it says nothing. */
function editionSeen(tape: Tape, year: number | null): Edition {
  if (/本年新制作数量|上一年项目数量|对外公开总数量|采购项目数量/.test(tape.compact)) return '2019'
  if (/本年制发件数|本年废止件数|现行有效件数|本年收费金额|逾期未按收费通知/.test(tape.compact)) return '2021'
  return year === null ? '2021' : editionOf(year)
}

const figuresIn = (text: string): ReadonlySet<number> => new Set([...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number)))

/** Reads tables, heading and prose out of what any format gave. */
export function interpret(extracted: Extracted, fileName: string): ReadReport {
  const tape = makeTape(extracted.blocks)
  const regions = findRegions(tape)
  if (!regions.two && !regions.three && !regions.four) throw new UnreadableReport('没有找到年度报告的任何一张表（表二、表三、表四）；请确认文件是政府信息公开工作年度报告。')
  const tally = new Tally()
  const narrative = readNarrative(tape, regions)
  const starts = [regions.two, regions.three, regions.four].flatMap((region) => (region ? [region.from] : []))
  const front = tape.text.slice(0, textIndex(tape, Math.min(...starts))).replaceAll('\u0001', '').split(/[\n\t]/)
  const heading = readHeading(front, tape.text.slice(-1500).split('\n'), extracted.titleHint, fileName)
  if (heading.title === '') tally.say('no-title', '没有找到报告标题。')
  if (heading.agency === '') tally.say('no-agency', '没有找到发布报告的机关名称。')
  if (heading.year === null) tally.say('no-year', '没有找到报告年度。')
  const edition = editionSeen(tape, heading.year)
  const told = figuresIn(Object.values(narrative).join('\n'))
  const tables: ReportTables = {
    edition,
    table2: regions.two ? readTableTwo(tape, regions.two, edition, told, tally) : absent(NO_TABLE2, '表二', tally),
    table3: { rows: regions.three ? readTableThree(tape, regions.three, edition, told, tally) : absent({}, '表三', tally) },
    table4: regions.four ? readTableFour(tape, regions.four, told, tally) : absent(NO_TABLE4, '表四', tally),
  }
  return { ...heading, edition, tables, narrative, sections: sectionsFound(tape), warnings: tally.list() }
}

function absent<T>(nothing: T, table: string, tally: Tally): T {
  tally.say('table-missing', `报告中没有找到${table}。`)
  return nothing
}
