import { CHECKER_NAMES, FINDING_CLASSES } from '#screening/crawl'
import { readArgs, UsageError } from './args.ts'

export type ScreenOptions = {
  readonly files: readonly string[]
  readonly addresses: readonly string[]
  readonly json: boolean
  readonly checkers: ReadonlySet<string>
  readonly rate: number
  readonly depth: number
  readonly pages: number
  readonly resume: string | null
  readonly out: string | null
  readonly contact: string | null
  readonly outside: boolean
}

const OPTIONS = {
  json: { type: 'boolean' }, checkers: { type: 'string' }, rate: { type: 'string' }, depth: { type: 'string' }, pages: { type: 'string' },
  resume: { type: 'string' }, out: { type: 'string' }, contact: { type: 'string' }, outside: { type: 'boolean' },
} as const
const KNOWN: readonly string[] = [...new Set([...CHECKER_NAMES, 'hidden'])]

function number(name: string, said: string | undefined, usual: number, least: number): number {
  if (said === undefined) return usual
  const value = Number(said)
  if (said.trim() === '' || !Number.isFinite(value) || value < least) throw new UsageError(`--${name} 要写不小于 ${least} 的数，例如 --${name} ${usual}`)
  return value
}

function whole(name: string, said: string | undefined, usual: number, least: number): number {
  const value = number(name, said, usual, least)
  if (!Number.isInteger(value)) throw new UsageError(`--${name} 要写整数，例如 --${name} ${usual}`)
  return value
}

function chosen(said: string | undefined): ReadonlySet<string> {
  if (said === undefined) return new Set(KNOWN)
  const names = said.split(/[,，]/).map((name) => name.trim()).filter((name) => name !== '')
  const unknown = names.find((name) => !KNOWN.includes(name))
  const list = KNOWN.map((name) => `${name}（${FINDING_CLASSES[name as keyof typeof FINDING_CLASSES]}）`).join('、')
  if (unknown !== undefined) throw new UsageError(`没有“${unknown}”这类检查；可以写：${list}，几类之间用逗号隔开`)
  if (names.length === 0) throw new UsageError(`--checkers 后面要写检查的类别：${list}`)
  return new Set(names)
}

/** What was asked, or a sentence about what is wrong in it. */
export function screenOptions(argv: readonly string[]): ScreenOptions {
  const { values, positionals } = readArgs(argv, OPTIONS, { words: true })
  if (positionals.length === 0) throw new UsageError('请写要检查的文件、文件夹或者网址，例如：gongkai screen 通知.docx https://www.example.gov.cn/')
  const addresses = positionals.filter((word) => /^https?:\/\//i.test(word)), files = positionals.filter((word) => !/^https?:\/\//i.test(word))
  const strange = files.find((word) => /^[a-z][a-z0-9+.-]*:\/\//i.test(word))
  if (strange !== undefined) throw new UsageError(`网址要以 http:// 或者 https:// 开头：${strange}`)
  for (const address of addresses) if (!URL.canParse(address)) throw new UsageError(`“${address}”不是网址，请写成 https://www.example.gov.cn/ 的样子`)
  if (addresses.length === 0 && values.resume !== undefined) throw new UsageError('--resume 只用于检查网站，请同时写出网址')
  return {
    files, addresses, json: values.json ?? false, checkers: chosen(values.checkers),
    rate: number('rate', values.rate, 5, 0), depth: whole('depth', values.depth, 20, 0), pages: whole('pages', values.pages, 20_000, 1),
    resume: values.resume ?? null, out: values.out ?? null, contact: values.contact ?? null, outside: values.outside ?? false,
  }
}
