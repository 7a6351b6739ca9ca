import { readReport, writeReport, type ReportDocument } from '#annualreport'
import { sampleReport } from './sample-report.ts'
import { at, shown, timesOf, type Line } from './measure.ts'

const REPORTS = Number(process.env['BENCH_REPORTS'] ?? 1000)

/** One value a line, as pages are copied; the tables of the HTML with their tags gone. */
const asText = (html: string): string => html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<\/(td|th|p|h1|h2|h3|li|tr)>/g, '\n').replace(/<[^>]+>/g, '').replace(/&amp;/g, '&')

async function files(): Promise<{ name: string; bytes: Uint8Array; document: ReportDocument }[]> {
  const made = []
  for (let number = 0; number < REPORTS; number += 1) {
    const document = sampleReport(number)
    const { bytes } = await writeReport(document, 'html')
    const html = new TextDecoder().decode(bytes)
    made.push(number % 2 === 0 ? { name: `${number}.html`, bytes, document } : { name: `${number}.txt`, bytes: new TextEncoder().encode(asText(html)), document })
  }
  return made
}

/** Reads a thousand different reports, half HTML and half plain text, and holds every figure of table 三 and 四 against what was written. */
export async function benchRead(): Promise<Line[]> {
  const all = await files()
  const bytes = all.reduce((sum, file) => sum + file.bytes.length, 0)
  for (const file of all.slice(0, 150)) await readReport(file.bytes, file.name)
  let wrong = 0
  const began = performance.now()
  const times = await timesOf(all.length, async (number) => {
    const file = all[number]
    if (!file) return
    const { tables } = await readReport(file.bytes, file.name)
    if (JSON.stringify([tables.table3.rows, tables.table4]) !== JSON.stringify([file.document.tables.table3.rows, file.document.tables.table4])) wrong += 1
  })
  const seconds = (performance.now() - began) / 1000
  const decodeBegan = performance.now()
  for (const file of all) new TextDecoder().decode(file.bytes).match(/\d+/g)
  const limit = (performance.now() - decodeBegan) / 1000
  if (wrong > 0) throw new Error(`${wrong} of ${all.length} reports were not read as written`)
  return [{
    what: `read ${all.length} reports (half HTML, half text, ${Math.round(bytes / 1024 / all.length)} kB each), all figures right`,
    measured: `${Math.round(all.length / seconds)} reports/s (p95 ${shown(at(times, 0.95))})`, aim: '≥ 500 reports/s', beside: `only finding the digits in them: ${Math.round(all.length / limit)} reports/s`,
  }]
}
