import assert from 'node:assert/strict'
import { shippedWordingLists, wordingChecker } from '../../../src/modules/screening/checkers/wording/index.ts'
import type { Found } from '../../../src/modules/screening/domain/checker.ts'

const checker = wordingChecker(shippedWordingLists())
export const DAY = '2026-11-23'

/** What the shipped lists say of a text. */
export const found = (text: string): readonly Found[] => checker.check({ text, segments: [] }, { day: DAY })

/** The stretches that are found, with their severities. */
export const told = (text: string): string[] => found(text).map(({ start, end, severity }) => `${severity} ${text.slice(start, end)}`)

/** The text with every proposal put in. */
export const mended = (text: string): string =>
  found(text).toSorted((a, b) => b.start - a.start).reduce((now, { start, end, proposal }) => (proposal === null ? now : now.slice(0, start) + proposal + now.slice(end)), text)

/** Texts in which nothing at all is found. */
export function silent(texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(told(text), [], text)
}
