import type { CheckedText, Circumstances } from './checked-text.ts'
import type { Severity } from './severity.ts'

/** The nine classes of findings. */
export const FINDING_CLASSES = {
  secret: '涉密', wording: '严重表述错误', sensitive: '敏感词', personal: '个人信息', typo: '错别字', format: '格式', hidden: '隐藏内容', link: '链接', misfiled: '栏目不符',
} as const
export type FindingClass = keyof typeof FINDING_CLASSES

/** What a checker found at `start`..`end` of the text. `rule` is the rule's name in kebab-case, `source` the standard, article or list that it follows; `proposal` replaces the stretch, null where there is none. */
export type Found = {
  readonly class: FindingClass
  readonly rule: string
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly why: string
  readonly proposal: string | null
  readonly source: string
}

/** A pure check: the same text gives the same findings; linear in the text's length, whatever stands in it. */
export type Checker = { readonly name: string; readonly check: (given: CheckedText, around: Circumstances) => readonly Found[] }
