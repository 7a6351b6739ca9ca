import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/database/project-root'
import { loadLanguageModel } from '#platform/language-model/index'
import { typoChecker } from '../../../src/modules/screening/checkers/typo/index.ts'
import type { Found } from '../../../src/modules/screening/domain/checker.ts'
import { day } from './kit.ts'

type Sentence = { readonly text: string; readonly planted?: { readonly start: number; readonly end: number }; readonly right?: string }

/** What the checker makes of the development sentences. */
export type Figures = {
  readonly planted: number
  readonly found: number
  readonly mended: number
  readonly wrongAlarms: number
  readonly correctCharacters: number
  readonly falseAlarms: number
}

const sentences = (): Sentence[] =>
  readFileSync(join(projectRoot(), 'test', 'screening', 'typo', 'development.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Sentence)

const mendedText = (text: string, { start, end, proposal }: Found): string => text.slice(0, start) + (proposal ?? '') + text.slice(end)

/** Recall, precision and false alarms at warn or over. */
export function evaluated(): Figures {
  const checker = typoChecker(loadLanguageModel())
  const figures = { planted: 0, found: 0, mended: 0, wrongAlarms: 0, correctCharacters: 0, falseAlarms: 0 }
  for (const { text, planted, right } of sentences()) {
    const warnings = checker.check({ text, segments: [] }, { day }).filter(({ severity }) => severity !== 'hint')
    if (planted === undefined) {
      figures.correctCharacters += text.length
      figures.falseAlarms += warnings.length
      continue
    }
    const hits = warnings.filter(({ start, end }) => start < planted.end && planted.start < end)
    const wanted = text.slice(0, planted.start) + (right ?? '') + text.slice(planted.end)
    figures.planted += 1
    figures.found += hits.length > 0 ? 1 : 0
    figures.mended += hits.some((hit) => mendedText(text, hit) === wanted) ? 1 : 0
    figures.wrongAlarms += warnings.length - hits.length
  }
  return figures
}
