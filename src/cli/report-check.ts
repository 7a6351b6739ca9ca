import { readFile, stat } from 'node:fs/promises'
import { judgeReports, READABLE_ENDINGS, readReport, UnreadableReport, type ReadReport } from '#annualreport/read'
import { reportFiles } from './report-check-files.ts'
import { jsonError, jsonLine } from './report-check-json.ts'
import { progress } from './report-check-progress.ts'
import { textReport } from './report-check-text.ts'

const HELP = `用法：gongkai report check 路径… [--json]

检查政府信息公开工作年度报告：读出表二、表三、表四，核对勾稽关系、上下年度衔接和正文中的件数。
路径可以是文件，也可以是文件夹（含下级文件夹）。可读格式：${READABLE_ENDINGS.join('、')}。
同一机关相邻两年的报告一并给出时，还核对上年结转与本年接收。

选项：
  --json    每份报告输出一行 JSON
  --help    显示本说明

退出码：0 全部相符；1 有报告不符；2 有文件不能读取。`

const LARGEST_READ = 20 * 1024 * 1024
export type Output = { readonly out: (text: string) => void; readonly error: (text: string) => void }
const CONSOLE: Output = { out: (text) => console.log(text), error: (text) => console.error(text) }
type Outcome = { readonly file: string; readonly report: ReadReport } | { readonly file: string; readonly error: string }

async function readOne(file: string): Promise<Outcome> {
  try {
    const { size } = await stat(file)
    if (size > LARGEST_READ) return { file, error: `文件超过${LARGEST_READ / 1024 / 1024} MB，不是一份年度报告；请只保留报告正文后再试。` }
    return { file, report: await readReport(await readFile(file), file) }
  } catch (error) {
    if (error instanceof UnreadableReport) return { file, error: error.message }
    if (error instanceof Error && 'code' in error) return { file, error: `文件打不开（${String(error.code)}）；请检查路径和权限。` }
    return { file, error: '文件无法读取；请另存为 TXT、HTML 或 DOCX 后再试。' }
  }
}

async function readAll(files: readonly string[]): Promise<Outcome[]> {
  const show = progress(files.length)
  const outcomes: Outcome[] = []
  for (const file of files) {
    outcomes.push(await readOne(file))
    show(outcomes.length)
  }
  return outcomes
}

/** `gongkai report check PATH… [--json]`. Returns the exit code: 0 all hold, 1 a report breaks a check, 2 one cannot be read. */
export async function reportCheck(argv: readonly string[], { out, error }: Output = CONSOLE): Promise<number> {
  const unknown = argv.find((word) => word.startsWith('-') && !['--json', '--help', '-h'].includes(word))
  const paths = argv.filter((word) => !word.startsWith('-'))
  if (argv.includes('--help') || argv.includes('-h')) {
    out(HELP)
    return 0
  }
  if (unknown !== undefined || paths.length === 0) {
    error(unknown === undefined ? '请给出要检查的文件或文件夹。' : `不认识的选项：${unknown}`)
    error(HELP)
    return 2
  }
  const json = argv.includes('--json')
  const { files, missing } = await reportFiles(paths, READABLE_ENDINGS)
  if (files.length === 0 && missing.length === 0) {
    error('给出的文件夹里没有可读的报告。')
    return 2
  }
  const outcomes: Outcome[] = [...missing.map((file) => ({ file, error: '没有这个文件或文件夹；请检查路径。' })), ...await readAll(files)]
  return say(outcomes, json, out)
}

function say(outcomes: readonly Outcome[], json: boolean, out: Output['out']): number {
  const read = outcomes.flatMap((outcome) => ('report' in outcome ? [outcome] : []))
  const judged = new Map(judgeReports(read.map(({ report }) => report)).map((result, index) => [read[index]?.file ?? '', result]))
  for (const outcome of outcomes) {
    const result = judged.get(outcome.file)
    if (result) out(json ? jsonLine(outcome.file, result) : textReport(outcome.file, result))
    else if ('error' in outcome) out(json ? jsonError(outcome.file, outcome.error) : `✗ ${outcome.file}\n  ${outcome.error}\n`)
  }
  const broken = [...judged.values()].filter(({ violations }) => violations.length > 0).length
  const unread = outcomes.length - read.length
  if (!json && outcomes.length > 1) out(`共${outcomes.length}份：相符${read.length - broken}份，不符${broken}份，不能读取${unread}份。`)
  return unread > 0 ? 2 : broken > 0 ? 1 : 0
}
