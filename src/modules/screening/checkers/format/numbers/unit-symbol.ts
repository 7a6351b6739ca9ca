import { patternRule } from '../pattern-rule.ts'

const SOURCE = 'GB 3100—1993《国际单位制及其应用》'
/** Symbols as they are mistyped, and as they are. */
const RIGHT: Readonly<Record<string, string>> = {
  Km: 'km', KM: 'km', kM: 'km', Kg: 'kg', KG: 'kg', kG: 'kg', kw: 'kW', Kw: 'kW', KW: 'kW', kwh: 'kW·h', Kwh: 'kW·h', KWH: 'kW·h', KWh: 'kW·h', kv: 'kV', Kv: 'kV', KV: 'kV',
  mpa: 'MPa', Mpa: 'MPa', MPA: 'MPa', mw: 'MW', Mw: 'MW', hz: 'Hz', HZ: 'Hz', khz: 'kHz', KHz: 'kHz', mhz: 'MHz', Mhz: 'MHz', MM: 'mm', CM: 'cm', Mm: 'mm', Cm: 'cm', kva: 'kVA', KVA: 'kVA', Kva: 'kVA',
}
const PATTERN = new RegExp(`(?<=\\d) ?(${Object.keys(RIGHT).sort((a, b) => b.length - a.length).join('|')})(?![A-Za-z0-9])`, 'g')
/** Nobody writes these on purpose; the others are found on many signs and are only hinted at. */
const SURE = new Set(['Km', 'kM', 'Kg', 'kG', 'kw', 'Kw', 'kwh', 'Kwh', 'kv', 'Kv', 'mpa', 'Mpa', 'hz', 'kva', 'Kva'])

/** Signs of units have fixed capitals: k for thousand is small, W, V, Pa and Hz begin with a capital. */
export const unitSymbol = patternRule('unit-symbol', SOURCE, PATTERN, ({ 0: shown, 1: unit = '', index }) => ({
  severity: SURE.has(unit) ? 'warn' : 'hint',
  start: index + shown.length - unit.length,
  proposal: RIGHT[unit] ?? null,
  why: `计量单位符号“${unit}”大小写不对，应为“${RIGHT[unit] ?? ''}”。`,
}))
