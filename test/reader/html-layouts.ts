import type { ReportTables } from '../../src/modules/annualreport/domain/tables.ts'
import { FOURTH_HEADER, THIRD_HEADER, fourthValues, plain, secondRows, thirdRows } from './form-rows.ts'
import type { Layout } from './text-layouts.ts'

const cell = (text: string, columns = 1, rows = 1): string => `<td${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}><p><span>${text}</span></p></td>`
const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`

const second = (tables: ReportTables, show = plain): string => `<table>${secondRows(tables, show).map((cells) =>
  row(cells.map((text, index) => cell(text, cells.length === 1 ? 4 : cells.length === 2 && index === 1 ? 3 : 1)))).join('')}</table>`

const third = (tables: ReportTables, show = plain): string => `<table border="1"><tbody>
${row([cell(THIRD_HEADER.corner, 3, 3), cell(THIRD_HEADER.applicants, 7)])}
${row([cell(THIRD_HEADER.natural, 1, 2), cell(THIRD_HEADER.organisation, 5), cell(THIRD_HEADER.total, 1, 2)])}
${row(THIRD_HEADER.organisations.map((text) => cell(`${text.slice(0, 2)}<br>${text.slice(2)}`)))}
${thirdRows(tables, show).map(({ labels, values }) => row([...labels.map((label) => cell(label.text, label.columns, label.rows)), ...values.map((value) => cell(value || '&nbsp;'))])).join('\n')}
</tbody></table>`

const fourth = (tables: ReportTables, show = plain): string => `<table>
${row([cell('行政复议', 5), cell('行政诉讼', 10)])}
${row([...(FOURTH_HEADER[1] ?? []).map((text, index) => (index < 5 ? cell(text, 1, 2) : cell(text, 5)))])}
${row((FOURTH_HEADER[2] ?? []).map((text) => cell(text)))}
${row(fourthValues(tables, show).map((value) => cell(value || '&nbsp;')))}</table>`

const body: Layout = (tables, show) => `
<h1>青汀市水务局2023年政府信息公开工作年度报告</h1><div class="date">发布日期：2024-01-20 字号：[大 中 小]</div>
<p>一、总体情况</p><p>全局组织培训4场。</p><p>二、主动公开政府信息情况</p>${second(tables, show)}
<p>三、收到和处理政府信息公开申请情况</p>${third(tables, show)}<p>四、政府信息公开行政复议、行政诉讼情况</p>${fourth(tables, show)}
<p>五、存在的主要问题及改进情况</p><p>无。</p><p>六、其他需要报告的事项</p><p>无。</p>`

/** Tables with merged cells, as word processors and editors of government sites write them. */
export const html: Layout = (tables, show) => `<!doctype html><html><head><meta charset="utf-8"><title>青汀市水务局2023年政府信息公开工作年度报告</title>
<style>td { border: 1px solid }</style></head><body>${body(tables, show)}</body></html>`

const years = [2024, 2022, 2021, 2020, 2019].map((year) => `<li><a href="/${year}">青汀市水务局${year}年政府信息公开工作年度报告</a> 12${year}</li>`).join('')

/** The report in the middle of a page laid out with tables, with menus, counters and a list of other years around it. */
export const htmlInNavigation: Layout = (tables, show) => `<html><head><title>青汀市水务局2023年政府信息公开工作年度报告_青汀市人民政府</title><script>var total = 12345;</script></head><body>
<table width="1000"><tr><td><a href="/">首页</a> &gt; <a>政府信息公开</a> &gt; <a>政府信息公开年报</a></td><td>今天是2024年5月6日 访问量：1203341</td></tr>
<tr><td width="200"><ul>${years}</ul><table><tr><td>行政许可</td><td>118</td></tr><tr><td>行政处罚</td><td>9</td></tr></table></td><td>${body(tables, show)}</td></tr>
<tr><td colspan="2">主办：青汀市人民政府办公室 电话：0000-61230000 网站标识码 3300000001</td></tr></table></body></html>`
