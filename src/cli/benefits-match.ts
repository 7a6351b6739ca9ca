import { explain, isOpen, matchPopulation, readBenefits, readPerson, rowsOf, subjectOfRow, type Benefit, type Matched, type Person, type Subject } from '#benefits/match'
import { isDay, dayOf, type Day } from '#shared/days'
import { clockFrom } from '#platform/clock'
import { readArgs, UsageError } from './args.ts'

const SHOWN = 20
type Totals = { people: number; refused: number; readonly entitled: number[]; readonly maybe: number[] }

/** The people of a file; what could not be read is told on standard error and counted. */
async function* peopleOf(path: string, subject: Subject | null, totals: Totals, settle: (subject: Subject) => void): AsyncGenerator<Person> {
  let whose = subject
  for await (const { line, row } of rowsOf(path)) {
    whose ??= row ? subjectOfRow(row) : null
    if (whose) settle(whose)
    const { person, faults } = readPerson(line, row, whose ?? 'person')
    if (faults.length > 0) {
      totals.refused += 1
      if (totals.refused <= SHOWN) process.stderr.write(`第 ${line} 行：${faults.join('；')}\n`)
    }
    if (person) yield person
  }
}
function showProgress(done: number, began: number): void {
  const seconds = (Date.now() - began) / 1000
  process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}已匹配 ${done} 人（户），每秒 ${Math.round(done / Math.max(seconds, 0.001))}${process.stderr.isTTY ? '' : '\n'}`)
}
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((done) => { process.stdout.once('drain', done) })
}
/** One line a person: what they are entitled to, what they may be, and with --all what not, each with why. */
async function writeBatch({ people, verdictOf }: Matched, benefits: readonly Benefit[], today: Day, all: boolean): Promise<void> {
  const lines: string[] = []
  people.forEach(({ id, profile }, p) => {
    const told = benefits.flatMap((benefit, b) => {
      if (!all && verdictOf(b, p) === false) return []
      const { verdict, amount, reasons, missing, nearest } = explain(benefit, profile, today)
      return [{ benefit: benefit.id, title: benefit.title, verdict, amount, ...(reasons.length > 0 ? { reasons } : {}), ...(missing.length > 0 ? { missing } : {}), ...(nearest ? { nearest } : {}) }]
    })
    lines.push(JSON.stringify({ id, benefits: told }))
  })
  for (let i = 0; i < lines.length; i += 1000) await write(`${lines.slice(i, i + 1000).join('\n')}\n`)
}

/** `gongkai benefits match`: 0 all read and matched, 1 some lines could not be read, 2 wrongly asked. Whole populations stream through. */
export async function benefitsMatch(argv: readonly string[]): Promise<number> {
  const { values } = readArgs(argv, { policies: { type: 'string' }, profiles: { type: 'string' }, json: { type: 'boolean' }, all: { type: 'boolean' }, today: { type: 'string' }, subject: { type: 'string' } })
  if (!values.policies || !values.profiles) throw new UsageError('请写明政策事项文件和画像文件，例如：gongkai benefits match --policies 事项.json --profiles 企业.csv')
  if (values.subject !== undefined && values.subject !== 'person' && values.subject !== 'enterprise') throw new UsageError('--subject 应当是 person（个人）或 enterprise（企业）')
  const today = values.today ?? dayOf(clockFrom(process.env['GONGKAI_NOW'])())
  if (!isDay(today)) throw new UsageError('--today 请写成 2025-01-10 这样')
  const { benefits: every, faults } = readBenefits(values.policies)
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  const totals: Totals = { people: 0, refused: 0, entitled: [], maybe: [] }, began = Date.now()
  let benefits: readonly Benefit[] = []
  const settle = (subject: Subject): void => { if (benefits.length === 0) benefits = every.filter((one) => one.subject === subject && isOpen(one, today)) }
  const people = peopleOf(values.profiles, values.subject ?? null, totals, settle)
  const first = await people.next()
  if (!first.done) {
    async function* again() { if (!first.done) yield first.value; yield* people }
    for await (const matched of matchPopulation(benefits, again(), today)) {
      totals.people += matched.people.length
      matched.counts.forEach(({ entitled, maybe }, b) => { totals.entitled[b] = (totals.entitled[b] ?? 0) + entitled; totals.maybe[b] = (totals.maybe[b] ?? 0) + maybe })
      if (values.json) await writeBatch(matched, benefits, today, values.all === true)
      showProgress(totals.people, began)
    }
  }
  process.stderr.write('\n')
  const sum = { people: totals.people, unread: totals.refused, benefits: benefits.map(({ id, title }, b) => ({ benefit: id, title, entitled: totals.entitled[b] ?? 0, maybe: totals.maybe[b] ?? 0 })) }
  if (!values.json) console.log([`共 ${sum.people} 人（户）、${benefits.length} 个事项${sum.unread > 0 ? `，${sum.unread} 行有看不懂的内容` : ''}`, ...sum.benefits.map((one) => `  ${one.benefit} ${one.title}：符合 ${one.entitled}，可能符合 ${one.maybe}`)].join('\n'))
  return faults.length > 0 || totals.refused > 0 ? 1 : 0
}
