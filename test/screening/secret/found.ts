import type { CheckedText, Segment } from '../../../src/modules/screening/domain/checked-text.ts'
import { type SecretData, secretChecker, shippedSecretData } from '../../../src/modules/screening/checkers/secret/index.ts'

const checker = secretChecker(shippedSecretData())

/** What the checker finds in a text. */
export const findings = (given: CheckedText) => checker.check(given, { day: '2026-11-23' })

/** What the checker finds, as “severity rule: words”. */
export const found = (text: string, segments: readonly Segment[] = []): string[] =>
  findings({ text, segments }).map(({ severity, rule, start, end }) => `${severity} ${rule}: ${text.slice(start, end)}`)

/** Only what must be looked at. */
export const alarms = (text: string): string[] => found(text).filter((one) => !one.startsWith('hint'))

/** What is found with an office's own lists besides. */
export const foundWith = (lists: SecretData['lists'], text: string): string[] =>
  secretChecker({ ...shippedSecretData(), lists }).check({ text, segments: [] }, { day: '2026-11-23' }).map(({ severity, rule, start, end }) => `${severity} ${rule}: ${text.slice(start, end)}`)
