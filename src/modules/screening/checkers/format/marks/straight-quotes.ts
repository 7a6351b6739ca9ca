import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

/** 4.8: quotation marks are “ ” and ‘ ’. */
export const straightQuotes = patternRule('straight-quotes', marks('4.8'), /"(?=[^"\n]{0,60}[\u4e00-\u9fff])([^"\n]{1,60})"/g, ([, inner]) => ({
  severity: 'hint',
  proposal: `“${inner ?? ''}”`,
  why: '引号应用中文引号“ ”，不用直引号。',
}))
