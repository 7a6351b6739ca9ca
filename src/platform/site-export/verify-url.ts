import { Pool } from 'undici'
import { mediaTypeOf } from './places.ts'
import { sha256, type ExportedFile, type Manifest } from './manifest.ts'
import { changedFault, judgeManifest, type Fault, type Verdict } from './verify-folder.ts'

/** Asked for in these ways: as a visitor, and as one whom hijackers show other pages: a search engine, and who comes from one. */
export const VISITORS = {
  visitor: { name: '访客', headers: {} },
  'search-engine': { name: '搜索引擎', headers: { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)' } },
  'from-search': { name: '从搜索结果点进来的访客', headers: { referer: 'https://www.baidu.com/link?url=x', 'user-agent': 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36' } },
} as const
export type VisitorKind = keyof typeof VISITORS

const AT_ONCE = 12, TIMEOUT_MS = 30_000, MOST_BYTES = 64 * 1024 * 1024
/** What a served page may not bring along. */
const UNWANTED = ['set-cookie', 'refresh', 'link'] as const

type Got = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: Buffer }
async function fetched(pool: Pool, address: string, headers: Record<string, string>): Promise<Got> {
  const { statusCode, headers: answered, body } = await pool.request({ path: address, method: 'GET', headers: { 'accept-encoding': 'identity', ...headers }, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS })
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    parts.push(part as Buffer)
    size += (part as Buffer).length
    if (size > MOST_BYTES) break
  }
  return { status: statusCode, headers: answered, body: Buffer.concat(parts) }
}
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value.join(', ') : value ?? '')

/** What one answer has that the export has not. */
function faultsOf(file: ExportedFile, manifest: Manifest, { status, headers, body }: Got, who: string): Fault[] {
  const where = `${file.address ?? file.path}${file.look === 'normal' ? '' : `（${file.look}）`}${who}`, wanted = file.status ?? 200
  if (status >= 300 && status < 400) return [{ kind: 'redirect', where, what: `被转到 ${one(headers['location'])}` }]
  if (status !== wanted) return [{ kind: 'status', where, what: `应回答 ${wanted}，现在是 ${status}` }]
  const faults: Fault[] = []
  if (sha256(body) !== file.sha256) faults.push(changedFault(where, file, body, null))
  if (file.mediaType && mediaTypeOf(one(headers['content-type'])) !== mediaTypeOf(file.mediaType)) faults.push({ kind: 'media-type', where, what: `类型应为 ${mediaTypeOf(file.mediaType)}，现在是 ${mediaTypeOf(one(headers['content-type'])) || '没有'}` })
  for (const name of UNWANTED) if (headers[name] !== undefined && !(name === 'link' && wanted === 451)) faults.push({ kind: name === 'set-cookie' ? 'cookie' : 'header', where, what: `多了响应头 ${name}: ${one(headers[name]).slice(0, 120)}` })
  const policy = manifest.headers['content-security-policy']
  if (policy !== undefined && mediaTypeOf(file.mediaType ?? '') === 'text/html' && one(headers['content-security-policy']) !== policy) faults.push({ kind: 'header', where, what: '内容安全策略（Content-Security-Policy）与导出时不同' })
  return faults
}

export type VerifyUrl = {
  readonly url: string; readonly manifestBytes: Buffer; readonly signature: string; readonly publicKey: string; readonly atLeast: number
  readonly visitors: readonly VisitorKind[]; readonly progress: (done: number, known: number) => void
}

/** Asks a served site for everything that its manifest lists and compares each answer. */
export async function verifyUrl({ url, manifestBytes, signature, publicKey, atLeast, visitors, progress }: VerifyUrl): Promise<Verdict> {
  const judged = judgeManifest(manifestBytes, signature, publicKey, atLeast)
  if (!judged.manifest) return { number: 0, made: '', files: 0, checked: 0, faults: judged.faults }
  const { manifest } = judged, faults: Fault[] = [...judged.faults]
  const pool = new Pool(new URL(url).origin, { connections: AT_ONCE })
  const waiting = manifest.files.filter(({ address }) => address !== undefined).flatMap((file) => visitors.map((visitor) => ({ file, visitor })))
  const all = waiting.length
  let checked = 0
  async function worker(): Promise<void> {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { file, visitor } = next, who = visitor === 'visitor' ? '' : `（${VISITORS[visitor].name}看到的）`
      const headers = { ...VISITORS[visitor].headers, ...(file.look && file.look !== 'normal' ? { cookie: `gongkai_look=${file.look}` } : {}) }
      try { faults.push(...faultsOf(file, manifest, await fetched(pool, file.address ?? '/', headers), who)) } catch (error) {
        faults.push({ kind: 'unreachable', where: `${file.address}${who}`, what: `打不开：${error instanceof Error ? error.message : String(error)}` })
      }
      checked += 1
      if (checked % 200 === 0) progress(checked, all)
    }
  }
  try { await Promise.all(Array.from({ length: AT_ONCE }, worker)) } finally { await pool.close() }
  return { number: manifest.number, made: manifest.made, files: manifest.files.length, checked, faults: faults.toSorted((a, b) => (a.where < b.where ? -1 : 1)) }
}
