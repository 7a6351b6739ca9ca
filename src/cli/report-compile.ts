import { writeFileSync } from 'node:fs'
import { findAgency } from '#agencies'
import { compileTables, documentOf, reportFor, writeReport, type ReportFormat, type Scope } from '#annualreport'
import { Refusal } from '#shared/refusal'
import { HOME_OPTIONS, UsageError, readArgs } from './args.ts'
import { withDatabase } from './with-database.ts'

const FORMATS: readonly ReportFormat[] = ['json', 'html', 'pdf', 'docx', 'xlsx', 'csv']
const BINARY: readonly ReportFormat[] = ['pdf', 'docx', 'xlsx']

function optionsFrom(argv: readonly string[]) {
  const { values: { agency, year, format, scope, out, ...which } } = readArgs(argv, {
    ...HOME_OPTIONS, agency: { type: 'string' }, year: { type: 'string' }, format: { type: 'string', default: 'json' }, scope: { type: 'string', default: 'own' }, out: { type: 'string' },
  })
  if (!agency || !year) throw new UsageError('请写明单位和年份，例如：--agency 青汀市人民政府 --year 2023')
  if (!/^20\d\d$/.test(year)) throw new UsageError(`年份“${year}”不对，请写四位数，如 2023`)
  const known = FORMATS.find((one) => one === format)
  if (!known) throw new UsageError(`没有 ${format} 这种格式，可选：${FORMATS.join('、')}`)
  if (scope !== 'own' && scope !== 'all') throw new UsageError('--scope 只能是 own（本级）或 all（汇总）')
  if (BINARY.includes(known) && !out && process.stdout.isTTY) throw new UsageError(`${known} 是二进制文件，请用 --out 写明存到哪里`)
  return { agency, year: Number(year), format: known, scope: scope as Scope, out, which }
}

/** `gongkai report compile`: counts an agency's year afresh from the registers and writes it; 0 written, 2 could not. */
export async function reportCompile(argv: readonly string[]): Promise<number> {
  const asked = optionsFrom(argv)
  try {
    const written = await withDatabase(asked.which, async ({ db }) => {
      const agency = await findAgency(db, asked.agency)
      if (!agency) throw new Refusal(404, [`没有“${asked.agency}”这个单位，可以写代码、全称或简称`])
      const tables = await compileTables(db, { agency: agency.id, year: asked.year, scope: asked.scope })
      const report = await reportFor(db, agency.id, asked.year)
      const empty = { narrative: { overview: '', problems: '', other: '' }, signedOn: null }
      return writeReport(documentOf({ ...(report ?? empty), year: asked.year, tables }, agency), asked.format)
    })
    if (asked.out) {
      writeFileSync(asked.out, written.bytes)
      process.stderr.write(`已写入 ${asked.out}（${written.bytes.length} 字节）\n`)
    } else {
      process.stdout.write(written.bytes)
    }
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.reasons.join('；'))
    return 2
  }
}
