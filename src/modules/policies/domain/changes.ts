import type { Deed } from '#shared/actor'
import { addDays, type Day } from '#shared/days'
import { lastValidDay, stateOn, type PolicyHistory, type PolicyState } from './history.ts'

/** What may be done to a document that stands in the register. */
export const DOCUMENT_CHANGES = {
  repeal: { label: '废止', deed: 'policies.end', tells: ['自填写的日期起不再有效，登记册、政策文件库和年度报告表二随之变动', '公众在政策文件库和引用它的页面上都会看到“已废止”'], grave: true },
  lapse: { label: '宣布失效', deed: 'policies.end', tells: ['自填写的日期起失效，登记册、政策文件库和年度报告表二随之变动'], grave: true },
  confirm: { label: '确认继续有效', deed: 'policies.end', tells: ['按新的有效期继续有效；原有效期留在沿革里'], grave: false },
  suspend: { label: '中止施行', deed: 'policies.end', tells: ['自填写的日期起暂不施行，恢复前引用它会提醒'], grave: true },
  resume: { label: '恢复施行', deed: 'policies.end', tells: ['自填写的日期起恢复施行'], grave: false },
  relate: { label: '登记与其他文件的关系', deed: 'policies.register', tells: ['关系在两份文件的页面上都会显示；只登记关系，不改变效力'], grave: false },
  card: { label: '编写通俗卡片', deed: 'policies.draft', tells: ['用大白话说明谁能享受、给什么、怎么办、找谁，公布在政策文件库的文件页面上'], grave: false },
  file: { label: '登记备案', deed: 'policies.register', tells: ['登记报送备案的日期和编号'], grave: false },
} as const satisfies Record<string, { label: string; deed: Deed; tells: readonly string[]; grave: boolean }>
export type DocumentChange = keyof typeof DOCUMENT_CHANGES

const GONE: readonly PolicyState[] = ['repealed', 'lapsed']

/** Empty means go ahead; the day is today, or the one that was typed. */
export function reasonsAgainstChange(change: DocumentChange, history: PolicyHistory, day: Day): string[] {
  const state = stateOn(history, day)
  const open = history.suspensions?.find(({ from, until }) => until === null && from <= day)
  if (['repeal', 'lapse', 'confirm', 'suspend', 'resume'].includes(change) && GONE.includes(state)) return [`文件已经${state === 'repealed' ? '废止' : '失效'}，不能再“${DOCUMENT_CHANGES[change].label}”`]
  if ((change === 'repeal' || change === 'lapse') && history.endedOn !== null) return [`已经登记从 ${history.endedOn} 起${history.endedAs === 'repealed' ? '废止' : '失效'}`]
  if (change === 'confirm' && lastValidDay(history) === null) return ['文件没有规定有效期，不用确认']
  if (change === 'suspend' && open) return ['文件正在中止施行']
  if (change === 'resume' && !open) return ['文件没有中止施行']
  return []
}

/** What is wrong with a new last day of validity: later than the old one, and decided while the document still stood. */
export function reasonsAgainstTerm(history: PolicyHistory, decidedOn: Day, until: Day | null): string[] {
  const end = lastValidDay(history)
  if (end !== null && decidedOn > end) return [`有效期已在 ${end} 届满，自 ${addDays(end, 1)} 起失效，不能再确认；需要的请重新制定`]
  return until !== null && end !== null && until <= end ? [`“有效期延至”应当在原有效期（${end}）之后`] : []
}
