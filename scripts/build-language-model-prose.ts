import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bestPath } from '#platform/language-model/best-path'
import { LONGEST_PIECE } from '#platform/language-model/lattice'
import type { Figures } from '#platform/language-model/sections'
import { unitsOf } from '#platform/language-model/units'

export type ProseCounts = { readonly words: Map<string, number>; readonly pairs: Map<string, Map<string, number>>; readonly characters: number }

/** Every tenth file is left out of the counts, so that false alarms can be measured on prose that the model never saw. */
export const isHeldOut = (index: number): boolean => index % 10 === 9

/** Counts of words and pairs of words in a folder of official prose, cut by `figures`. */
export function proseCounts(folder: string, figures: Figures): ProseCounts {
  const words = new Map<string, number>(), pairs = new Map<string, Map<string, number>>()
  let characters = 0
  const files = readdirSync(folder).sort().filter((_, index) => !isHeldOut(index))
  for (const file of files)
    for (const line of readFileSync(join(folder, file), 'utf8').split(/[\r\n\u3000 ]+/)) {
      if (!/[一-鿿]/.test(line) || line.length > LONGEST_PIECE) continue
      characters += line.length
      let before = '\n'
      for (const word of [...cut(line, figures), '\n']) {
        words.set(word, (words.get(word) ?? 0) + 1)
        const followers = pairs.get(before) ?? new Map<string, number>()
        followers.set(word, (followers.get(word) ?? 0) + 1)
        pairs.set(before, followers)
        before = word
      }
    }
  return { words, pairs, characters }
}

function cut(line: string, figures: Figures): string[] {
  const units = unitsOf(line)
  const { ends } = bestPath(figures, units, 0, units.length)
  return ends.map((end, index) => named(line.slice(ends[index - 1] ?? 0, end)))
}
const named = (word: string): string => (/^[0-9０-９]/.test(word) ? '0' : /^[A-Za-zＡ-Ｚａ-ｚ]/.test(word) ? 'A' : word)
