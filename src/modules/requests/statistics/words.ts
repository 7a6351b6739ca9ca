import type { Remedy } from '../domain/outcome.ts'
import type { Summary } from './gather.ts'

export const REMEDY_LABELS: Readonly<Record<Remedy, string>> = { reviewFirst: '先申请行政复议，再起诉', either: '复议或者起诉任选', none: '无单独的救济途径' }

/** 97.5%; a dash where there is nothing to be a part of. */
export const shareOf = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`)
export const daysWords = (days: number | null): string => (days === null ? '—' : `${Math.round(days * 10) / 10}天`)
export const starsWords = (average: number | null): string => (average === null ? '—' : `${average.toFixed(2)}分`)

/** 比上年同期增加12件, 减少3件, 持平. */
export function changeWords(now: number, before: number, unit: string): string {
  const change = Math.round((now - before) * 10) / 10
  return change === 0 ? '持平' : `${change > 0 ? '增加' : '减少'}${Math.abs(change)}${unit}`
}

export const rateOf = ({ timely, late }: Summary): number | null => (timely + late === 0 ? null : (timely / (timely + late)) * 100)
/** A running year is set beside the same part of the year before. */
export const beforeWords = ({ period }: Summary): string => (period.whole ? `${period.year}年` : `${period.year}年同期（至${period.until.slice(5)}）`)
export const nowWords = ({ period }: Summary): string => (period.whole ? `${period.year}年` : `${period.year}年（至${period.until.slice(5)}）`)
