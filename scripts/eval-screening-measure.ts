import type { Found } from '../src/modules/screening/domain/checker.ts'
import { foundIn, joined, type EvaluatedCheckers } from './eval-screening-checkers.ts'
import type { Half, PlantedClass, PlantedSentence } from './eval-screening-corpus.ts'

const DOCUMENT = 20
/** A false alarm on correct prose. */
export type FalseAlarm = { readonly sentence: string; readonly found: Found; readonly text: string; readonly joined: boolean }
export type CorrectFigures = { readonly sentences: number; readonly characters: number; readonly warn: number; readonly block: number; readonly alarms: readonly FalseAlarm[] }
/** Alone = each sentence by itself; together = in documents of 20. `extra` findings of the class lie beside the planted stretch. */
export type PlantedFigures = {
  readonly class: PlantedClass; readonly half: Half | 'both'; readonly kinds: Readonly<Record<string, readonly [found: number, of: number]>>
  readonly sentences: number; readonly found: number; readonly foundTogether: number; readonly extra: number; readonly proposals: number; readonly withRight: number
  readonly missed: readonly string[]; readonly extras: readonly string[]
}

const groups = <T>(items: readonly T[]): T[][] => Array.from({ length: Math.ceil(items.length / DOCUMENT) }, (_, at) => items.slice(at * DOCUMENT, (at + 1) * DOCUMENT))

/** False alarms on correct sentences, each counted once though it shows alone and in its document. */
export function onCorrect(checkers: EvaluatedCheckers, sentences: readonly string[]): CorrectFigures {
  const every = [...checkers.all, ...checkers.sensitive]
  const alarms = new Map<string, FalseAlarm>()
  const note = (sentence: string, found: Found, start: number, inDocument: boolean): void => {
    const key = `${sentence}|${found.class}|${start}`
    if (!alarms.has(key)) alarms.set(key, { sentence, found, text: sentence.slice(start, start + found.end - found.start), joined: inDocument })
  }
  for (const sentence of sentences)
    for (const found of foundIn(every, joined([{ text: sentence }]).given)) note(sentence, found, found.start, false)
  for (const group of groups(sentences)) {
    const { given, starts } = joined(group.map((text) => ({ text })))
    for (const found of foundIn(every, given)) {
      const at = starts.findLastIndex((start) => start <= found.start)
      note(group[at] ?? '', found, found.start - (starts[at] ?? 0), true)
    }
  }
  const all = [...alarms.values()]
  const count = (severity: string): number => all.filter(({ found }) => found.severity === severity).length
  return { sentences: sentences.length, characters: sentences.reduce((sum, { length }) => sum + length, 0), warn: count('warn') + count('block'), block: count('block'), alarms: all }
}

/** What is found of the planted errors of a class. */
export function onPlanted(checkers: EvaluatedCheckers, name: PlantedClass, half: Half | 'both', every: readonly PlantedSentence[]): PlantedFigures {
  const own = name === 'sensitive' ? checkers.sensitive : checkers.all.filter((checker) => checker.name === name)
  const sentences = half === 'both' ? every : every.filter((sentence) => sentence.half === half)
  const kinds: Record<string, [number, number]> = {}
  const missed: string[] = [], extras: string[] = []
  let found = 0, extra = 0, proposals = 0
  for (const sentence of sentences) {
    const ours = foundIn(own, joined([sentence]).given, sentence.column).filter((one) => one.class === name)
    const hits = ours.filter((one) => overlaps(one, sentence.planted))
    const kind = kinds[sentence.planted.kind] ?? [0, 0]
    kinds[sentence.planted.kind] = kind
    kind[1] += 1
    if (hits.length > 0) { found += 1; kind[0] += 1 } else missed.push(`${sentence.planted.kind}：${sentence.text}`)
    for (const one of ours) if (!hits.includes(one)) { extra += 1; extras.push(`${sentence.text.slice(one.start, one.end)}→${one.proposal ?? '—'}：${sentence.text}`) }
    if (sentence.right !== null && hits.some((one) => mended(sentence.text, one) === corrected(sentence))) proposals += 1
  }
  return { class: name, half, kinds, sentences: sentences.length, found, foundTogether: name === 'misfiled' ? found : together(own, name, sentences), extra, proposals, withRight: sentences.filter(({ right }) => right !== null).length, missed, extras }
}

function together(own: EvaluatedCheckers['all'], name: PlantedClass, sentences: readonly PlantedSentence[]): number {
  return groups(sentences).reduce((sum, group) => {
    const { given, starts } = joined(group)
    const ours = foundIn(own, given).filter((one) => one.class === name)
    return sum + group.filter(({ planted }, at) => {
      const start = starts[at] ?? 0
      return ours.some((one) => overlaps(one, { start: start + planted.start, end: start + planted.end }))
    }).length
  }, 0)
}
const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean => one.start < other.end && other.start < one.end
const mended = (text: string, { start, end, proposal }: Found): string => (proposal === null ? '' : text.slice(0, start) + proposal + text.slice(end))
const corrected = ({ text, planted, right }: PlantedSentence): string => text.slice(0, planted.start) + (right ?? '') + text.slice(planted.end)
