import { createInterface } from 'node:readline'
import { pinnedCalendar } from '#platform/work-calendar'
import { readCase, runClock, summary, type Clock } from '#requests/rules'
import { Refusal } from '#shared/refusal'
import { readArgs } from './args.ts'

/** The answer's shape is a contract: what else the clock knows stays out of it. */
const jsonLine = ({ due, correctionDue, thirdPartyDue, feeDue, explanation }: Clock): string =>
  JSON.stringify({ due, correctionDue, thirdPartyDue, feeDue, explanation: explanation.map(({ date, counts, why }) => ({ date, counts, why })) })

function text(clock: Clock): string {
  const { due, correctionDue, thirdPartyDue, agencyDue, feeDue } = clock
  const terms = Object.entries({ 补正告知期限: correctionDue, 第三方意见期限: thirdPartyDue, 其他机关意见期限: agencyDue, 缴费期限: feeDue })
  return [`答复期限 ${due ?? '等待补正，尚未起算'}`, `  ${summary(clock)}`, ...terms.flatMap(([name, day]) => (day ? [`  ${name} ${day}`] : []))].join('\n')
}

function caseOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Refusal(422, ['这一行不是 JSON，请核对引号和括号'])
  }
}

type Outlets = { readonly input: NodeJS.ReadableStream; readonly out: (line: string) => void; readonly error: (line: string) => void }
const TERMINAL: Outlets = { input: process.stdin, out: (line) => console.log(line), error: (line) => console.error(line) }

/** `gongkai clock [--json]`: one case a line, one answer each. 0 all answered, 1 a line could not be, 2 there was no line. */
export async function clockCommand(argv: readonly string[], { input, out, error }: Outlets = TERMINAL): Promise<number> {
  const { values: { json = false } } = readArgs(argv, { json: { type: 'boolean' } })
  let lines = 0, bad = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    lines += 1
    try {
      const clock = runClock(readCase(caseOf(line.trim())), pinnedCalendar())
      out(json ? jsonLine(clock) : text(clock))
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      bad += 1
      out(json ? JSON.stringify({ error: refused.message }) : `✗ 第${lines}个案件：${refused.message}`)
    }
  }
  if (lines === 0) error('标准输入里没有案件；请每行给出一个案件，写法见 gongkai clock --help')
  return lines === 0 ? 2 : bad > 0 ? 1 : 0
}
