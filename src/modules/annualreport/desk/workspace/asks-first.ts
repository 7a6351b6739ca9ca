import type { ReportMove } from '../../domain/report.ts'

/** Moves that ask first: what cannot be taken back, or needs a reason. The others are done from the workspace at once. */
export const ASKS_FIRST: readonly ReportMove[] = ['sendBack', 'reopen', 'publish']
