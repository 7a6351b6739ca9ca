import type { CheckedText } from '../../domain/checked-text.ts'

/** A link without words is found at the sign before it. */
export function atLeastOneSign({ text }: CheckedText, start: number, end: number): { start: number; end: number } | null {
  if (text.length === 0) return null
  const from = Math.min(Math.max(start, 0), text.length - 1)
  return start < end && end <= text.length ? { start, end } : { start: from, end: from + 1 }
}
