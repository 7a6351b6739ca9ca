import { CUE_LISTS, type CueData, type CueName } from '../personal-data.ts'

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Each list of cues as one expression, compiled once. */
export function cueFinder(cues: CueData): (words: string, cue: CueName) => boolean {
  const shapes = new Map(CUE_LISTS.map((name) => [name, new RegExp(cues[name].map(escaped).join('|'), 'u')] as const))
  return (words, cue) => shapes.get(cue)?.test(words) ?? false
}
