import { patternRule } from '../pattern-rule.ts'

const RIGHT: Readonly<Record<string, string>> = { '㎡': '平方米', 平米: '平方米', 公分: '厘米', 市斤: '千克', 英吋: '英寸', 立方: '立方米', 公升: '升' }
const PATTERN = /(?<=[\d万亿余多])(?:㎡|平米|公分|市斤|英吋|公升|立方(?!米|厘|分|毫|体|公|千))/g

/** Names that are not legal units. 亩 is used for land by law and stays. */
export const unitName = patternRule('unit-name', '《中华人民共和国法定计量单位》', PATTERN, ([shown]) => ({
  severity: 'hint',
  proposal: shown === '市斤' ? null : RIGHT[shown] ?? null,
  why: `“${shown}”不是法定计量单位的名称，公文中用“${RIGHT[shown] ?? ''}”。`,
}))
