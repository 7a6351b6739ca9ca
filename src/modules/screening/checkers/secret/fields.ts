import type { MarkData } from './secret-data.ts'
import { oneOf, type SecretPage, type SecretSighting, spacedOneOf } from './page.ts'

const WHY = {
  level: '这一行里单列着密级，是涉密文件的标志；请停止发布并交保密机构核查，确已解密的先去掉标志并附解密依据。',
  inside: '这一行里单列着内部使用的字样；请核查能否公开，可公开的去掉字样，不可公开的不得发布。',
  meeting: '这是会议材料、未公开的议题或者内部研究的意见，属于内部事务信息和过程性信息（条例第十六条）；请停止发布并核查。',
  paper: '这是内部文件、刊物或者表格的名称，不对外发布；请停止发布并核查。',
} as const
/** What a meeting of the people's congress, or a consultation, puts before everybody. */
const OPEN = /公开征求意见|向社会公开|人大常委会|人民代表大会|听证会/u
const LONGEST = 120
/** Of a line set in fields with wide gaps, as the head of a page or of a form is: 机密　市委办文件. */
const FIELD = /[^\s　](?:[^\n\t　]*?[^\s　])??(?=[\t　]|\s{2,}|$)/gu
const NUMBER = '(?:[ ]?(?:[〔[(]\\d{4}[〕\\])])?(?:总?第[ ]?[\\d一二三四五六七八九十百]{1,5}[ ]?[期号次]|\\d{1,4}[期号]))?'
const PERIOD = '(?:[★☆ ,、]{0,4}(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[ ]?(?:年|个月|天)|[★☆ ]{0,3}长[ ]?期)?'

const HAN = '\\p{Script=Han}'
/** Families of what is written beside a title so that a paper stays inside; as whole fields only. */
const FAMILIES = [
  `(?:党内|机关内部|系统内部|科室内部|单位内部|部门内部|内部)${HAN}{0,6}`, `(?:仅|只|专)?(?:供|限|发)(?:${HAN}|、){1,12}(?:阅|参考|使用|掌握|知悉|传达|学习|参阅|研究|审阅|范围|人员)`,
  `(?:领导|首长|常委|班子成员|主要领导|书记|市长|县长)(?:同志)?(?:亲启|专阅|参阅|参考|亲收|审阅|阅示|阅知)`, `(?:未|尚未|暂未|没有|非)(?:经)?(?:正式|对外|向社会)?(?:公开|发布|公布|授权|批准|解密)${HAN}{0,6}`,
  `(?:不|未|暂不|缓)${HAN}{0,4}(?:上网|登报|广播|公开|外传|转载|报道|公布)(?:、?不${HAN}{1,4}){0,3}`, `(?:严格|妥善|注意|专人|按规定|专柜)${HAN}{0,2}(?:保管|保存|保密|控制)${HAN}{0,4}`, `(?:限制|控制|限定)${HAN}{0,4}(?:范围|阅读|传播)`,
].join('|')
/** Such an order is no field of an ordinary form. */
const ORDERS = `(?:不得|严禁|请勿|禁止|不准|切勿|勿|不许|谢绝)${HAN}{1,9}`
const INSIDE_CLAUSE = /(?:^|(?<=[,。:;!()\s]))(?:[本此该这]?\p{Script=Han}{0,6}?(?:属于?|为|系|是|列为|作为))?内部(?:资料|文件|材料|信息|刊物|文稿|情况|数据|通知|讨论|参考|传阅|使用|掌握|发行|交流|通报|简报|图纸|用图|名单|稿件?|件)(?=[,。:;!()\s]|$)/gu

/** Marks that stand alone in a field of a line. */
export function fieldRules(data: MarkData): (page: SecretPage) => SecretSighting[] {
  const level = new RegExp(`^[(【〔“"<《「『{]?(?:${spacedOneOf(data.levels)}|密)(?:级|件|文件|资料|材料)?[)】〕”">》」』}]?${PERIOD}$|^密件$`, 'u')
  const head = new RegExp(`^[ ]{0,4}(?:${spacedOneOf(data.levels)})(?:级|件)?(?:[, ]{1,3}(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[ ]?年|(?=[ ]{1,4}\\S))`, 'u')
  const inside = new RegExp(`^[(【〔“"]?(?:${oneOf(data.fields)})(?:[,、!。 ]{1,3}(?:${oneOf([...data.fields, ...data.internalOrders])}|准印证.{0,20})){0,3}[)】〕”"!]?$`, 'u')
  const paper = new RegExp(`(?:${oneOf(data.papers)})(?:[(【][^)】]{1,12}[)】])?${NUMBER}$`, 'u')
  const meeting = new RegExp(`(?:${oneOf(data.meetingWords)})`, 'u')
  const family = new RegExp(`^[(【〔“"]?(?:${FAMILIES})[)】〕”"!]?$`, 'u'), order = new RegExp(`^[(【〔]?${ORDERS}(?:[、,]${ORDERS}){0,2}[)】〕!]?$`, 'u')
  return (page) => page.lines.flatMap(({ start, end, words }): SecretSighting[] => {
    if (words === '' || words.length > LONGEST) return []
    const line = page.given.text.slice(start, end).replaceAll('\t', '　'), seen: SecretSighting[] = []
    for (const clause of words.matchAll(INSIDE_CLAUSE)) seen.push({ rule: 'internal-line', severity: 'warn', start: start + clause.index, end: start + clause.index + clause[0].length, why: WHY.inside })
    const whole = head.exec(words)
    if (whole) seen.push({ rule: 'classification-line', severity: 'block', start, end: start + whole[0].trimEnd().length, why: WHY.level })
    const fields = [...line.matchAll(FIELD)]
    for (const field of fields) {
      const from = start + field.index, to = from + field[0].length, plain = page.plain.slice(from, to).trim()
      if (fields.length > 1 && level.test(plain)) seen.push({ rule: 'classification-line', severity: 'block', start: from, end: to, why: WHY.level })
      else if (inside.test(plain) || (fields.length > 1 && (family.test(plain) || order.test(plain)))) seen.push({ rule: 'internal-line', severity: 'warn', start: from, end: to, why: WHY.inside })
      else if (meeting.test(plain) && !OPEN.test(page.plain)) seen.push({ rule: 'meeting-paper', severity: 'warn', start: from, end: to, why: WHY.meeting })
      else if (paper.test(plain) && plain.length <= 40) seen.push({ rule: 'internal-paper', severity: 'warn', start: from, end: to, why: WHY.paper })
    }
    return seen
  })
}
