import { COUNTING } from './counting.ts'
import { BENEFITS } from './benefits.ts'
import { COMMITMENTS } from './commitments.ts'
import { CONSULTATIONS } from './consultations.ts'
import { DECISIONS } from './decisions.ts'
import { DIALOGUE } from './dialogue.ts'
import { MEDIA } from './media.ts'
import { OPINION } from './opinion.ts'
import { OWN } from './own.ts'
import { POLICIES } from './policies.ts'
import { REVIEWING } from './reviewing.ts'
import type { Setting } from './setting.ts'
import { SUPERVISION } from './supervision.ts'
import { TERMS } from './terms.ts'

/** What the office decides for itself, because the law leaves it open or the text was not confirmed: each with what it bears on and where it comes from. */
export const SETTINGS = { ...TERMS, ...OWN, ...COUNTING, ...REVIEWING, ...POLICIES, ...DIALOGUE, ...CONSULTATIONS, ...DECISIONS, ...COMMITMENTS, ...BENEFITS, ...SUPERVISION, ...OPINION, ...MEDIA } as const
export type SettingKey = keyof typeof SETTINGS
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]

type ValueOf<One extends Setting> = One extends { kind: 'yes' } ? boolean : One extends { kind: 'whole' } ? number : One extends { kind: 'choice' } ? keyof One['options'] & string : string
export type Settings = { readonly [Key in SettingKey]: ValueOf<(typeof SETTINGS)[Key]> }

export const isSettingKey = (text: string): text is SettingKey => Object.hasOwn(SETTINGS, text)
export const settingOf = (key: SettingKey): Setting => SETTINGS[key]
export const DEFAULTS = Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].fallback])) as Settings

/** The groups in their order, each with its keys. */
export const GROUPS: readonly { readonly group: string; readonly keys: readonly SettingKey[] }[] =
  [...new Set(SETTING_KEYS.map((key) => SETTINGS[key].group))].map((group) => ({ group, keys: SETTING_KEYS.filter((key) => SETTINGS[key].group === group) }))
