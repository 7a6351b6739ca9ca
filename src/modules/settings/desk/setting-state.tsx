import { momentOf } from '#shared/moments'
import { Badge } from '#ui/notice'
import { isUsable, valueWords } from '../domain/read-value.ts'
import { settingOf, type SettingKey } from '../domain/settings.ts'
import type { Setting, SettingValue } from '../domain/setting.ts'
import type { ChoiceMade } from '../queries/choices.ts'

export type SettingState = { readonly key: SettingKey; readonly setting: Setting; readonly value: SettingValue; readonly made: ChoiceMade | undefined }

/** A setting with what the office last said of it. */
export function stateOf(key: SettingKey, made: ChoiceMade | undefined): SettingState {
  const setting = settingOf(key)
  return { key, setting, made, value: made && isUsable(key, made.value) ? made.value : setting.fallback }
}

/** May it be set at all, or only be confirmed? */
export const onlyConfirmed = (setting: Setting): boolean => setting.kind === 'choice' && Object.keys(setting.options).length === 1

/** How sure the value is: nobody has checked it, or the office has, or it is the office's own. */
export function StandingBadge({ setting, made }: Pick<SettingState, 'setting' | 'made'>) {
  if (made) return <Badge kind="good">本机关已确定</Badge>
  return setting.confirmed ? <Badge>本机关自定</Badge> : <Badge kind="warn">未经证实：请核对原文后确定</Badge>
}

export const whoWhen = ({ by, at }: ChoiceMade): string => `${by} ${momentOf(at)}`

/** A value kept by an older version of the program may not be one any more; it is shown as it is. */
export const wordsOfKept = (key: SettingKey, value: unknown): string => (isUsable(key, value) ? valueWords(settingOf(key), value) : `${String(value)}（已不适用）`)
