import { chromium } from 'playwright-core'
import { existsSync } from 'node:fs'
import { writeReport } from '#annualreport'
import { closePdfWorkers, renderPdf } from '#platform/documents/typst'
import { at, shown, timesOf, type Line } from './measure.ts'
import { letterData } from './sample-letter.ts'
import { sampleReport } from './sample-report.ts'

const PDFS = Number(process.env['BENCH_PDFS'] ?? 100)
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** The same report printed by Chromium, warm: what offices use today. */
async function chromiumTime(): Promise<string> {
  if (!existsSync(CHROMIUM)) return 'Chromium is not on this machine'
  const { bytes } = await writeReport(sampleReport(1), 'html')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const print = async (): Promise<void> => { await page.setContent(new TextDecoder().decode(bytes)); await page.pdf({ format: 'A4' }) }
    await print()
    return `Chromium printing the same report: ${shown(at(await timesOf(8, print), 0.5))}`
  } finally {
    await browser.close()
  }
}

/** Renders reports and letters to PDF, warm. */
export async function benchRender(): Promise<Line[]> {
  try {
    for (let warm = 0; warm < 3; warm += 1) { await writeReport(sampleReport(warm), 'pdf'); await renderPdf('platform/documents/templates/letter.typ', letterData(warm)) }
    const reports = await timesOf(PDFS, (number) => writeReport(sampleReport(number), 'pdf'))
    const letters = await timesOf(PDFS, (number) => renderPdf('platform/documents/templates/letter.typ', letterData(number)))
    const beside = await chromiumTime()
    return [
      { what: `report PDF, median of ${PDFS}`, measured: `${shown(at(reports, 0.5))} (p95 ${shown(at(reports, 0.95))})`, aim: '≤ 60 ms', beside },
      { what: `letter PDF, median of ${PDFS}`, measured: `${shown(at(letters, 0.5))} (p95 ${shown(at(letters, 0.95))})`, aim: '≤ 5 ms', beside },
    ]
  } finally {
    await closePdfWorkers()
  }
}
