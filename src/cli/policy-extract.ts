import { readFileSync } from 'node:fs'
import { extractPolicy, type PolicyFacts } from '#policies'
import { readDocument } from '#platform/documents/read/index'
import { Refusal } from '#shared/refusal'
import { readArgs, UsageError } from './args.ts'

type Read = { readonly file: string } & (PolicyFacts | { readonly error: string })
const LABELS = { title: '标题', docNo: '文号', issuer: '发文机关', issuedOn: '成文日期', publishedOn: '发布日期', effectiveOn: '施行日期', validUntil: '有效期至', validityYears: '有效年数', kind: '文种' } as const

async function read(file: string): Promise<Read> {
  try {
    return { file, ...extractPolicy((await readDocument(file, readFileSync(file))).paragraphs) }
  } catch (error) {
    if (error instanceof Refusal) return { file, error: error.reasons.join('；') }
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { file, error: '没有这个文件' }
    throw error
  }
}

const cited = (label: string, all: PolicyFacts['repeals']): string[] => all.map(({ title, docNo }) => `  ${label}：${title ? `《${title}》` : ''}${docNo ? `（${docNo}）` : ''}`)
const words = (one: Read): string => ('error' in one ? `${one.file}\n  读不出：${one.error}`
  : [one.file, ...Object.entries(LABELS).map(([key, label]) => `  ${label}：${one[key as keyof typeof LABELS] ?? '未写明'}`), ...cited('废止', one.repeals), ...cited('修改', one.amends)].join('\n'))

/** `gongkai policy extract FILE…`: 0 all read, 1 some could not be (why stands in their line), 2 wrongly asked. */
export async function policyExtract(argv: readonly string[]): Promise<number> {
  const { values: { json }, positionals } = readArgs(argv, { json: { type: 'boolean' } }, { words: true })
  if (positionals.length === 0) throw new UsageError('请写要读的文件，例如：gongkai policy extract 办法.docx')
  let failed = false
  for (const file of positionals) {
    const one = await read(file)
    failed ||= 'error' in one
    console.log(json ? JSON.stringify(one) : words(one))
  }
  return failed ? 1 : 0
}
