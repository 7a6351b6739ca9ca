import type { SavedColumnModel } from '../src/modules/screening/checkers/misfiled/model.ts'
import type { Example } from './build-column-model-training.ts'

const ROUNDS = 60
const STEP = 0.8
const SHRINK = 2e-5
const LEAST_SEEN = 0
const LARGEST = 127

/** The same order of texts at every build: a simple shuffle from a fixed seed. */
function shuffled(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, at) => at)
  let state = seed
  for (let at = length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (at + 1)
    ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
  }
  return order
}

function vocabulary(examples: readonly Example[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { features } of examples) for (const feature of features.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  return new Map([...seen].filter(([, count]) => count > LEAST_SEEN).map(([feature]) => feature).sort().map((feature, row) => [feature, row]))
}

/** Logistic regression over all topics at once, by plain gradient steps; weights rounded to one byte. */
export function learn(examples: readonly Example[], width: number): Pick<SavedColumnModel, 'scale' | 'features' | 'weights' | 'bias'> {
  const rows = vocabulary(examples), weights = new Float64Array(rows.size * width), bias = new Float64Array(width)
  const vectors = examples.map(({ topic, features }) => {
    const length = Math.sqrt([...features.values()].reduce((sum, one) => sum + one * one, 0)) || 1
    return { topic, parts: [...features].flatMap(([feature, value]) => { const row = rows.get(feature); return row === undefined ? [] : [[row, value / length] as const] }) }
  })
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = STEP / (1 + round / 12)
    for (const at of shuffled(vectors.length, round + 1)) {
      const vector = vectors[at]
      if (!vector) continue
      const scores = Float64Array.from(bias)
      for (const [row, value] of vector.parts) for (let topic = 0; topic < width; topic += 1) scores[topic] = (scores[topic] ?? 0) + (weights[row * width + topic] ?? 0) * value
      const most = Math.max(...scores), powers = scores.map((score) => Math.exp(score - most)), sum = powers.reduce((total, one) => total + one, 0)
      for (let topic = 0; topic < width; topic += 1) {
        const error = (powers[topic] ?? 0) / sum - (topic === vector.topic ? 1 : 0)
        bias[topic] = (bias[topic] ?? 0) - step * 0.05 * error
        for (const [row, value] of vector.parts) { const place = row * width + topic; weights[place] = (weights[place] ?? 0) * (1 - step * SHRINK) - step * error * value * 3 }
      }
    }
  }
  const scale = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / LARGEST
  const small = Int8Array.from(weights, (one) => Math.round(one / scale))
  return { scale, features: [...rows.keys()].join(' '), weights: Buffer.from(small.buffer).toString('base64'), bias: [...bias].map((one) => Number(one.toFixed(4))) }
}
