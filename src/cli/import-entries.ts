import { writeFileSync } from 'node:fs'
import { importEntries, importRefusals, openSource, type ImportReport } from '#publishing'
import { clockFrom } from '#platform/clock'
import { SUBSCRIPTIONS } from '../subscriptions.ts'
import { HOME_OPTIONS, readArgs, UsageError } from './args.ts'
import { withDatabase } from './with-database.ts'

const SHOWN = 20
const line = ({ done, imported, repeated, refused }: ImportReport): string => `已处理到第 ${done} 行：导入 ${imported} 条，已有 ${repeated} 条，未导入 ${refused} 条`

/** `gongkai import entries`: 0 all came in, 1 some were refused (why stands in the report), 2 cannot run. Run again after an interruption: it goes on. */
export async function importEntriesCommand(argv: readonly string[]): Promise<number> {
  const { values: { json, report: reportFile, ...which }, positionals: [path, second] } = readArgs(argv, { ...HOME_OPTIONS, json: { type: 'boolean' }, report: { type: 'string' } }, { words: true })
  if (path === undefined || second !== undefined) throw new UsageError('请写一个文件或文件夹，例如：gongkai import entries 信息.xlsx')
  const source = await openSource(path)
  return withDatabase(which, async ({ db, home }) => {
    const kit = { db, home, now: clockFrom(process.env['GONGKAI_NOW']), reactions: SUBSCRIPTIONS }
    const done = await importEntries(kit, source, (report) => { if (!json) process.stderr.write(`${line(report)}${source.total === null ? '' : `（共 ${source.total}）`}\n`) })
    const refusals = await importRefusals(kit, source.id)
    if (reportFile) writeFileSync(reportFile, ['行,标题,原因', ...refusals.map((one) => [one.line, one.title, one.reasons.join('；')].map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','))].join('\r\n').replace(/^/, '\ufeff'))
    if (json) console.log(JSON.stringify({ ...done, refusals }))
    else console.log([line(done), ...refusals.slice(0, SHOWN).map((one) => `  第 ${one.line} 行《${one.title}》：${one.reasons.join('；')}`), ...(refusals.length > SHOWN ? [`  ……其余 ${refusals.length - SHOWN} 条用 --report 文件.csv 或 --json 查看`] : [])].join('\n'))
    return done.refused > 0 ? 1 : 0
  })
}
