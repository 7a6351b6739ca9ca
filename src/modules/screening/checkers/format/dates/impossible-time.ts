import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

/** A day has 24 hours, an hour 60 minutes. Only behind a date or a word for the time of day: 3：78 may be a score or a scale. */
export const impossibleTime = patternRule('impossible-time', numbers('5.1.5'), /(?<=[日号午上夜晨天]\s?)(\d{1,2})(?:[:：](\d{2})(?![\d:：])|时(\d{1,2})分|点(\d{1,2})分)/g, ([shown, hour, ...minutes]) => {
  const minute = Number(minutes.find((value) => value !== undefined) ?? 0)
  const isRight = Number(hour) <= 24 && minute < 60 && (Number(hour) < 24 || minute === 0)
  return isRight ? undefined : { severity: 'warn', why: `时间“${shown}”不存在，请核对。` }
})
