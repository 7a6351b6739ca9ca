import { isDay } from '#shared/days'
import type { StepFault } from '#shared/step'
import { isSubject } from './item.ts'

/** What is typed of a benefit, its conditions and amount apart. */
export type FactsForm = { readonly agency: string; readonly title: string; readonly policy: string; readonly policyTitle: string; readonly subject: string; readonly materials: string; readonly place: string; readonly link: string; readonly phone: string; readonly automatic: string; readonly begin: string; readonly until: string }
export const EMPTY_FACTS: FactsForm = { agency: '', title: '', policy: '', policyTitle: '', subject: 'person', materials: '', place: '', link: '', phone: '', automatic: '', begin: '', until: '' }
export const LONGEST = { title: 80, policyTitle: 200, place: 200, link: 500, phone: 60, material: 120, materials: 30 } as const
export const materialsOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

export function faultsOfFacts(form: FactsForm, agencies: readonly string[]): StepFault[] {
  const fault = (field: keyof FactsForm, reason: string): StepFault[] => [{ field, reason }], materials = materialsOf(form.materials)
  return [
    ...(agencies.includes(form.agency) ? [] : fault('agency', '请选择“主管单位”')),
    ...(form.title === '' ? fault('title', '请填写“事项名称”') : form.title.length > LONGEST.title ? fault('title', `“事项名称”不超过${LONGEST.title}个字`) : []),
    ...(form.policyTitle === '' ? fault('policyTitle', '请填写“政策名称和文号”') : []),
    ...(isSubject(form.subject) ? [] : fault('subject', '请选择“给谁”')),
    ...(form.policy === '' || /^(\/[a-z0-9][a-z0-9-]*)+$/.test(form.policy) ? [] : fault('policy', '“政策网址”请写本站的网址，例如 /policies/abc')),
    ...(form.link === '' || /^https:\/\/[^\s]+$/.test(form.link) ? [] : fault('link', '“网上办理网址”请以 https:// 开头')),
    ...(isDay(form.begin) ? [] : fault('begin', '“执行开始”请写成 年-月-日')),
    ...(form.until === '' || isDay(form.until) ? [] : fault('until', '“执行结束”请写成 年-月-日，没有期限的空着')),
    ...(isDay(form.begin) && isDay(form.until) && form.until < form.begin ? fault('until', '“执行结束”不能早于“执行开始”') : []),
    ...(materials.length > LONGEST.materials ? fault('materials', `“材料”最多${LONGEST.materials}行`) : materials.some((line) => line.length > LONGEST.material) ? fault('materials', `“材料”每行不超过${LONGEST.material}个字`) : []),
  ]
}
