import type { SettingKey } from './domain/settings.ts'

export const paths = {
  settings: '/settings',
  change: (key: SettingKey): string => `/settings/${key}/change`,
  holidays: '/settings/holidays',
  year: (year: number): string => `/settings/holidays?year=${year}`,
  load: '/settings/holidays/load',
} as const
