import type { Setting } from './setting.ts'

export const BENEFITS = {} as const satisfies Record<string, Setting>
