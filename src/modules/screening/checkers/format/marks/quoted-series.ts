import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

/** 4.5.3.5: members in quotation marks or book-title marks need no 、 between them; the standard says 通常, so it is only a hint. */
export const quotedSeries = patternRule('quoted-series', marks('4.5.3.5'), /(?<=》)、(?=《)|(?<=”)、(?=“)/g, () => ({
  severity: 'hint',
  proposal: '',
  why: '标有引号或者书名号的并列成分之间通常不用顿号。',
}))
