import { DEDUCTIONS, type Deduction } from './indicators.ts'
import type { Finding } from './judge.ts'

export type Line = { readonly name: Deduction; readonly label: string; readonly count: number; readonly points: number }
export type Result = { readonly verdict: 'fails-by-veto' | 'fails' | 'passes'; readonly score: number; readonly lines: readonly Line[]; readonly vetoes: number; readonly uncertain: number }
const PASS = 60
/** Certain vetoes fail the site whatever its points; certain deductions are taken from a hundred, each kind up to its most. What is uncertain counts nothing until a person looked. */
export function resultOf(findings: readonly Finding[]): Result {
  const sure = findings.filter(({ isCertain }) => isCertain), vetoes = sure.filter(({ kind }) => kind === 'veto').length
  const lines = (Object.keys(DEDUCTIONS) as Deduction[]).flatMap((name): Line[] => {
    const count = sure.filter((finding) => finding.kind === 'deduction' && finding.name === name).length, { label, points, most } = DEDUCTIONS[name]
    return count === 0 ? [] : [{ name, label, count, points: Math.min(most, count * points) }]
  })
  const score = Math.max(0, Math.round(10 * (100 - lines.reduce((sum, { points }) => sum + points, 0))) / 10)
  return { verdict: vetoes > 0 ? 'fails-by-veto' : score < PASS ? 'fails' : 'passes', score, lines, vetoes, uncertain: findings.length - sure.length }
}
