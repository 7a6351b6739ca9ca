import { settingOf, type SettingKey } from './settings.ts'
import type { Choice, Setting, SettingValue, Whole, Words } from './setting.ts'

export type ReadValue = { readonly value: SettingValue } | { readonly wrong: string }

function readWhole({ least, most }: Whole, text: string): ReadValue {
  return /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most ? { value: Number(text) } : { wrong: `请填写 ${least} 至 ${most} 的整数` }
}

function readChoice({ options }: Choice, text: string): ReadValue {
  return Object.hasOwn(options, text) ? { value: text } : { wrong: '请从列出的选项中选择' }
}

function readWords({ longest, holds, mustHold = [] }: Words, text: string): ReadValue {
  const missing = mustHold.filter((part) => !text.includes(part))
  if (missing.length > 0) return { wrong: `格式中要有${missing.join('、')}，否则编号会重复` }
  const strange = holds ? (text.match(/\{[^{}]*\}?|\}/g) ?? []).filter((part) => !holds.includes(part)) : []
  if (strange.length > 0) return { wrong: `${strange.join('、')}不能用，花括号里只能是${holds?.join('、')}` }
  return [...text].length <= longest ? { value: text } : { wrong: `不超过${longest}字` }
}

/** Reads what was typed or chosen; gives the value, or why it cannot be one. */
export function readValue(key: SettingKey, typed: string): ReadValue {
  const setting = settingOf(key)
  const text = typed.normalize('NFC').trim()
  if (setting.kind === 'yes') return text === 'yes' || text === 'no' ? { value: text === 'yes' } : { wrong: '请选择是或否' }
  if (setting.kind === 'choice') return readChoice(setting, text)
  return setting.kind === 'whole' ? readWhole(setting, text.normalize('NFKC')) : readWords(setting, text)
}

/** A kept value may come from an older version of the program: one that this version cannot use is not used. */
export const isUsable = (key: SettingKey, value: unknown): value is SettingValue => {
  const typed = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  const read = readValue(key, typed)
  return 'value' in read && read.value === value
}

/** As it stands in a form's field. */
export const typedValue = (value: SettingValue): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))

/** As a person reads it. */
export function valueWords(setting: Setting, value: SettingValue): string {
  if (setting.kind === 'yes') return value === true ? '是' : '否'
  if (setting.kind === 'whole') return `${value}${setting.unit}`
  if (setting.kind === 'choice') return setting.options[String(value)] ?? String(value)
  return value === '' ? '（未填写）' : String(value)
}
