import type { Jobs } from '#platform/jobs'
import { indexAddress } from './commands/index-address.ts'
import { publishStatistics } from './commands/publish-statistics.ts'
import { refreshView } from './commands/refresh-view.ts'
import { remindQuestions } from './commands/remind-questions.ts'
import { republishRated } from './commands/republish-rated.ts'

const named = (data: unknown, name: string): string => {
  const value = ((data ?? {}) as Readonly<Record<string, unknown>>)[name]
  if (typeof value !== 'string') throw new Error(`a dialogue job needs ${name}`)
  return value
}

/** Each safe to run twice. */
export const jobs: Jobs = {
  'dialogue.refresh-view': (kit, data) => refreshView(kit, named(data, 'question')),
  'dialogue.index': (kit, data) => indexAddress(kit, named(data, 'address')),
  'dialogue.publish-statistics': (kit) => publishStatistics(kit),
  'dialogue.remind': (kit) => remindQuestions(kit),
  'dialogue.republish-rated': (kit) => republishRated(kit),
}
