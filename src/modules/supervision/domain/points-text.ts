import { POINT, type Points } from './indicators.ts'

/** Points as typed, with two decimals at most; null where it is no such figure. */
export function pointsTyped(text: string): Points | null {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null
  const [whole = '', part = ''] = text.split('.')
  return Number(whole) * POINT + Number(part.padEnd(2, '0'))
}
