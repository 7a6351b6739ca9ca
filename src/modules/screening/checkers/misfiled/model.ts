import type { Topic, TopicList } from './topic.ts'

/** As the model lies on disk: a weight of one byte for each feature and topic, in steps of `scale`. */
export type SavedColumnModel = {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly scale: number
  /** How sure the model must be of another topic, and how sure that it is not the column's own. */
  readonly sure: number
  readonly unlikely: number
  readonly features: string
  readonly weights: string
  readonly bias: readonly number[]
}
export type ColumnModel = { readonly topics: readonly Topic[]; readonly sure: number; readonly unlikely: number; readonly judge: (features: ReadonlyMap<string, number>) => Judgement }
/** How likely each topic is, in the order of the topics; `known` is how many of the text's features the model has met. */
export type Judgement = { readonly chances: readonly number[]; readonly known: number }

const bytes = (base64: string): Int8Array => Int8Array.from(atob(base64), (sign) => (sign.charCodeAt(0) << 24) >> 24)

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most)), sum = powers.reduce((total, one) => total + one, 0)
  return powers.map((one) => one / sum)
}

/** Sums the weights of a text's features, the text's length taken out. */
export function columnModel(saved: SavedColumnModel, { topics }: TopicList): ColumnModel {
  const rows = new Map(saved.features.split(' ').map((feature, row) => [feature, row])), weights = bytes(saved.weights), width = topics.length
  return {
    topics, sure: saved.sure, unlikely: saved.unlikely,
    judge: (features) => {
      const scores = [...saved.bias], length = Math.sqrt([...features.values()].reduce((sum, one) => sum + one * one, 0)) || 1
      let known = 0
      for (const [feature, value] of features) {
        const row = rows.get(feature)
        if (row === undefined) continue
        known += 1
        for (let topic = 0; topic < width; topic += 1) scores[topic] = (scores[topic] ?? 0) + ((weights[row * width + topic] ?? 0) * saved.scale * value) / length
      }
      return { chances: softmax(scores), known }
    },
  }
}
