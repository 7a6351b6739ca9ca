import { factOf } from './facts.ts'
import type { FactValue, Profile, Subject } from './fact.ts'
import { isSubject } from './item.ts'
import { complaint, readValue } from './read-profile.ts'

/** What a visitor has answered, as typed, in the order of asking; an empty answer is 'I do not know'. It lives in the form, or on the visitor's own device. */
export type FindState = { readonly subject: Subject | null; readonly answers: readonly (readonly [fact: string, typed: string])[] }
export const EMPTY_FIND: FindState = { subject: null, answers: [] }
const MOST = 60

export function profileOf({ answers }: FindState): Profile {
  const profile: Record<string, FactValue> = {}
  for (const [key, typed] of answers) {
    const fact = factOf(key), value = fact && typed !== '' ? readValue(fact, typed) : undefined
    if (value !== undefined) profile[key] = value
  }
  return profile
}
export const skippedOf = ({ answers }: FindState): string[] => answers.flatMap(([key, typed]) => (typed === '' ? [key] : []))

/** The form's fields that carry the state: one line an answer. */
export const stateText = ({ subject, answers }: FindState): string => JSON.stringify({ subject, answers })
export function readState(text: string | undefined): FindState {
  try {
    const { subject, answers } = JSON.parse(text ?? '') as { subject?: string; answers?: unknown }
    if (!isSubject(subject)) return EMPTY_FIND
    const kept = (Array.isArray(answers) ? answers : []).slice(0, MOST).flatMap((one: unknown): [string, string][] => (Array.isArray(one) && factOf(String(one[0]))?.subject === subject ? [[String(one[0]), String(one[1] ?? '').slice(0, 200)]] : []))
    return { subject, answers: kept }
  } catch { return EMPTY_FIND }
}

export type FindStroke = { readonly do: 'subject'; readonly subject: string | undefined } | { readonly do: 'answer'; readonly fact: string; readonly typed: readonly string[] } | { readonly do: 'skip'; readonly fact: string } | { readonly do: 'back' } | { readonly do: 'again' }
/** The state after one stroke, or what is wrong with it. The same on the server and on the visitor's device. */
export function afterStroke(state: FindState, stroke: FindStroke): { readonly state: FindState; readonly wrong: string | null } {
  if (stroke.do === 'again') return { state: EMPTY_FIND, wrong: null }
  if (stroke.do === 'subject') return isSubject(stroke.subject) ? { state: { subject: stroke.subject, answers: [] }, wrong: null } : { state, wrong: '请选择给自己（家庭）找，还是给企业找' }
  if (stroke.do === 'back') return { state: state.answers.length === 0 ? EMPTY_FIND : { ...state, answers: state.answers.slice(0, -1) }, wrong: null }
  const fact = factOf(stroke.fact)
  if (fact?.subject !== state.subject || fact === undefined) return { state, wrong: '问题已经变了，请回答下面的问题' }
  const rest = state.answers.filter(([key]) => key !== fact.key)
  if (stroke.do === 'skip') return { state: { ...state, answers: [...rest, [fact.key, '']] }, wrong: null }
  const typed = fact.kind === 'set' ? stroke.typed.filter(Boolean).join('、') || '无' : (stroke.typed[0] ?? '').trim()
  if (typed === '') return { state, wrong: '请回答，或者点“不清楚，跳过”' }
  return readValue(fact, typed) === undefined ? { state, wrong: complaint(fact, typed) } : { state: { ...state, answers: [...rest, [fact.key, typed]] }, wrong: null }
}
