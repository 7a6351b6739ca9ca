import { readFileSync } from 'node:fs'
import { Refusal } from '#shared/refusal'
import type { Benefit } from '../domain/benefit.ts'
import { readBenefit } from '../domain/read-benefit.ts'

function rawOf(text: string): unknown[] {
  if (!text.trimStart().startsWith('[')) return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown)
  return JSON.parse(text) as unknown[]
}
/** The benefits of a file: a JSON list, or one a line. Those that cannot be read are told. */
export function readBenefits(path: string): { readonly benefits: readonly Benefit[]; readonly faults: readonly string[] } {
  let raw: unknown[]
  try {
    raw = rawOf(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(422, [`${path} 不是 JSON：${error.message}`])
    throw new Refusal(404, [`没有这个文件：${path}`])
  }
  const benefits: Benefit[] = [], faults: string[] = [], seen = new Set<string>()
  raw.forEach((one, i) => {
    const { benefit, faults: wrong } = readBenefit(one)
    if (benefit && !seen.has(benefit.id)) { seen.add(benefit.id); benefits.push(benefit) }
    else faults.push(`第 ${i + 1} 个事项：${benefit ? `编号 ${benefit.id} 重复` : wrong.join('；')}`)
  })
  return { benefits, faults }
}
