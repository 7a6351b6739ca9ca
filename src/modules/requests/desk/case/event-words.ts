import type { CaseEvent } from '../../domain/case.ts'
import { outcomeLabel, isOutcome } from '../../domain/outcome.ts'
import { isMove, MOVES } from '../../domain/procedure.ts'
import { SERVICE, isService } from '../../commands/serve-decision.ts'

export const moveLabel = (move: string): string => (isMove(move) ? MOVES[move].label : move)

/** What a line of the history keeps beside its note, in words; what is not listed here is for the machine. */
const DATA_WORDS: Readonly<Record<string, (value: unknown) => string>> = {
  items: (value) => `内容：${String(value)}`, until: (value) => `期限到 ${String(value)}`, days: (value) => `${String(value)} 个工作日`, reason: (value) => `理由：${String(value)}`,
  yuan: (value) => `${String(value)} 元`, outcome: (value) => (isOutcome(String(value)) ? outcomeLabel(String(value) as never) : ''), letter: (value) => String(value),
  department: (value) => (value ? `承办：${String(value)}` : ''), how: (value) => (isService(String(value)) ? SERVICE[String(value) as never] : String(value)),
  found: (value) => (value ? '找到' : '未找到'), into: (value) => `并入或拆为 ${[value].flat().join('、')}`,
}

export const eventDetail = ({ data }: Pick<CaseEvent, 'data'>): string =>
  Object.entries(DATA_WORDS).flatMap(([name, words]) => (data[name] === undefined || data[name] === '' ? [] : [words(data[name])])).filter((text) => text !== '').join('；')
