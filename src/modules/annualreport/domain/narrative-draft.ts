import { SECTIONS } from './format.ts'
import { bindFigures } from './narrative.ts'
import { figureAt, parseAddress } from './narrative-address.ts'
import type { ReportTables } from './tables.ts'

export type DraftFacts = { readonly agency: string; readonly year: number; /** 条例50: a government's report also tells of assessment, public appraisal and accountability. */ readonly government: boolean }
export type Narrative = Record<'overview' | 'problems' | 'other', string>

const chip = (address: string): string => `<data class="figure" value="${address}"></data>`
/** What only a person can know is asked for and never made up; a draft with open questions is not finished. */
const ask = (question: string): string => `【请填写：${question}】`
const NUMERALS = ['一', '二', '三', '四', '五'] as const

const PARTS: Readonly<Record<(typeof SECTIONS.overview.parts)[number], (say: Sayings) => string[]>> = {
  主动公开: (say) => [
    `本年制发行政规范性文件${chip('2:normativeDocuments:made')}件，废止、失效${chip('2:normativeDocuments:repealed')}件，年末现行有效${chip('2:normativeDocuments:inForce')}件，均在制发或变动后的法定时限内公开或更新。`,
    `作出行政许可决定${chip('2:licences:value')}件、行政处罚决定${chip('2:penalties:value')}件、行政强制决定${chip('2:coercions:value')}件；收取行政事业性收费${chip('2:fees:value')}万元。`,
    ask('本年围绕哪些重点领域公开，做了哪些政策解读'),
  ],
  依申请公开: (say) => [
    `本年新收政府信息公开申请${chip('3:new:total')}件，上年结转${chip('3:carried_in:total')}件；办结${chip('3:total:total')}件，结转下年度继续办理${chip('3:carried_out:total')}件。`,
    `在办结的申请中，予以公开${chip('3:granted:total')}件，部分公开${chip('3:partial:total')}件。${say.has('3:unavailable_not_held:total') ? `本机关不掌握相关政府信息${chip('3:unavailable_not_held:total')}件。` : ''}`,
    say.disputes,
  ],
  政府信息管理: () => [`坚持公开前审查，逐件确定公开属性，对不予公开的信息定期评估。${ask('本年清理文件、评估审查和目录更新的做法')}`],
  政府信息公开平台建设: () => [`以本机关门户网站的政府信息公开专栏为第一平台，保持指南、目录和年度报告可查、可用。${ask('本年栏目、新媒体和线下公开场所的建设与维护情况')}`],
  监督保障: ({ facts }) => [
    ask('机构和人员配备、培训次数和人数'),
    ...(facts.government ? [`${ask('工作考核情况')}${ask('社会评议情况')}${ask('责任追究结果；没有的，写明本年没有追责情形')}`] : []),
  ],
}

type Sayings = { readonly facts: DraftFacts; readonly disputes: string; has(address: string): boolean }

function sayings(tables: ReportTables, facts: DraftFacts): Sayings {
  const has = (address: string): boolean => {
    const cell = parseAddress(address)
    return cell !== null && (figureAt(tables, cell) ?? 0) > 0
  }
  const kinds = ([['reconsideration', '行政复议'], ['litigationDirect', '未经复议直接起诉的行政诉讼'], ['litigationAfter', '复议后起诉的行政诉讼']] as const)
    .filter(([block]) => has(`4:${block}:total`))
    .map(([block, name]) => `${name}${chip(`4:${block}:total`)}件，其中结果纠正${chip(`4:${block}:corrected`)}件、尚未审结${chip(`4:${block}:pending`)}件`)
  return { facts, has, disputes: kinds.length > 0 ? `因政府信息公开引发${kinds.join('；')}。` : '本年没有因政府信息公开引发的行政复议和行政诉讼。' }
}

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')

/**
 * A starting draft a section, with the figures bound already: the clerk begins from sentences and not from an empty box.
 * It says nothing that the tables do not say; the rest is asked for in 【请填写：…】.
 */
export function draftNarrative(tables: ReportTables, facts: DraftFacts): Narrative {
  const say = sayings(tables, facts)
  const overview = SECTIONS.overview.parts.map((part, i) => `<h3>（${NUMERALS[i]}）${part}</h3>${paragraphs(PARTS[part](say))}`).join('')
  const problems = paragraphs([`${facts.year}年，本机关政府信息公开工作仍有不足：${ask('一至三个具体问题')}`, `下一步，${ask('与上述问题一一对应的改进措施和时限')}`, ask('上一年度报告所列问题的改进结果')])
  // 国办函〔2020〕109号: what was charged for handling information is reported in section six.
  const other = paragraphs([`本年度收取信息处理费${ask('金额；没有收取的，写“0元”')}。`, `除上述情况外，${facts.year}年没有其他需要报告的事项。`])
  return { overview: bindFigures(overview, tables).html, problems, other }
}

/** The questions of a draft that nobody has answered yet. */
export const openQuestions = (html: string): string[] => [...html.matchAll(/【请填写：([^】<]*)】/g)].map(([, question]) => question ?? '')
