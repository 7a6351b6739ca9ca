import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

/** 2025—2021年: an interval of years that runs backwards. */
export const reversedYears = patternRule('reversed-years', numbers('5.1.4'), /(?<![\d.\-—〔])((?:19|20)\d{2})年?(?:至|到|—|－|-|~|～)((?:19|20)\d{2})年(?!\d)/g, ([shown, from, to]) =>
  Number(to) < Number(from) ? { severity: 'warn', why: `“${shown}”的结束年份早于开始年份，请核对。` } : undefined,
)

/** 第五条至第三条: figures only, both of the same kind. */
export const reversedArticles = patternRule('reversed-range', numbers('5.1.3'), /第(\d{1,4})([条项页章期号届])?(?:至|到|—|~|～)第?(\d{1,4})([条项页章期号届])/g, ([shown, from, , to]) =>
  Number(to) < Number(from) ? { severity: 'warn', why: `“${shown}”后面的序号小于前面的序号，请核对。` } : undefined,
)
