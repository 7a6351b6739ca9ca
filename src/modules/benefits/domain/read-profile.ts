import { isDay } from '#shared/days'
import { FACTS, factsOf } from './facts.ts'
import type { Fact, FactValue, Profile, Subject } from './fact.ts'
import { isIndustryCode } from './industries.ts'

const YES = new Set(['是', '有', 'true', 'yes', '1', 'y']), NO = new Set(['否', '不是', '没有', '无', 'false', 'no', '0', 'n'])
const optionOf = ({ options = {} }: Fact, text: string): string | undefined => (Object.hasOwn(options, text) ? text : Object.entries(options).find(([, label]) => label === text)?.[0])

/** A value out of a cell or a form. Money is written in yuan and becomes whole fen. Undefined: not understood. */
export function readValue(fact: Fact, text: string): FactValue | undefined {
  switch (fact.kind) {
    case 'number': return /^\d{1,12}$/.test(text) ? Number(text) : undefined
    case 'money': return /^\d{1,12}(\.\d{1,2})?$/.test(text.replaceAll(',', '')) ? Math.round(Number(text.replaceAll(',', '')) * 100) : undefined
    case 'day': return isDay(text) && text >= '1900-01-01' ? text : undefined
    case 'choice': return optionOf(fact, text)
    case 'yes': return YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : undefined
    case 'industry': { const code = text.split(/\s/)[0]?.toUpperCase() ?? ''; return isIndustryCode(code) ? code : undefined }
    case 'set': {
      if (NO.has(text)) return []
      const parts = text.split(/[、,，;；|]/).map((part) => part.trim()).filter(Boolean), known = parts.map((part) => optionOf(fact, part))
      return known.some((one) => one === undefined) ? undefined : [...new Set(known as string[])].sort()
    }
  }
}
const EXAMPLES: Readonly<Record<Fact['kind'], (fact: Fact) => string>> = {
  number: () => '请写整数', money: () => '请写金额（元）', day: () => '请写成 2024-06-30 这样', yes: () => '请写“是”或“否”', industry: () => '请写门类字母或 2 至 4 位行业代码',
  choice: ({ options = {} }) => `请写${Object.values(options).join('、')}之一`, set: ({ options = {} }) => `请从${Object.values(options).join('、')}中选，用顿号分开；都没有写“无”`,
}
export const complaint = (fact: Fact, text: string): string => `“${fact.label}”写的是“${text.slice(0, 20)}”，看不懂：${EXAMPLES[fact.kind](fact)}`

const plain = (value: unknown): string => (Array.isArray(value) ? value.length === 0 ? '无' : value.map(String).join('、') : typeof value === 'boolean' ? (value ? '是' : '否') : value === null || value === undefined ? '' : String(value).trim())
/** A profile out of a row whose keys are the facts' keys or labels; an empty cell is unknown. What is not understood is told and left unknown. */
export function readProfile(row: Readonly<Record<string, unknown>>, subject: Subject): { readonly profile: Profile; readonly faults: readonly string[] } {
  const profile: Record<string, FactValue> = {}, faults: string[] = []
  for (const fact of factsOf(subject)) {
    const text = plain(row[fact.key] ?? row[fact.label])
    if (text === '') continue
    const value = readValue(fact, text)
    if (value === undefined) faults.push(complaint(fact, text))
    else profile[fact.key] = value
  }
  return { profile, faults }
}
/** Which subject a row speaks of, by the columns that it has. */
export const subjectOf = (columns: readonly string[]): Subject | null => FACTS.find(({ key, label }) => columns.includes(key) || columns.includes(label))?.subject ?? null
