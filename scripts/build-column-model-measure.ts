import type { ColumnModel } from '../src/modules/screening/checkers/misfiled/model.ts'
import { mayShare } from '../src/modules/screening/checkers/misfiled/topic.ts'
import { betterTopic } from '../src/modules/screening/checkers/misfiled/verdict.ts'
import type { Example } from './build-column-model-training.ts'

export type Measure = { readonly texts: number; readonly misplaced: number; readonly found: number; readonly wrong: number; readonly alarmsAtHome: number; readonly recall: number; readonly precision: number }

/** Each text stands once where it belongs, and once in every column where it does not (averaged to one). Right: its own column is named; wrong: any other warning. */
export function measure(model: ColumnModel, texts: readonly Example[]): Measure {
  const { topics } = model
  let misplaced = 0, found = 0, wrong = 0, alarmsAtHome = 0
  for (const { topic, title, lead } of texts) {
    const own = topics[topic]
    if (!own) continue
    const isFree = own.columns.length === 0
    const places = topics.filter((column) => column.columns.length > 0 && column.name !== own.name && (isFree || !mayShare(own, column)))
    const share = 1 / Math.max(places.length, 1)
    if (!isFree && betterTopic(model, own.columns[0] ?? '', title, lead)) { alarmsAtHome += 1; wrong += 1 }
    if (!isFree) misplaced += 1
    for (const column of places) {
      const verdict = betterTopic(model, column.columns[0] ?? '', title, lead)
      if (verdict && verdict.better.name === own.name) found += share
      else if (verdict) wrong += share
    }
  }
  return { texts: texts.length, misplaced, found: Math.round(found), wrong: Number(wrong.toFixed(2)), alarmsAtHome, recall: found / Math.max(misplaced, 1), precision: found / Math.max(found + wrong, 1e-9) }
}
