import { isDay } from '#shared/days'
import { OUTCOMES } from '../outcome.ts'
import type { LetterFacts } from './compose.ts'
import { LETTER_KINDS, type LetterKind, type LetterKindLine } from './kinds.ts'

/** Which of the plain facts a letter cannot do without; a paper of the file's own has no addressee. */
const NEEDED: readonly (readonly ['number' | 'agencyName' | 'agencySigns' | 'addressee', string])[] = [
  ['number', '文号'], ['agencyName', '机关名称'], ['agencySigns', '署名'], ['addressee', '收件人'],
]
const WHERE = '请管理员在“系统设置”中填写'

export const asksFor = (label: string, kind: LetterKind): string => `请填写“${label}”，${LETTER_KINDS[kind].label}中要写明`

function withoutRemedies({ outcome, remedy }: LetterKindLine, facts: LetterFacts): string[] {
  const told = remedy === true || (outcome !== undefined && OUTCOMES[outcome].remedy !== 'none')
  if (!told) return []
  return [...(facts.reviewBody.trim() ? [] : [`没有设置复议机关，${WHERE}`]), ...(facts.court.trim() ? [] : [`没有设置管辖法院，${WHERE}`])]
}

/** Everything for which this letter cannot be written, each named by its label. */
export function reasonsAgainst(kind: LetterKind, facts: LetterFacts): string[] {
  const line = LETTER_KINDS[kind]
  const given = (name: string): boolean => (facts.fields[name]?.trim() ?? '') !== ''
  const labelOf = (name: string): string => line.fields.find((field) => field.name === name)?.label ?? name
  const bare = NEEDED.filter(([name]) => facts[name].trim() === '' && !(name === 'addressee' && line.internal))
  const empty = line.fields.filter(({ required, neededWith, name }) => (required || (neededWith !== undefined && given(neededWith))) && !given(name))
  const oneOf = line.oneOf && !line.oneOf.some(given) ? [`请填写${line.oneOf.map((name) => `“${labelOf(name)}”`).join('或者')}，${line.label}中要写明其中一项`] : []
  const notDays = line.fields.filter(({ type, name }) => type === 'day' && given(name) && !isDay(facts.fields[name]?.trim() ?? ''))
  return [
    ...bare.map(([, label]) => `缺少${label}，不能制作${line.label}`),
    ...(isDay(facts.dated) ? [] : ['落款日期不是真实的日期，请写成 2024-01-31 的样子']),
    ...withoutRemedies(line, facts), ...empty.map(({ label }) => asksFor(label, kind)), ...oneOf,
    ...notDays.map(({ label }) => `“${label}”不是真实的日期，请写成 2024-01-31 的样子`),
  ]
}
