import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { seedAgencies } from '#agencies'
import { verifySite } from '#publishing'
import { AGENCIES } from '../demo/agencies.ts'
import { withDatabase } from '../src/cli/with-database.ts'

/**
 * Moves 50,000 entries in with `gongkai import entries`, once without a stop (for the time) and once killed -9 with its database again and again; then each
 * record must be there once, public and found, and the site must verify. `npm run trial:import [-- entries kills]`.
 */
const ENTRIES = Number(process.argv[2] ?? 50_000), KILLS = Number(process.argv[3] ?? 5)
const base = mkdtempSync(join(tmpdir(), 'gongkai-import-'))
execFileSync('chmod', ['755', base])

const WORDS = ['水闸', '道路', '学校', '医保', '养老', '绿化', '公交', '农贸市场', '老旧小区', '河道']
/** About a thousand signs of plain official prose each, no two alike. */
async function writeRecords(path: string): Promise<void> {
  const out = createWriteStream(path)
  for (let n = 0; n < ENTRIES; n += 1) {
    const word = WORDS[n % WORDS.length] ?? ''
    const body = Array.from({ length: 12 }, (_, line) => `<p>第${line + 1}项：${word}事项${n}号按照既定安排推进，责任单位应当在规定期限内办结，并将办理情况书面报告，所需经费由本级财政统筹安排，涉及群众利益的应当听取意见。</p>`).join('')
    const text = `${JSON.stringify({ key: `trial-${n}`, agency: AGENCIES[n % AGENCIES.length]?.id, kind: 'notice', column: 'statutory-20-12', title: `关于${word}事项第${n}号的通告`, body, publishedOn: `20${String(10 + n % 14)}-0${1 + n % 9}-1${n % 9}`, formedOn: null })}\n`
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}

async function freshHome(name: string): Promise<string> {
  const home = join(base, name)
  mkdirSync(join(home, 'office'), { recursive: true })
  await withDatabase({ home }, ({ db }) => seedAgencies(db, AGENCIES.map((agency, position) => ({ ...agency, position, address: '', phone: '' }))))
  return home
}

const childrenOf = (pid: number): number[] => {
  try { return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/).filter(Boolean).map(Number) } catch { return [] }
}
/** The import and its database at once, by the numbers of what we started. */
function killAll(pid: number, home: string): void {
  const pidFile = join(home, 'office', 'postgres', 'data', 'postmaster.pid')
  const database = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0
  for (const one of [pid, ...(database ? [database, ...childrenOf(database)] : [])]) try { process.kill(one, 'SIGKILL') } catch { /* it has gone with the others */ }
}

/** Runs the import; killed after so many batches, where told. Gives whether it ended by itself. */
async function run(home: string, file: string, killAfter: number | null): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'import', 'entries', '--home', home, file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let batches = 0, said = ''
  child.stderr.on('data', (data: Buffer) => {
    said = (said + String(data)).slice(-2000)
    batches += String(data).split('已处理到').length - 1
    if (killAfter !== null && batches >= killAfter) killAll(child.pid ?? 0, home)
  })
  const [code] = await once(child, 'exit') as [number | null]
  if (code !== null && code > 1) throw new Error(`the import ended with ${code}:\n${said}`)
  return code !== null
}

async function judge(home: string): Promise<{ entries: number; pages: number; found: number; faults: number }> {
  return withDatabase({ home }, async ({ db }) => {
    const one = async (statement: string): Promise<number> => Number((await sql.raw<{ n: string }>(statement).execute(db)).rows[0]?.n)
    return {
      entries: await one("select count(*) as n from publishing.imported where key like 'trial-%'"), pages: await one("select count(distinct title) as n from site.snapshot where kind = 'entry' and current"),
      found: await one('select count(*) as n from site.search_document'), faults: (await verifySite(db)).faults.length,
    }
  })
}

let failed = false
try {
  const file = join(base, 'entries.jsonl')
  await writeRecords(file)
  const calm = await freshHome('calm')
  const start = performance.now()
  await run(calm, file, null)
  const seconds = (performance.now() - start) / 1000
  const result = await judge(calm)
  console.log(`不中断：${ENTRIES} 条 ${seconds.toFixed(1)} 秒（每秒 ${Math.round(ENTRIES / seconds)} 条）；条目 ${result.entries}，公开 ${result.pages}，可检索 ${result.found}，核验问题 ${result.faults}`)
  const rough = await freshHome('rough')
  let kills = 0
  while (!await run(rough, file, kills < KILLS ? 1 + (kills * 7) % 13 : null)) kills += 1
  const after = await judge(rough)
  console.log(`kill -9 ${kills} 次后：条目 ${after.entries}，公开 ${after.pages}，可检索 ${after.found}，核验问题 ${after.faults}`)
  failed = [result, after].some(({ entries, pages, found, faults }) => entries !== ENTRIES || pages !== ENTRIES || found !== ENTRIES || faults > 0)
} finally { rmSync(base, { recursive: true, force: true }) }
console.log(failed ? '有丢失、重复或改动' : '没有丢失，没有重复')
process.exitCode = failed ? 1 : 0
