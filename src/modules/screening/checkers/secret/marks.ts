import type { MarkData } from './secret-data.ts'
import { matched, oneOf, type SecretPage, type SecretSighting, spacedOneOf } from './page.ts'

const G = '[ \\u200b]{0,4}'
const STAR = '[★☆✩✭✮⭐⋆✦✪※✱❋◆▲]'
const PERIOD = '(?:长[ ]{0,3}期|[\\d一二三四五六七八九十]{1,3}[ ]{0,3}(?:年|个月|月|天|日)|启用前|公布前|公开前|永久|至\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?)'
const WHY = {
  star: '这是国家秘密标志（密级和保密期限），有此标志的文件不得公开；请立即停止发布并交保密机构核查。',
  line: '文首标有密级，是涉密文件的标志；请停止发布并交保密机构核查，确已解密的先去掉标志并附解密依据。',
  later: '这一行只写着密级，像是涉密标志；请核对出处，涉密的不得发布。',
  level: '这里标明了密级，涉密文件不得公开；请停止发布并交保密机构核查。',
  period: '这里标明了保密期限，说明文件曾定密；请停止发布并核查是否已经解密。',
  contract: '这里写有保密期限；若是合同条款可以保留，若是文件标志则不得发布，请看一眼。',
  copy: '份号只印在涉密公文上（GB/T 9704—2012 7.2.1）；请核查该文是否涉密，不涉密的删去份号。',
  head: '文首的6位编号像涉密公文的份号（GB/T 9704—2012 7.2.1）；请核查该文是否涉密。',
  says: '文中写明本件属于涉密文件，不得公开；请停止发布并交保密机构核查。',
  number: '发文字号里有“密”字，是涉密公文的编号；请核查该文，涉密的不得公开，也不要引用其文号。',
} as const

const HEAD_LINES = 15
const URGENCY = '特急|加急|急件|特提|平急|紧急|平件'

/** Expressions for 密级、保密期限、份号 in all their forms (GB/T 9704—2012 7.2.1–7.2.2). */
export function markRules(data: MarkData): (page: SecretPage) => SecretSighting[] {
  const level = `(?:${spacedOneOf(data.levels)})`
  const star = new RegExp(`(?<![国商业政])${level}(?:级)?${G}(?:${STAR}${G}${PERIOD}?|[*·•\\-—+xX]${G}${PERIOD})|${STAR}${G}${level}(?:${G}${PERIOD})?|${STAR}${G}(?:工作秘密|内部)|工作秘密${G}${STAR}${G}${PERIOD}?`, 'gu')
  const line = new RegExp(`^(?:[(\\[【〔<《]?${G}(?:${level}级?(?:件|文件|资料|材料)?|${URGENCY}|\\d{6}|${PERIOD}|份号:?\\d{3,8}|№?\\d{6}|[★☆])${G}[)\\]】〕>》]?[ ,、·]{0,8}){1,6}$`, 'u')
  const hasLevel = new RegExp(level, 'u')
  const levelled = new RegExp(`密${G}级(?:和保密期限)?${G}(?::|定?为|是|[ ](?=${G}${level}))${G}[(\\[【“"]?${G}(?:${level}|工作秘密|内部|涉密)(?!级?[、/或和与及的以]|级?,[ ]?(?:绝|机|秘)|.?□)级?`, 'gu')
  const bracketed = new RegExp(`[(\\[【〔]${G}${level}(?:级|件|文件)?${G}(?:${PERIOD})?${G}[)\\]】〕]`, 'gu')
  const period = new RegExp(`保${G}密${G}期${G}限?${G}(?::${G}(?:${PERIOD}|自.{1,16}起|\\d{4})|[ ]${G}${PERIOD})`, 'gu')
  const copy = /份[ ]{0,3}号[ ]{0,3}(?::|№|No\.?)?[ ]{0,4}(?:№|No\.?)?[ ]{0,2}\d{3,8}|第[ ]{0,2}0\d{2,5}[ ]{0,2}份/gu
  const says = new RegExp(`(?<!非)(?:本文件|本件|此件|该件|该文件|此文|本文|本材料|本资料|本报告|本通知|本纪要|本信息|此文件|本汇编|该材料|本方案|本预案|本通报|本简报|本图|本数据|本表|本附件)(?:内容|密级)?(?:属于|属|为|系|是|定为|确定为|定密为|标为|列为|按|涉及)(?:(?:${oneOf(data.levels)})(?:级)?(?:国家秘密|文件|材料|资料|事项|信息|件|级)?|国家秘密|工作秘密|涉密(?:文件|材料|资料|信息|件)?|内部(?:文件|材料|资料))(?![的时应、])|(?:本文件|本件|此件|本材料|本资料|此文件)涉密`, 'gu')
  const number = /(?<![保商解严国周精紧亲])密(?:发|字|电|函|办|报)?[〔[(【]\d{4}[〕\])】]\d{1,4}号/gu
  return (page) => [
    ...matched(page.plain, star, () => ({ rule: 'classification-mark', severity: 'block', why: WHY.star })),
    ...page.lines.flatMap(({ words, start, end, number: at }): SecretSighting[] => {
      if (words.length > 40 || words === '') return []
      if (line.test(words) && hasLevel.test(words)) {
        const cell = page.given.segments.find((one) => one.kind === 'cell' && one.start <= start && end <= one.end)
        const underLevel = cell?.column !== undefined && page.given.segments.some((one) => one.table === cell.table && one.column === cell.column && /密级|涉密等级/.test(page.plain.slice(one.start, one.end)))
        return [{ rule: 'classification-line', severity: cell ? (underLevel ? 'block' : 'hint') : at < HEAD_LINES ? 'block' : 'warn', start, end, why: at < HEAD_LINES ? WHY.line : WHY.later }]
      }
      return at < 2 && /^(?:№|No\.?)?[ ]?0\d{5}$/.test(words) ? [{ rule: 'copy-number', severity: 'warn', start, end, why: WHY.head }] : []
    }),
    ...matched(page.plain, levelled, (match) => {
      const ofThis = /:|级[ ]/.test(match[0]) || /[本该此](?:文|件|材|资|项|报|数|图|系统|方案|会)[^。\n]{0,8}$/u.test(page.plain.slice(Math.max(0, match.index - 14), match.index))
      return { rule: 'classification-level', severity: ofThis ? 'block' : 'hint', why: WHY.level }
    }),
    ...matched(page.plain, bracketed, (match) => {
      const atEdge = /(?:^|\n)[ ]*$/.test(page.plain.slice(Math.max(0, match.index - 6), match.index)) || /^[ ]*(?:\n|$)/.test(page.plain.slice(match.index + match[0].length, match.index + match[0].length + 6))
      return { rule: 'classification-mark', severity: atEdge ? 'block' : 'warn', why: WHY.level }
    }),
    ...matched(page.plain, period, (match) => {
      const contract = /合同|协议|甲方|乙方|投标|采购|商业秘密|当事人|竞业/.test(page.plain.slice(Math.max(0, match.index - 60), match.index + 60))
      return { rule: 'secrecy-period', severity: contract ? 'hint' : 'block', why: contract ? WHY.contract : WHY.period }
    }),
    ...matched(page.plain, copy, () => ({ rule: 'copy-number', severity: 'block', why: WHY.copy })),
    ...matched(page.plain, says, () => ({ rule: 'says-it-is-secret', severity: 'block', why: WHY.says })),
    ...matched(page.plain, number, (match) => ({ rule: 'secret-number', severity: page.lines.some(({ start, end, words }) => words !== '' && start <= match.index && match.index < end && words.length < 30) ? 'block' : 'warn', why: WHY.number })),
  ]
}
