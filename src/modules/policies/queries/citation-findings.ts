import type { Kysely } from 'kysely'
import type { EntryContent } from '#publishing'
import { plainTextOf } from '#platform/rich-text/blocks'
import type { Finding } from '#screening'
import { addDays, chineseDay, type Day } from '#shared/days'
import { lastValidDay, type PolicyState } from '../domain/history.ts'
import { resolveCitations, type ResolvedCitation } from './resolve-citations.ts'

const GONE: readonly PolicyState[] = ['repealed', 'lapsed', 'suspended']
/** A text that itself says what became of the document may name it. */
const SAYS_SO = /废止|失效|停止执行|不再执行|中止|替代|取代|修改|修订/

function whyNot({ policy, stateOn: state }: ResolvedCitation): string {
  const { history } = policy ?? { history: null }
  const end = history ? lastValidDay(history) : null
  if (state === 'repealed' && history?.endedOn) return `引用的文件已于${chineseDay(history.endedOn)}废止`
  if (state === 'lapsed') return `引用的文件已于${chineseDay(history?.endedAs === 'lapsed' && history.endedOn && (end === null || history.endedOn <= end) ? history.endedOn : addDays(end ?? '1970-01-01', 1))}失效`
  return '引用的文件正在中止施行'
}

function findingOf(place: string, text: string, one: ResolvedCitation): Finding[] {
  const common = { class: '引用文件', place, text: one.text, start: one.start, end: one.end, source: '政策文件库' }
  const { policy } = one
  if (policy === null || one.stateOn === null) return []
  const sentence = /^[^。；;\n]*/.exec(text.slice(one.end))?.[0] ?? ''
  const before = /[^。；;\n]*$/.exec(text.slice(0, one.start))?.[0] ?? ''
  if (GONE.includes(one.stateOn) && !SAYS_SO.test(sentence) && !SAYS_SO.test(before)) {
    const heir = policy.relations.find(({ way, kind }) => way === 'in' && (kind === 'replaces' || kind === 'repeals'))
    return [{ ...common, severity: 'warn', why: whyNot(one), proposal: heir ? `核实是否应引用《${heir.title}》（${heir.docNo}）` : '核实依据是否仍然有效', rule: '失效、废止的文件不得作为行政管理的依据' }]
  }
  if (one.title !== null && one.docNo !== null && policy.docNo !== one.docNo) {
    return [{ ...common, severity: 'warn', why: `标题相符的文件文号是${policy.docNo}，与引用的${one.docNo}不一致`, proposal: policy.docNo, rule: '引用公文应当先引标题后引发文字号' }]
  }
  return []
}

/** What is wrong with the documents that an entry cites, as they stand on a day. */
export async function citationFindings(db: Kysely<unknown>, content: EntryContent, day: Day): Promise<Finding[]> {
  const parts = [{ place: '正文', text: plainTextOf(content.body) }, { place: '摘要', text: content.summary }]
  const found = await Promise.all(parts.map(async ({ place, text }) => (await resolveCitations(db, text, day)).flatMap((one) => findingOf(place, text, one))))
  return found.flat()
}
