import type { Setting } from './setting.ts'

export const COMMITMENTS = {} as const satisfies Record<string, Setting>
