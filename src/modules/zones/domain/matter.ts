const KINDS = /(?:实施|暂行|试行|若干|补充|管理)*(?:细则|规定|办法|意见|方案|措施|通知|通告|公告|决定|规则|计划|规划|制度)(?:（.*）)?$/
const WHERE = /^[^《》]{1,4}(?:省|市|县|区|镇|乡|街道)(?!场)/

/** The names by which other texts cite a document: its number, its whole title, its title in brackets. */
export const citedAs = (title: string, docNo: string): string[] => [docNo, title, /《[^》]+》/.exec(title)?.[0] ?? ''].filter((name) => name !== '')

/** What a document is about, without who made it and what kind it is: 《青汀市公共租赁住房管理实施细则》 → 公共租赁住房. */
export function matterOf(title: string): string {
  const named = /《([^》]+)》/.exec(title)?.[1] ?? /关于(?:印发|公布|调整|规范|进一步|做好|加强|推进)*(.+)/.exec(title)?.[1] ?? title
  const matter = named.replace(WHERE, '').replace(KINDS, '').replace(/(?:工作|建设|管理|的)+$/, '')
  return matter.length >= 2 ? matter : named
}
