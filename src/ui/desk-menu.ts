import { type Actor, type Deed, mayDo } from '#shared/actor'

/** One line of the desk's menu; shown to who may do its deed, or to all where it has none. */
export type MenuItem = { readonly label: string; readonly href: string; readonly deed?: Deed; readonly soon?: SoonArea }
/** An area that a later version fills: what it will do, in the office's words. */
export type SoonArea = { readonly slug: string; readonly does: readonly string[] }
export type MenuGroup = { readonly label: string; readonly items: readonly MenuItem[] }

const soon = (label: string, slug: string, does: readonly string[]): MenuItem => ({ label, href: `/soon/${slug}`, soon: { slug, does } })

export const DESK_MENU: readonly MenuGroup[] = [
  { label: '', items: [{ label: '工作台', href: '/' }] },
  { label: '主动公开', items: [
    { label: '信息发布', href: '/entries', deed: 'entries.read' },
    { label: '公开目录', href: '/catalogue', deed: 'catalogue.read' },
    { label: '内容检查', href: '/screening', deed: 'screening.read' },
    { label: '规范性文件', href: '/policies', deed: 'policies.read' },
    { label: '文件制定', href: '/policy-projects', deed: 'policies.read' },
    { label: '政策清理', href: '/clean-ups', deed: 'policies.read' },
    { label: '政务公开专区', href: '/zones', deed: 'zones.read' },
  ] },
  { label: '依申请公开', items: [
    { label: '申请办理', href: '/requests/inbox', deed: 'requests.read' },
    { label: '申请登记册', href: '/requests', deed: 'requests.read' },
    { label: '申请统计', href: '/requests/statistics', deed: 'requests.read' },
    { label: '文书模板', href: '/letter-templates', deed: 'requests.templates' },
    { label: '复议诉讼', href: '/disputes', deed: 'disputes.read' },
  ] },
  { label: '互动回应', items: [
    { label: '政策咨询', href: '/dialogue', deed: 'dialogue.read' },
    { label: '常见问题', href: '/dialogue/frequent', deed: 'dialogue.read' },
    { label: '回应关切', href: '/dialogue/concerns', deed: 'dialogue.read' },
    { label: '订阅通知', href: '/notices', deed: 'notices.read' },
  ] },
  { label: '决策与承诺', items: [
    { label: '重大行政决策', href: '/decisions', deed: 'decisions.read' },
    { label: '意见征集', href: '/consultations', deed: 'consultations.read' },
    { label: '民生实事', href: '/commitments', deed: 'commitments.read' },
    { label: '惠民利企', href: '/benefits', deed: 'benefits.read' },
  ] },
  { label: '监督保障', items: [
    { label: '督查督办', href: '/tickets', deed: 'tickets.read' },
    { label: '政务舆情', href: '/opinion', deed: 'opinion.watch' },
    { label: '舆情处置', href: '/opinion/matters', deed: 'opinion.read' },
    { label: '政务新媒体', href: '/media', deed: 'media.read' },
    soon('站点检查', 'inspection', ['定期检查栏目更新、链接可用和内容表述', '发现问题转督办单整改']),
    soon('业务培训', 'training', ['安排年度培训，登记参训和考试情况']),
    { label: '考核评估', href: '/assessments', deed: 'assessments.read' },
  ] },
  { label: '年度报告', items: [
    { label: '年度报告', href: '/annual-reports', deed: 'annualreport.read' },
    { label: '数据填报', href: '/returns', deed: 'annualreport.read' },
  ] },
  { label: '系统', items: [
    { label: '单位', href: '/agencies', deed: 'agencies.read' },
    { label: '账号', href: '/accounts', deed: 'identity.read' },
    { label: '系统设置', href: '/settings', deed: 'settings.read' },
    { label: '审计台账', href: '/ledger', deed: 'audit.read' },
  ] },
]

/** The areas that are not yet served, for mounting `/soon/<slug>`. */
export const SOON_ITEMS: readonly (MenuItem & { soon: SoonArea })[] =
  DESK_MENU.flatMap(({ items }) => items).flatMap((item) => (item.soon ? [{ ...item, soon: item.soon }] : []))

/** The menu as this person sees it: no line that would be refused, no empty group. */
export const menuFor = (actor: Actor | null, menu: readonly MenuGroup[] = DESK_MENU): readonly MenuGroup[] => menu
  .map(({ label, items }) => ({ label, items: items.filter(({ deed }) => deed === undefined || (actor !== null && mayDo(actor, deed))) }))
  .filter(({ items }) => items.length > 0)

/** Does this path lie within that menu line? The home line only by itself. */
export const isWithin = (path: string, href: string): boolean =>
  path.split('?')[0] === href || (href !== '/' && path.startsWith(`${href}/`))

/** The one line of the menu that this path lies in: of several, the nearest. */
export const nearestItem = (path: string, menu: readonly MenuGroup[]): string | undefined =>
  menu.flatMap(({ items }) => items.map(({ href }) => href)).filter((href) => isWithin(path, href)).sort((a, b) => b.length - a.length)[0]
