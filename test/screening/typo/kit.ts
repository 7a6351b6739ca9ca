import { loadLanguageModel } from '#platform/language-model/index'
import type { Day } from '#shared/days'
import { typoChecker } from '../../../src/modules/screening/checkers/typo/index.ts'

export const day = '2026-01-05' as Day
const checker = typoChecker(loadLanguageModel())

/** What the checker finds in a text. */
export const found = (text: string) => checker.check({ text, segments: [] }, { day })
/** The mendings as 错→对, with ? where it is only a hint. */
export const mendings = (text: string): string[] => found(text).map(({ start, end, proposal, severity }) => `${text.slice(start, end)}→${proposal}${severity === 'hint' ? '?' : ''}`)
