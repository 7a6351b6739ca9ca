import type { Setting } from './setting.ts'

export const CONSULTATIONS = {} as const satisfies Record<string, Setting>
