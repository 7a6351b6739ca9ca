import { addDays, isDay, type Day } from '#shared/days'
import { DAY_SOURCE, dayOfText, firstDay } from './dates.ts'
import type { Data } from './lines.ts'
import { numberOf, sentencesOf } from './words.ts'

export type Effect = { readonly effectiveOn: Day | null; readonly validUntil: Day | null; readonly validityYears: number | null }
type Base = { readonly issuedOn: Day | null; readonly publishedOn: Day | null }

const SELF = /本(?:办法|规定|细则|通知|意见|方案|决定|条例|规则|措施|标准|公告|通告|文件|政策|制度|预案|规程|指南|计划|令|实施|暂行|批复|目录|清单|准则|章程|规范|若干)/
const IN_FORCE = '(?:施行|实施|执行|生效|试行|起效)'
const FROM_DAY = new RegExp(`(?:自|从|于)\\s*(${DAY_SOURCE})\\s*(?:起|开始|之日起)?(?:正式)?${IN_FORCE}`)
const FROM_THEN = new RegExp(`(?:自|从)(?:公布|发布|印发|颁布|下发|发文|签发|公布实施)(?:之)?日起(?:满)?(?:(\\d+|[一二三四五六七八九十]+)(个工作日|日|天)(?:后|之后)?)?(?:正式)?(?:开始)?${IN_FORCE}?`)
const RANGE = new RegExp(`(?:自|从)?\\s*(${DAY_SOURCE})\\s*(?:起)?(?:至|到|—|-|－)\\s*(${DAY_SOURCE})`)
const UNTIL = new RegExp(`(?:有效期|有效期限|有效期限为|施行期限?|实施期限?|执行期限?|试行期限?)(?:截至|截止到?|至|到|为至|延续至|延长至|截止日期为)[：: ]*(${DAY_SOURCE})`)
const YEARS = /(?:有效期|有效期限|有效时间|施行期限?|实施期限?|执行期限?|试行期限?|暂行期限?)[^，。；、]{0,6}?(?:为|是|:|：|定为|暂定)?\s*((?<!\d)\d{1,2}|[一二两三四五六七八九十]+)\s*年|(?:试行|暂行|施行|执行)(\d{1,2}|[一二两三四五六七八九十]+)年(?![\d月])/
/** What has a validity of its own and is not the document. */
const OTHER = /(?:许可证|证书|证照|执照|资质|资格证|合同|协议|通行证|居住证|证明|检测报告|报告书|批准书|承诺书|登记证|备案|合格证|押金|保函|名单|认定|称号|发票|药品|食品|商标|专利|身份证|卡|保险|号牌|标志|公示期|档案|文书|报价|投标)[^，。；]{0,14}有效期|有效期[^，。；]{0,10}(?:届满|内|满)[^，。；]{0,12}(?:申请|换发|延续|重新|续期|办理)/

/** What is said of another document inside quotation marks or a title is not said of this one. */
const ownWords = (sentence: string): string => sentence.replace(/“[^”]*”/g, '').replace(/《(?:[^《》]|《[^《》]*》)*》(?:[（(][^（）()]*[）)])?(?:自|从)[^，。；]*?(?:施行|实施|执行)/g, '')
const ofThis = (sentence: string): boolean => SELF.test(sentence) || /^(?:[第（(][^条项]{1,6}[条项）)]|[一二三四五六七八九十]+、|\d+[.．、])?\s*(?:自|从|有效期|试行期|施行|现予|执行期|实施期)/.test(sentence) || /(?:现予公布|予以公布|现印发|同时废止|施行|实施)/.test(sentence)

function computed(sentence: string, { issuedOn, publishedOn }: Base): Day | null {
  const found = FROM_THEN.exec(sentence)
  if (!found) return null
  const base = publishedOn ?? issuedOn
  if (base === null || found[2] === '个工作日') return null
  const later = found[1] ? numberOf(found[1]) : 0
  return later === null ? null : addDays(base, later)
}

/** From when, until when and for how long it says that it is in force; null for what it does not say. */
export function effectOf(text: string, data: Data, base: Base): Effect {
  let effectiveOn: Day | null = null, validUntil: Day | null = null, validityYears: number | null = null
  for (const raw of sentencesOf(text)) {
    const sentence = ownWords(raw)
    if (!ofThis(sentence)) continue
    const range = /有效期|施行期|实施期|执行期|试行期|有效时间/.test(sentence) ? RANGE.exec(sentence) : null
    if (range && !OTHER.test(sentence)) {
      effectiveOn = dayOfText(range[1] ?? '') ?? effectiveOn
      validUntil = dayOfText(range[2] ?? '') ?? validUntil
    }
    const from = FROM_DAY.exec(sentence)
    if (from) effectiveOn = dayOfText(from[1] ?? '') ?? effectiveOn
    else if (!range) effectiveOn = computed(sentence, base) ?? effectiveOn
    if (OTHER.test(sentence)) continue
    const until = UNTIL.exec(sentence)
    if (until) validUntil = dayOfText(until[1] ?? '') ?? validUntil
    const years = YEARS.exec(sentence)
    if (years) validityYears = numberOf(years[1] ?? years[2] ?? '') ?? validityYears
  }
  const written = (names: readonly string[]): Day | null => names.map((name) => firstDay(data.get(name) ?? '')).find((day) => day !== null && isDay(day)) ?? null
  return { effectiveOn: effectiveOn ?? written(['施行日期', '实施日期', '生效日期']), validUntil: validUntil ?? written(['失效日期', '废止日期', '终止日期']) ?? firstDay((data.get('有效期') ?? '').replace(/^.*至/, '')), validityYears }
}
