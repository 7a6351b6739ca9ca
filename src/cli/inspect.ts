import { writeFileSync } from 'node:fs'
import { clockFrom } from '#platform/clock'
import { findingsOf, lookAt, reportLines, reportPdf, resultOf, verdictWords } from '#inspection'
import { Refusal } from '#shared/refusal'
import { readArgs, UsageError } from './args.ts'

const OPTIONS = { json: { type: 'boolean' }, pdf: { type: 'string' }, pages: { type: 'string' }, rate: { type: 'string' }, probes: { type: 'string' }, every: { type: 'string' } } as const
function figure(name: string, said: string | undefined, usual: number, least: number): number {
  const value = said === undefined ? usual : Number(said)
  if (!Number.isFinite(value) || value < least) throw new UsageError(`--${name} 要写不小于 ${least} 的数，例如 --${name} ${usual}`)
  return value
}
/** `gongkai inspect URL`: 0 passes, 1 something was found that counts, 2 the site could not be read or the command was wrong. */
export async function inspectCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals: [start, ...more] } = readArgs(argv, OPTIONS, { words: true })
  if (start === undefined || more.length > 0) throw new UsageError('请写一个网址，例如：gongkai inspect https://www.example.gov.cn/')
  const options = { pages: figure('pages', values.pages, 2000, 1), perSecond: figure('rate', values.rate, 5, 0), probes: figure('probes', values.probes, 3, 1), probeEvery: 1000 * figure('every', values.every, 2, 0), now: clockFrom(process.env['GONGKAI_NOW']) }
  try {
    const facts = await lookAt(start, { ...options, watch: (pages) => { if (process.stderr.isTTY) process.stderr.write(`\r已读 ${pages} 个页面`) } })
    if (facts.pages.length === 0) { console.error('这个网站一个页面也没有读到；请核对网址和网络后再试'); return 2 }
    const findings = findingsOf(facts), result = resultOf(findings)
    if (values.pdf !== undefined) writeFileSync(values.pdf, await reportPdf(facts, findings, result))
    console.log(values.json ? JSON.stringify({ start: facts.start, day: facts.today, pages: facts.pages.length, verdict: result.verdict, words: verdictWords(result), score: result.score, lines: result.lines, findings }) : reportLines(facts, findings, result).join('\n'))
    return findings.some(({ isCertain }) => isCertain) ? 1 : 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.reasons.join('\n'))
    return 2
  }
}
