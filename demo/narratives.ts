import { AGENCIES, ROOT } from './agencies.ts'
import type { Random } from './random.ts'
import { chip, part, ROOT_PROSE, type Prose } from './root-narratives.ts'

/** What an office may say of its year; a few are drawn for each agency and year, so that no two years read alike. */
const SAID = {
  disclosed: ['围绕群众办事和企业经营需要，集中公开办事依据、流程和收费标准。', '重点做好财政资金、工程建设和民生补助等领域的信息公开。', '对出台的政策同步制作图解和问答，方便群众理解。', '定期更新机构职能、办公地址和联系方式等基础信息。', '把政策咨询中的高频问题整理成问答公开发布。', '在服务窗口设置资料架，方便不上网的群众取阅。'],
  requests: ['收到申请后先与申请人联系，弄清所需信息，减少补正。', '答复前由法制机构审核，做到依据明确、表述规范。', '对可以公开的信息做区分处理，不因部分内容不宜公开而整体不予公开。', '建立台账，逐件记录收到、流转、答复和送达的时间。', '对不掌握的信息，告知申请人可能掌握的机关及其联系方式。'],
  managed: ['文件起草时一并确定公开属性，不公开的说明理由。', '发布前对涉密内容和个人信息逐项检查。', '对过去不予公开的信息开展评估，条件变化的及时转为公开。', '按时清理文件，在网页上标注有效性。', '历史文件补录了文号、日期等要素，便于检索。'],
  platform: ['改进网站公开专栏的检索和下载功能，增加适老化阅读方式。', '政务新媒体坚持一单位一账号，按时更新并回复留言。', '在便民服务中心设置查阅点，提供自助查询和打印。', '对专栏页面做了无障碍改造，键盘可以完成全部操作。', '逐月检查链接和附件，发现问题当日改正。'],
  supported: ['明确分管负责人和专职人员，工作列入年度考核。', '组织业务培训，学习条例和答复规范。', '邀请群众代表评议公开工作，对提出的意见逐条回应。', '每季度通报检查情况，督促整改到位。', '本年没有因政府信息公开工作被追究责任的情形。'],
  problems: ['政策解读的形式较单一，贴近群众的案例不多', '部分栏目更新不够均衡', '基层人员变动较多，业务熟练程度有待提高', '申请答复的说理还不够充分', '历史文件的数字化程度不高'],
  measures: ['增加问答和短视频等解读形式，由熟悉业务的人员讲政策', '按栏目明确责任人和更新周期，到期自动提醒', '建立带教制度，新到岗人员先培训后上岗', '汇编答复范例，疑难件集体会商', '分批扫描补录历史文件，完善目录信息'],
} as const

function some(random: Random, from: readonly string[], number: number): string[] {
  const left = [...from]
  return Array.from({ length: Math.min(number, left.length) }, () => left.splice(random.between(0, left.length - 1), 1)[0] ?? '')
}

function overviewOf(random: Random): string {
  return [
    part('（一）主动公开', `本年制发行政规范性文件${chip('2:normativeDocuments:made')}件，废止、失效${chip('2:normativeDocuments:repealed')}件，年末现行有效${chip('2:normativeDocuments:inForce')}件。`, some(random, SAID.disclosed, 2).join('')),
    part('（二）依申请公开', `本年新收政府信息公开申请${chip('3:new:total')}件，上年结转${chip('3:carried_in:total')}件，办结${chip('3:total:total')}件，结转下年度继续办理${chip('3:carried_out:total')}件。`, some(random, SAID.requests, 2).join('')),
    part('（三）政府信息管理', some(random, SAID.managed, 2).join('')),
    part('（四）政府信息公开平台建设', some(random, SAID.platform, 2).join('')),
    part('（五）监督保障', some(random, SAID.supported, 2).join('')),
  ].join('')
}

const problemsOf = (random: Random): string => {
  const [first, second] = some(random, SAID.problems, 2)
  const [one, two] = some(random, SAID.measures, 2)
  return `<p>存在的主要问题：一是${first}；二是${second}。</p><p>下一步，一是${one}；二是${two}。</p>`
}

/** The demo's prose for a report: the city's own texts, and drawn sentences for everybody else; figures are bound to the tables. */
export function proseFor(random: Random, agency: string, year: number): Prose {
  const own = agency === ROOT ? ROOT_PROSE[year] : undefined
  if (own) return own
  const name = AGENCIES.find(({ id }) => id === agency)?.shortName ?? agency
  return {
    overview: `<p>${year}年，${name}依照《中华人民共和国政府信息公开条例》开展工作，情况如下。</p>${overviewOf(random)}`,
    problems: problemsOf(random), other: `<p>${year}年没有收取信息处理费，没有其他需要报告的事项。</p>`,
  }
}

/** What a hurried clerk typed by hand over the bound figure: the demo's 2024 draft does not agree with its own table until this is mended. */
export const withTypedFigure = (prose: Prose, wrong: number): Prose => ({ ...prose, overview: prose.overview.replace(`申请${chip('3:new:total')}件`, `申请${wrong}件`) })
