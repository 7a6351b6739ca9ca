import { renderPdf } from '#platform/documents/typst'
import { sm3 } from '#platform/ledger/hash'
import { addDays, type Day } from '#shared/days'
import { buildBundle, type BundleInput } from '../src/modules/requests/archive/bundle.ts'
import { at, shown, timesOf, type Line } from './measure.ts'
import { letterData } from './sample-letter.ts'

const DAY: Day = '2025-03-03'

/** A case file of so many papers: letters as PDF, every fourth a text that becomes a transcript. */
async function input(papers: number): Promise<BundleInput> {
  const pdf = await renderPdf('platform/documents/templates/letter.typ', letterData(1))
  return {
    agencyName: '青汀市交通运输局', number: '青交通公开申〔2025〕1号', subject: '临江路改造工程招标文件', applicantName: '何某某', receivedOn: DAY, closedOn: addDays(DAY, 20), outcomeLabel: '予以公开',
    letterNumber: '青交通公开答〔2025〕1号', keptUntil: '2035-12-31', searches: [], redactions: [],
    papers: Array.from({ length: papers }, (_, n) => {
      const bytes = n % 4 === 3 ? Buffer.from(`第${n}份材料\n`.repeat(20)) : pdf
      return { title: `第${n + 1}份材料`, name: `${n + 1}.${n % 4 === 3 ? 'txt' : 'pdf'}`, mediaType: n % 4 === 3 ? 'text/plain' : 'application/pdf', bytes, hash: sm3(bytes), on: DAY, by: '陈某' }
    }),
    clock: { summary: '收到 03-03，+20 个工作日', explanation: Array.from({ length: 28 }, (_, n) => ({ date: addDays(DAY, n), counts: n % 7 < 5, why: n % 7 < 5 ? `第${n}个工作日` : '周末' })) },
    ledger: Array.from({ length: 25 }, (_, n) => ({ chain: 'jiaotong', seq: n + 1, at: '2025-03-03T01:00:00.000Z', actor: 'clerk', deed: 'requests.handle', hash: sm3(String(n)) })),
  }
}

/** The archive bundle of an everyday case and of a thick one; one letter set alone beside it. */
export async function benchBundle(): Promise<Line[]> {
  const [small, thick] = [await input(8), await input(60)]
  const letter = await timesOf(20, () => renderPdf('platform/documents/templates/letter.typ', letterData(1)))
  const usual = await timesOf(12, () => buildBundle(small))
  const large = await timesOf(5, () => buildBundle(thick))
  const beside = `one letter set as PDF: ${shown(at(letter, 0.5))}`
  return [
    { what: 'archive bundle of 8 papers, median of 12', measured: shown(at(usual, 0.5)), aim: '–', beside },
    { what: 'archive bundle of 60 papers, median of 5', measured: shown(at(large, 0.5)), aim: '–', beside },
  ]
}
