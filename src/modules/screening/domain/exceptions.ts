import type { FindingClass } from './checker.ts'

/** A manager's rule that lets something stand: this text of this class, everywhere or only in sentences that hold other words. */
export type ExceptionRule = { readonly id: number; readonly class: FindingClass; /** Null for every rule of the class. */ readonly rule: string | null; readonly text: string; /** Empty for everywhere. */ readonly within: string }

/** Whether the office's exceptions let a finding stand. */
export const isExcepted = (rules: readonly ExceptionRule[], found: { readonly class: FindingClass; readonly rule: string; readonly text: string; readonly sentence: string }): boolean =>
  rules.some((one) => one.class === found.class && (one.rule === null || one.rule === found.rule) && one.text === found.text && (one.within === '' || found.sentence.includes(one.within)))
