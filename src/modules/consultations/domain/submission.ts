import { LONGEST, type Question } from './consultation.ts'

/** What a visitor sends: sealed for the office before it is kept anywhere. `browser` tells nothing but that two came from one. */
export type SentComment = { readonly version: 1; readonly at: string; readonly consultation: string; readonly browser: string; readonly passage: number; readonly words: string; readonly name: string; readonly contact: string }
export type SentSurvey = { readonly version: 1; readonly at: string; readonly consultation: string; readonly browser: string; readonly answers: readonly (readonly string[])[] }
export type SentRegistration = { readonly version: 1; readonly at: string; readonly consultation: string; readonly browser: string; readonly grouping: string; readonly reason: string; readonly name: string; readonly contact: string }
export const GROUPS = { affected: '利害关系人', public: '社会公众', expert: '专业人士' } as const

type Raw = Readonly<Record<string, unknown>>
function opened(bytes: Uint8Array): Raw {
  const raw = JSON.parse(Buffer.from(bytes).toString('utf8')) as Raw
  if (raw['version'] !== 1) throw new Error('no submission that this version knows')
  return raw
}
const text = (raw: Raw, name: string, most: number): string => { const value = raw[name]; if (typeof value !== 'string' || value.length > most) throw new Error(`a submission's ${name} is not what the portal sends`); return value }
const common = (raw: Raw) => ({ version: 1 as const, at: text(raw, 'at', 30), consultation: text(raw, 'consultation', 20), browser: text(raw, 'browser', 80) })
export function readComment(bytes: Uint8Array): SentComment { const raw = opened(bytes); return { ...common(raw), passage: Number(raw['passage']) || 0, words: text(raw, 'words', LONGEST.comment), name: text(raw, 'name', LONGEST.name), contact: text(raw, 'contact', LONGEST.contact) } }
export function readRegistration(bytes: Uint8Array): SentRegistration { const raw = opened(bytes); return { ...common(raw), grouping: text(raw, 'grouping', 20), reason: text(raw, 'reason', LONGEST.reason), name: text(raw, 'name', LONGEST.name), contact: text(raw, 'contact', LONGEST.contact) } }
export function readSurvey(bytes: Uint8Array): SentSurvey {
  const raw = opened(bytes), answers = Array.isArray(raw['answers']) ? raw['answers'].map((one: unknown) => (Array.isArray(one) ? one.map(String) : [])) : []
  return { ...common(raw), answers }
}
/** What is wrong with the answers to a questionnaire: choices must be offered ones, and of one kind only one. */
export function faultsOfAnswers(questions: readonly Question[], answers: readonly (readonly string[])[]): string[] {
  return questions.flatMap(({ label, kind, options }, i) => {
    const given = (answers[i] ?? []).filter(Boolean)
    if (kind === 'text') return given.join('').length > 1000 ? [`“${label}”不超过1000个字`] : []
    if (given.some((one) => !options.includes(one))) return [`“${label}”请从给出的选项里选`]
    return kind === 'one' && given.length !== 1 ? [`请回答“${label}”`] : []
  })
}
