import { CUE_LISTS, type CueData, type CueName } from '../personal-data.ts'
import { oneOf } from './word-shapes.ts'

/** Each list of cues as one expression, compiled once. */
export function cueFinder(cues: CueData): (words: string, cue: CueName) => boolean {
  const shapes = new Map(CUE_LISTS.map((name) => [name, new RegExp(oneOf(cues[name]), 'u')] as const))
  return (words, cue) => shapes.get(cue)?.test(words) ?? false
}
