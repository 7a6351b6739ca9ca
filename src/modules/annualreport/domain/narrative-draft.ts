import { figureAt, parseAddress } from './addresses.ts'
import { SECTIONS } from './format.ts'
import { bindFigures } from './narrative-bind.ts'
import type { Figure, ReportTables } from './tables.ts'

/** `government`: 条例50 asks of it assessment, public appraisal and accountability too. */
export type DraftFacts = { readonly agency: string; readonly year: number; readonly government: boolean }
export type Narrative = Record<'overview' | 'problems' | 'other', string>

const chip = (address: string): string => `<data class="figure" value="${address}"></data>`
/** What only a person can know is asked for and never made up. */
const ask = (question: string): string => `【请填写：${question}】`
const NUMERALS = ['一', '二', '三', '四', '五'] as const

type Told = { readonly facts: DraftFacts; figure(address: string): Figure }

const DISPUTES = [['reconsideration', '行政复议'], ['litigationDirect', '未经复议直接起诉的行政诉讼'], ['litigationAfter', '复议后起诉的行政诉讼']] as const

function disputes({ figure }: Told): string {
  const totals = DISPUTES.map(([block]) => figure(`4:${block}:total`))
  if (totals.includes(null)) return ask('本年因政府信息公开引发的行政复议、行政诉讼情况')
  const told = DISPUTES.filter((_, i) => (totals[i] ?? 0) > 0)
    .map(([block, name]) => `${name}${chip(`4:${block}:total`)}件，其中结果纠正${chip(`4:${block}:corrected`)}件、尚未审结${chip(`4:${block}:pending`)}件`)
  return told.length > 0 ? `因政府信息公开引发${told.join('；')}。` : '本年没有因政府信息公开引发的行政复议和行政诉讼。'
}

const PARTS: Readonly<Record<(typeof SECTIONS.overview.parts)[number], (told: Told) => string[]>> = {
  主动公开: () => [
    `本年制发行政规范性文件${chip('2:normativeDocuments:made')}件，废止、失效${chip('2:normativeDocuments:repealed')}件，年末现行有效${chip('2:normativeDocuments:inForce')}件。`,
    `作出行政许可决定${chip('2:licences:value')}件、行政处罚决定${chip('2:penalties:value')}件、行政强制决定${chip('2:coercions:value')}件；收取行政事业性收费${chip('2:fees:value')}万元。`,
    ask('本年围绕哪些重点领域主动公开，做了哪些政策解读'),
  ],
  依申请公开: (told) => [
    `本年新收政府信息公开申请${chip('3:new:total')}件，上年结转${chip('3:carried_in:total')}件；办结${chip('3:total:total')}件，结转下年度继续办理${chip('3:carried_out:total')}件。`,
    `在办结的申请中，予以公开${chip('3:granted:total')}件，部分公开${chip('3:partial:total')}件${(told.figure('3:unavailable_not_held:total') ?? 0) > 0 ? `，本机关不掌握相关政府信息${chip('3:unavailable_not_held:total')}件` : ''}。`,
    disputes(told),
  ],
  政府信息管理: () => [ask('本年公开前审查、文件清理、定期评估和目录更新的做法与结果')],
  政府信息公开平台建设: () => [ask('本年门户网站公开专栏、政务新媒体和线下公开场所的建设与维护情况')],
  监督保障: ({ facts }) => [
    ask('机构和人员配备、培训次数和人数'),
    ...(facts.government ? [ask('工作考核情况'), ask('社会评议情况'), ask('责任追究结果；没有的，写明本年没有')] : []),
  ],
}

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')

/**
 * A starting draft a section with the figures bound already: the clerk begins from sentences and not from an empty box.
 * It says nothing that the tables do not say; the rest is asked for in 【请填写：…】.
 */
export function draftNarrative(tables: ReportTables, facts: DraftFacts): Narrative {
  const told: Told = {
    facts,
    figure(text) {
      const address = parseAddress(text, tables.edition)
      return address && figureAt(tables, address)
    },
  }
  const overview = SECTIONS.overview.parts.map((part, i) => `<h3>（${NUMERALS[i]}）${part}</h3>${paragraphs(PARTS[part](told))}`).join('')
  return {
    overview: bindFigures(overview, tables).html,
    problems: paragraphs([
      `${facts.year}年，${facts.agency}政府信息公开工作存在的主要问题：${ask('一至三个具体问题')}`,
      `改进情况：${ask('上一年度报告所列问题的改进结果')}`, `下一步措施：${ask('与上述问题一一对应的措施和时限')}`,
    ]),
    // 国办函〔2020〕109号: what was charged for handling information is told in section six.
    other: paragraphs([`本年度信息处理费收取情况：${ask('金额；没有收取的，写明没有收取')}`, ask('其他需要报告的事项；没有的，写明没有')]),
  }
}

/** The questions of a draft that nobody has answered yet. */
export const openQuestions = (html: string): string[] => [...html.matchAll(/【请填写：([^】<]*)】/g)].map(([, question]) => question ?? '')
