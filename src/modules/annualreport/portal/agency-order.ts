/** The public side keeps names, not the tree of agencies: its order follows from what offices are called. */
const RANKS: readonly { readonly title: string; readonly is: RegExp }[] = [
  { title: '市人民政府', is: /[省市县区州盟旗]人民政府(?:办公室)?$/ },
  { title: '镇人民政府、街道办事处', is: /(?:[镇乡]人民政府|街道办事处)$/ },
  { title: '市政府部门', is: /^/ },
]
const SHOWN = ['市人民政府', '市政府部门', '镇人民政府、街道办事处'] as const

const groupOf = (name: string): string => RANKS.find(({ is }) => is.test(name))?.title ?? ''

/** Reports as people look for them: the government's first, then departments, then towns and sub-districts. */
export const byKindOfAgency = <T extends { readonly agencyName: string }>(reports: readonly T[]): { title: string; reports: T[] }[] =>
  SHOWN.map((title) => ({ title, reports: reports.filter(({ agencyName }) => groupOf(agencyName) === title) })).filter(
    ({ reports: some }) => some.length > 0,
  )
