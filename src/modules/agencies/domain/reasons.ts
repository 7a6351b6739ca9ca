import { AGENCY_KINDS, type Agency } from './agency.ts'
import { isWithin } from './tree.ts'

/** A sentence about one field of a form. */
export type FieldReason = { readonly field: string; readonly reason: string }

const ID = /^[a-z][a-z0-9-]{0,39}$/

/** What is wrong with an agency as somebody wrote it down, beside all the others. Empty means go ahead. */
export function reasonsAgainstAgency(written: Agency, all: readonly Agency[], isNew: boolean): FieldReason[] {
  const wrong: FieldReason[] = []
  const others = all.filter(({ id }) => id !== written.id)
  if (!ID.test(written.id)) wrong.push({ field: 'id', reason: '代码只能用小写字母、数字和连字符，以字母开头，不超过40个字符，如 jiaotong' })
  if (isNew && others.length < all.length) wrong.push({ field: 'id', reason: `代码“${written.id}”已被使用，请换一个` })
  if (written.name === '') wrong.push({ field: 'name', reason: '请填写单位全称' })
  if (others.some(({ name }) => name === written.name)) wrong.push({ field: 'name', reason: `已有名为“${written.name}”的单位` })
  if (written.shortName === '') wrong.push({ field: 'shortName', reason: '请填写单位简称' })
  if (written.signsAs === '') wrong.push({ field: 'signsAs', reason: '请填写年报落款名称' })
  return [...wrong, ...reasonsAgainstPlace(written, all)]
}

function reasonsAgainstPlace(written: Agency, all: readonly Agency[]): FieldReason[] {
  const parent = all.find(({ id }) => id === written.parent)
  if (written.parent === null) return all.some(({ id, parent: above }) => above === null && id !== written.id) ? [{ field: 'parent', reason: '请选择上级单位' }] : []
  if (!parent) return [{ field: 'parent', reason: '请选择上级单位' }]
  if (isWithin(all, parent.id, written.id)) return [{ field: 'parent', reason: '上级单位不能是本单位或其下级单位' }]
  if (!parent.active) return [{ field: 'parent', reason: `“${parent.name}”已停用，不能在其下设单位` }]
  const allowed: readonly string[] = AGENCY_KINDS[parent.kind].below
  return allowed.includes(written.kind) ? [] : [{ field: 'kind', reason: `“${AGENCY_KINDS[parent.kind].label}”之下不能设“${AGENCY_KINDS[written.kind].label}”` }]
}

export type ClosingFacts = { readonly agency: Agency; readonly activeBelow: number; readonly activeAccounts: number }

/** Empty means it may be closed. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstClosing({ agency, activeBelow, activeAccounts }: ClosingFacts): string[] {
  const reasons: string[] = []
  if (!agency.active) reasons.push('该单位已经停用')
  if (agency.parent === null) reasons.push('本级人民政府不能停用')
  if (activeBelow > 0) reasons.push(`其下还有 ${activeBelow} 个在用单位，请先停用或改设到其他单位之下`)
  if (activeAccounts > 0) reasons.push(`还有 ${activeAccounts} 个在用账号，请先停用这些账号`)
  return reasons
}
