import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { citationsIn } from '../domain/citations.ts'
import { stateOn, STATES } from '../domain/history.ts'
import type { PublicPolicy } from '../domain/public-policy.ts'
import { paths } from '../paths.ts'
import { policyCited } from '../queries/resolve-citations.ts'
import { publicPolicies } from './public-policies.ts'

const MARKS: Readonly<Record<string, string>> = { repealed: '（已废止）', lapsed: '（已失效）', suspended: '（中止施行）', not_yet: '（尚未施行）' }

function decorated(text: string, policies: readonly PublicPolicy[], day: Day, linked: boolean): string {
  let result = '', at = 0
  for (const citation of citationsIn(text)) {
    const policy = policyCited(citation, policies)
    if (!policy) continue
    const state = stateOn(policy.history, day)
    const mark = text.startsWith('（已', citation.end) ? undefined : MARKS[state]
    const words = linked ? citation.text : `<a href="${paths.public(encodeURIComponent(policy.id))}">${citation.text}</a>`
    result += `${text.slice(at, citation.start)}${words}${mark ? `<strong class="cited-ended" title="${STATES[state]}">${mark}</strong>` : ''}`
    at = citation.end
  }
  return result + text.slice(at)
}

/**
 * Links every document that a published text cites, and marks those that no longer bind, as they stand on the day on which the text is read.
 * The text was escaped and cleaned before; nothing of it is changed, and what is a link already stays the link it is.
 */
export async function decorateCitations(db: Kysely<unknown>, html: string, day: Day): Promise<string> {
  if (!/《|号/.test(html)) return html
  const policies = await publicPolicies(db)
  if (policies.length === 0) return html
  let inLink = false
  return html.split(/(<[^>]*>)/).map((part) => {
    if (!part.startsWith('<')) return decorated(part, policies, day, inLink)
    if (/^<a[\s>]/i.test(part)) inLink = true
    if (/^<\/a/i.test(part)) inLink = false
    return part
  }).join('')
}
