import { cpus } from 'node:os'
import { sql } from 'kysely'
import ExcelJS from 'exceljs'
import { SUBSCRIPTIONS } from '../src/subscriptions.ts'
import { clusterComments } from '../src/modules/consultations/commands/cluster-comments.ts'
import { clustersOf } from '../src/modules/consultations/domain/cluster.ts'
import { proofOf } from '../src/modules/consultations/queries/comments.ts'
import { exportComments } from '../src/modules/consultations/work/export.ts'
import { signIn } from '../test/browser/request-journey.ts'
import { runningApp } from '../test/kit/app.ts'
import { launch } from '../test/kit/browser.ts'
import { chance } from './benefits-data.ts'
import { at, peakMegabytes, shown, tableOf, timesOf } from './measure.ts'
import { writeToReadmes } from './readme.ts'

const N = process.argv.includes('--short') ? 5000 : 50_000, KINDS = 400
const dice = chance(713), TOPICS = ['夜间免费', '医院门口', '学校周边', '老旧小区', '收费标准', '公共停车场', '新能源车', '货车', '月票', '监督电话'], WISHES = ['建议延长时间', '应当降低价格', '希望公开账目', '请增加车位', '反对这样规定', '可以先试点', '要听听居民的', '最好一年一评'], TAILS = ['。', '！', '，谢谢', '，请考虑', '，拜托了', '']
const kinds = Array.from({ length: KINDS }, (_, i) => `关于${dice.of(TOPICS)}第${i}个地方，${dice.of(WISHES)}，理由是每天${dice.of(TOPICS)}都很紧张，${dice.of(WISHES)}，编号${i * 7919}`)
const comments = Array.from({ length: N }, () => `${dice.of(kinds)}${dice.of(TAILS)}`)

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}; ${N} comments of ${KINDS} kinds on one consultation`)
const app = await runningApp({ demo: true, reports: false, kinds: ['desk', 'portal'] })
for (let from = 0; from < N; from += 5000) await sql`insert into consultations.comment (consultation, source, passage, words, at) select 'c2024-002', 'paper', 0, w, now() from unnest(${comments.slice(from, from + 5000)}::text[]) as w`.execute(app.database.office)
await sql`analyze consultations.comment`.execute(app.database.office)
const kit = { db: app.database.office, home: app.home, now: () => new Date('2025-01-10T01:00:00Z'), reactions: SUBSCRIPTIONS }
const [clustering = 0] = await timesOf(1, () => clusterComments(kit, 'c2024-002')), proof = await proofOf(kit.db, 'c2024-002')
if (proof.inNone > 0 || proof.wrongSizes > 0 || proof.sizes !== proof.comments) throw new Error(`not every comment is in exactly one cluster: ${JSON.stringify(proof)}`)
const sample = comments.slice(0, 2000), [ours = 0] = await timesOf(1, () => clustersOf(sample))
const [pairs = 0] = await timesOf(1, () => { let n = 0; const sets = sample.map((text) => new Set(Array.from({ length: text.length - 2 }, (_, i) => text.slice(i, i + 3)))); for (let i = 0; i < sets.length; i++) for (let j = 0; j < i; j++) { let same = 0; for (const one of sets[i] ?? []) if (sets[j]?.has(one)) same += 1; if (same / ((sets[i]?.size ?? 0) + (sets[j]?.size ?? 0) - same) >= 0.6) n += 1 } return n })
let bytes = new Uint8Array()
const [exporting = 0] = await timesOf(1, async () => { bytes = await exportComments(kit.db, { id: 'c2024-002' }) as Uint8Array<ArrayBuffer> }), book = new ExcelJS.Workbook()
await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
const rows = (book.worksheets[0]?.rowCount ?? 1) - 1
if (rows !== proof.comments) throw new Error(`${rows} of ${proof.comments} rows in the XLSX`)

const browser = await launch(), page = await signIn(app, browser, 'chen'), base = `${app.desk}/consultations/items/c2024-002`
const addresses = ['', '/comments', '/comments?page=1000', `/comments?page=${Math.ceil(N / 20)}`, '/comments?q=%E5%8C%BB%E9%99%A2', '/comments?cluster=3', '/clusters', '/clusters?verdict=open&page=15', '/survey', '/report']
const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; '), times: number[] = []
for (let round = 0; round < 6; round += 1) for (const address of addresses) times.push(...await timesOf(1, async () => { const answer = await fetch(base + address, { headers: { cookie: cookies } }); await answer.text(); if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`) }))
times.sort((a, b) => a - b)
const [publicPage = 0] = await timesOf(1, async () => { await (await fetch(`${app.portal}/consultations/c2024-002`)).text() })
await browser.close()
await app.close()
const table = `${tableOf([
  { what: `desk pages with ${N} comments, ${addresses.length} kinds of page × 6`, measured: `p50 ${shown(at(times, 0.5))}, p95 ${shown(at(times, 0.95))}, most ${shown(times.at(-1) ?? 0)}`, aim: '< 200 ms', beside: `the public page: ${shown(publicPage)}` },
  { what: `sorting ${proof.comments} comments into clusters, with the database`, measured: shown(clustering), aim: '< 1 min', beside: `each in exactly one (proved after); of 2,000: ${shown(ours)} against ${shown(pairs)} for comparing all pairs` },
  { what: 'export to XLSX', measured: `${shown(exporting)}, ${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB`, aim: 'complete', beside: 'read again: no row is missing' },
])}\n\nMost memory: ${peakMegabytes()} MB.`
console.log(`\n${table}`)
if (process.argv.includes('--write')) writeToReadmes('consultations', table)
process.exit(0)
