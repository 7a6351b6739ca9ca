import type { Question } from './consultation.ts'

/** Passages are parted by an empty line. */
export const passagesOf = (text: string): string[] => text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean)
const KINDS = { 单选: 'one', 多选: 'any', 问答: 'text' } as const
/** A questionnaire as it is typed: one question a line. */
export function readQuestions(text: string): { readonly questions: readonly Question[]; readonly faults: readonly string[] } {
  const faults: string[] = [], questions = text.split('\n').map((line) => line.trim()).filter(Boolean).flatMap((line, i): Question[] => {
    const match = /^(单选|多选|问答)\s+(.+)$/.exec(line), [label = '', ...options] = (match?.[2] ?? '').split('|').map((part) => part.trim()), kind = KINDS[match?.[1] as keyof typeof KINDS]
    if (!match || label === '') { faults.push(`问卷第 ${i + 1} 行请以“单选”“多选”或“问答”开头，空格后写题目`); return [] }
    if (kind !== 'text' && new Set(options.filter(Boolean)).size < 2) { faults.push(`问卷第 ${i + 1} 行至少要有两个不同的选项，用 | 分开`); return [] }
    return [{ label, kind, options: kind === 'text' ? [] : [...new Set(options.filter(Boolean))] }]
  })
  return { questions, faults }
}
export const questionsText = (questions: readonly Question[]): string => questions.map(({ label, kind, options }) => [`${Object.entries(KINDS).find(([, value]) => value === kind)?.[0]} ${label}`, ...options].join(' | ')).join('\n')
