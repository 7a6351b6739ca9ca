import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { homeForCommand, type WhichHome } from '#platform/database/home'
import { KEY, MANIFEST, SIGNATURE } from '#platform/site-export/export'
import { verifyFolder, type Fault, type Verdict } from '#platform/site-export/verify-folder'
import { verifyUrl } from '#platform/site-export/verify-url'
import { UsageError } from './args.ts'

export type VerifyServed = WhichHome & { readonly json?: boolean | undefined; readonly manifest?: string | undefined; readonly key?: string | undefined; readonly against?: string | undefined; readonly 'at-least'?: string | undefined; readonly 'as-search-engine'?: boolean | undefined }

const SHOWN = 50
const RANGES = 8

/** The public key: as told, else the office's own where its data lie. */
function publicKey({ key, ...which }: VerifyServed): string {
  const path = key === undefined ? join(homeForCommand(which), 'keys', `${KEY}.pub`) : resolve(key)
  if (!existsSync(path)) throw new UsageError(key === undefined ? '请用 --key 给出导出单位的公钥文件（导出单位数据目录 keys/site.ed25519.pub）' : `读不到公钥文件 ${path}`)
  return readFileSync(path, 'utf8')
}
function number(text: string | undefined): number {
  if (text === undefined) return 0
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--at-least 要写次数，如 12；现在写的是“${text}”`)
  return Number(text)
}
/** The manifest and its signature: a file, or the folder of an export. */
function manifestAt(given: string | undefined): { bytes: Buffer; signature: string } {
  if (given === undefined) throw new UsageError('核验网址要用 --manifest 给出清单：导出时的文件夹，或其中的 manifest.json')
  const folder = resolve(given).replace(/[/\\]manifest\.json$/, '')
  if (!existsSync(join(folder, MANIFEST))) throw new UsageError(`${folder} 里没有 ${MANIFEST}`)
  return { bytes: readFileSync(join(folder, MANIFEST)), signature: existsSync(join(folder, SIGNATURE)) ? readFileSync(join(folder, SIGNATURE), 'utf8') : '' }
}

const rangeWords = ({ ranges = [], exact }: Fault): string => ranges.length === 0 ? '' : `：第 ${ranges.slice(0, RANGES).map(({ from, to }) => (to > from ? `${from}—${to - 1}` : `${from}`)).join('、')} 字节${ranges.length > RANGES ? `等 ${ranges.length} 处` : ''}${exact ? '' : '（按块）'}`
function words({ number: n, made, files, checked, faults }: Verdict): string {
  const head = `清单是第 ${n} 次导出（${made.slice(0, 16).replace('T', ' ')} UTC），${files} 个文件，核对了 ${checked} 次`
  if (faults.length === 0) return `完整，没有被改动。${head}`
  return [`有问题 ${faults.length} 处。${head}`, ...faults.slice(0, SHOWN).flatMap((fault) => [`  ${fault.where}：${fault.what}${rangeWords(fault)}`, ...(fault.shows ? [`      现在是：${fault.shows}`] : [])]), ...(faults.length > SHOWN ? [`  ……其余 ${faults.length - SHOWN} 处用 --json 查看`] : [])].join('\n')
}
const progress = (done: number, known: number): void => { if (process.stderr.isTTY) process.stderr.write(`\r已核对 ${done} / ${known}`) }

/** Holds an exported folder or a served site against the signed manifest: 0 whole, 1 not. */
export async function verifyServed(target: string, options: VerifyServed): Promise<number> {
  const isUrl = /^https?:\/\//.test(target), key = publicKey(options), atLeast = number(options['at-least'])
  if (!isUrl && !existsSync(target)) throw new UsageError(`没有 ${target} 这个文件夹`)
  const verdict = isUrl
    ? await (async () => { const { bytes, signature } = manifestAt(options.manifest); return verifyUrl({ url: target, manifestBytes: bytes, signature, publicKey: key, atLeast, visitors: options['as-search-engine'] ? ['visitor', 'search-engine', 'from-search'] : ['visitor'], progress }) })()
    : await verifyFolder({ folder: resolve(target), publicKey: key, atLeast, against: options.against === undefined ? undefined : resolve(options.against), progress })
  console.log(options.json ? JSON.stringify({ whole: verdict.faults.length === 0, ...verdict }) : words(verdict))
  return verdict.faults.length === 0 ? 0 : 1
}
