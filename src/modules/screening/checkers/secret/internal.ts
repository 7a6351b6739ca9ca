import type { MarkData } from './secret-data.ts'
import { matched, oneOf, type SecretPage, type SecretSighting, spacedOneOf } from './page.ts'

const GAP = '[ \\u200b,、;·•\\-—★:(){}“”"\\[\\]【】〔〕!。]{0,6}'
const WHY = {
  pair: '这是内部文件的标志，说明该件只供内部使用；请停止发布，确可公开的先去掉标志并经保密审查。',
  alone: '这里标有内部使用的字样；请核查能否公开，可公开的去掉字样，不可公开的不得发布。',
  back: '这是会议材料或阅件收回的要求，说明该件不对外；请停止发布并核查。',
} as const
/** 《内部资料性出版物管理办法》 and statistics kept for use inside are no marks. */
const INNOCENT_THING = /内部(?:资料性|使用面积|参考价|通报批评|控制|审计)/u
/** A duty to keep secrets is no mark: 不得泄露工作秘密，不得扩散…. */
const VERB_BEFORE = /(?:泄露|泄漏|保守|透露|接触|持有|查阅|涉及|传播|散布|携带|复制|对于?)[\p{Script=Han}、]{0,4}$/u
const RULES_OF_CONDUCT = /应当|应该|要求|必须|须|不准|制度|规定|办法|做到|按照|落实|加强|严格|管理|予以|实行|原则上/

/** Expressions for 内部资料 注意保存, 不得外传, 会后收回 and the like. */
export function internalRules(data: MarkData): (page: SecretPage) => SecretSighting[] {
  const pair = new RegExp(`(?:${spacedOneOf(data.internalThings)})(?:[\\p{Script=Han}]{0,4}?)${GAP}(?:请|并|应|一律|严格)?(?:${spacedOneOf(data.internalOrders)})(?!的(?!文件))`, 'gu')
  const alone = new RegExp(`^[(\\[【〔★<“"]{0,2}[ ]{0,2}(?:(?:${spacedOneOf(data.alone)})[ ,、·★!。]{0,4}){1,3}[)\\]】〕★>”"]{0,2}$`, 'u')
  const bracketed = new RegExp(`[(\\[【〔][ ]{0,2}(?:${spacedOneOf(data.alone)})[ ]{0,2}(?:[,、 ]{1,2}(?:${spacedOneOf(data.internalOrders)}))?[ ]{0,2}[)\\]】〕]`, 'gu')
  const inside = /(?:仅供|仅限|只供|只限|限|专供)(?:本|我|市|县|区|各)?(?:单位|系统|机关|部门|局|委|办|党委|政府|领导|领导同志|有关领导)?(?:内部|领导|党委|常委)(?:人员|同志)?(?:使用|参考|参阅|传阅|掌握|阅示|审阅|阅|研究参考|工作参考|交流使用|学习使用)(?=[ ,。;!)\]】、]|$)|(?:仅供|只供)(?:领导|常委|市领导|县领导|各位领导)(?:同志)?(?:参阅|参考|审阅|阅示)/gmu
  const back = new RegExp(`(?:${oneOf(data.backWhen)})(?:请|务请|即|须|应|统一|当场|及时|一律|由.{1,8})?(?:${oneOf(data.backHow)})`, 'gu')
  const self = new RegExp(`(?:${oneOf(data.thisThings)})[, ]{0,2}(?:一律)?(?:${oneOf(data.thisOrders)})`, 'gu')
  const reach = /(?:知悉范围|接触范围)[ ]{0,2}:|(?:发放|发送|印发|核发|阅读|传阅|发行|分发)范围[ ]{0,2}:[^\n。]{0,16}(?:内部|领导|常委|党组)/gu
  return (page) => [
    ...matched(page.plain, pair, (match) => (INNOCENT_THING.test(match[0]) ? null : { rule: 'internal-mark', severity: VERB_BEFORE.test(page.plain.slice(Math.max(0, match.index - 8), match.index)) ? 'hint' : 'block', why: WHY.pair })),
    ...page.lines.filter(({ words }) => words !== '' && words.length <= 30 && alone.test(words)).map(({ start, end, words, number }) => {
      const cell = page.given.segments.some((one) => one.kind === 'cell' && one.start <= start && end <= one.end)
      const severity = cell ? 'hint' as const : /^不予?公开$|^涉密$/.test(words) ? 'warn' as const : number < 15 ? 'block' as const : 'warn' as const
      return { rule: 'internal-line', severity, start, end, why: WHY.alone }
    }),
    ...matched(page.plain, bracketed, (match) => ({ rule: 'internal-mark', severity: /涉密|公开/.test(match[0]) ? 'warn' : 'block', why: WHY.alone })),
    ...matched(page.plain, inside, (match) => ({ rule: 'internal-mark', severity: /问卷|调查|个人信息|收集的|系统仅/.test(page.plain.slice(Math.max(0, match.index - 30), match.index)) ? 'hint' : 'block', why: WHY.pair })),
    ...matched(page.plain, self, () => ({ rule: 'internal-mark', severity: 'block', why: WHY.pair })),
    ...matched(page.plain, reach, () => ({ rule: 'limited-reach', severity: 'block', why: WHY.pair })),
    ...matched(page.plain, back, (match) => {
      if (/^(?:用后|看后).{0,4}(?:归还|退还|回收|销毁)/.test(match[0])) return null
      const before = page.plain.slice(Math.max(0, match.index - 40), match.index)
      const sentence = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。')) + 1)
      const marked = /[([【〔,、 ]$/.test(before) || sentence.length < 16
      return { rule: 'taken-back', severity: RULES_OF_CONDUCT.test(sentence) ? 'hint' : marked ? 'block' : 'warn', why: WHY.back }
    }),
  ]
}
