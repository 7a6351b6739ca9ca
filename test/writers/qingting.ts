import { table3Rows, type Table3Row } from '../../src/modules/annualreport/domain/format.ts'
import type { Applicants, ReportDocument, ReportTables } from '../../src/modules/annualreport/domain/tables.ts'

const row = (natural: number, business = 0): Applicants => [natural, business, 0, 0, 0, 0, natural + business]
const HELD: Partial<Record<Table3Row, Applicants>> = {
  new: row(102, 1), granted: row(15), partial: row(26, 1), denied_internal: row(2), denied_process: row(1), denied_inquiry: row(2),
  unavailable_not_held: row(54), unavailable_needs_creation: row(1), rejected_duplicate: row(1), total: row(102, 1),
}

export const tables: ReportTables = {
  edition: '2021',
  table2: { regulations: [0, 0, 0], normativeDocuments: [14, 60, 265], licences: 120331, penalties: 5810, coercions: 427, fees: 3716.25 },
  table3: { rows: Object.fromEntries(table3Rows('2021').map((key) => [key, HELD[key] ?? row(0)])) },
  table4: { reconsideration: [0, 0, 0, 1, 1], litigationDirect: [5, 0, 0, 2, 7], litigationAfter: [1, 0, 0, 0, 1] },
}

/** Every cell its own number, so that a figure in a wrong place is seen. Such a report breaks every sum; a writer must not care. */
export function distinctTables(edition: ReportTables['edition'] = '2021'): ReportTables {
  let n = 10_000
  const next = () => (n += 1)
  const results = () => [next(), next(), next(), next(), next()] as const
  const applicants = (): Applicants => [next(), next(), next(), next(), next(), next(), next()]
  return {
    edition,
    table2: { regulations: [next(), next(), next()], normativeDocuments: [next(), next(), next()], licences: next(), penalties: next(), coercions: next(), fees: next() + 0.5 },
    table3: { rows: Object.fromEntries(table3Rows(edition).map((key) => [key, applicants()])) },
    table4: { reconsideration: results(), litigationDirect: results(), litigationAfter: results() },
  }
}

const OVERVIEW = `
<p>2023年，青汀市人民政府办公室认真贯彻落实《中华人民共和国政府信息公开条例》，围绕市委、市政府中心工作，持续提高公开质量，各项工作平稳有序。现将有关情况报告如下。</p>
<h3>（一）主动公开</h3>
<p>全年制发行政规范性文件<data class="figure" value="2:normativeDocuments:made">14</data>件，全部在形成之日起20个工作日内公开，并同步发布解读材料。编制并公布年度重大行政决策事项目录，每季度公开民生实事的进展，每半年公开政府工作报告重点任务的落实情况。</p>
<h3>（二）依申请公开</h3>
<p>全年新收政府信息公开申请<data class="figure" value="3:new:total">103</data>件，均在法定期限内办结，<strong>没有一件被复议机关或者人民法院纠错</strong>。对内容不明确的申请，先打电话问清楚再书面告知，减少了补正。</p>
<h3>（三）政府信息管理</h3>
<p>组织全市政策文件清理，失效、废止行政规范性文件<data class="figure" value="2:normativeDocuments:repealed">60</data>件，现行有效<data class="figure" value="2:normativeDocuments:inForce">265</data>件，清理结果已向社会公布。</p>
<h3>（四）政府信息公开平台建设</h3>
<p>改版政府信息公开专栏，检索一次即可同时看到文件、解读和问答；建成市、镇、村三级政务公开专区，提供查询、打印和咨询服务。</p>
<h3>（五）监督保障</h3>
<p>全年开展专题培训3次，参加410余人次；按季度通报各单位公开情况，对存在问题的单位下发督办单，整改情况纳入年度考核。</p>`
const PROBLEMS = `<p>2023年的工作还存在一些不足：一是部分单位公开的信息不够及时；二是政策解读的形式比较单一；三是基层工作人员变动较多，业务不够熟练。下一步将重点做好以下工作：</p>
<ol><li>对照目录逐项检查，按月通报逾期未公开的信息。</li><li>每件惠民利企政策至少配一份问答或者图解。</li><li>编写办理手册，新到岗人员一个月内完成培训。</li></ol>`
const OTHER = '<p>本年度未收取信息处理费。除上述情况外，没有其他需要报告的事项。</p>'

/** A report of the fictitious 青汀市, complete and in order. */
export const report: ReportDocument = {
  title: '青汀市人民政府办公室2023年政府信息公开工作年度报告', agency: '青汀市人民政府办公室', year: 2023, tables,
  narrative: { overview: OVERVIEW, problems: PROBLEMS, other: OTHER }, signedOn: '2024-01-11', signedBy: '青汀市人民政府办公室',
}
