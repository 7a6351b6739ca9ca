import type { ColumnModel } from './model.ts'
import { featuresOf } from './features.ts'
import { mayShare, topicOf, type Topic } from './topic.ts'

const LEAST_KNOWN = 6

/** The topic that a text fits much better than its column's; null where the model does not know the column or is not sure. */
export function betterTopic(model: ColumnModel, column: string, title: string, lead: string): { readonly own: Topic; readonly better: Topic } | null {
  const own = topicOf(model.topics, column)
  if (!own) return null
  const { chances, known } = model.judge(featuresOf(title, lead))
  const best = chances.indexOf(Math.max(...chances)), better = model.topics[best]
  if (!better || better.columns.length === 0 || known < LEAST_KNOWN || mayShare(better, own)) return null
  const ownChance = chances[model.topics.indexOf(own)] ?? 1
  return (chances[best] ?? 0) >= model.sure && ownChance <= model.unlikely ? { own, better } : null
}
