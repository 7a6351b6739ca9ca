import type { Setting } from './setting.ts'

export const DECISIONS = {} as const satisfies Record<string, Setting>
