import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../test/screening/corpus/correct/', import.meta.url)

/** Official prose of the project's own corpus, repeated in ever another order up to some megabytes of UTF-8, in texts of about 3,000 characters. */
export function prose(megabytes: number): string[] {
  const sentences = readdirSync(FOLDER).sort().flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n').filter((line) => line !== ''))
  const texts: string[] = []
  let bytes = 0, at = 0, text = ''
  while (bytes < megabytes * 1e6) {
    text += `${sentences[(at * 7919 + Math.floor(at / sentences.length)) % sentences.length] ?? ''}\n`
    at += 1
    if (text.length >= 3000) { texts.push(text); bytes += Buffer.byteLength(text); text = '' }
  }
  return texts
}

/** Invented terms of two to six characters out of the prose's own characters: rare in it, but their beginnings are met everywhere. */
export function inventedTerms(count: number, texts: readonly string[]): string[] {
  const characters = [...new Set(texts.slice(0, 40).join(''))].filter((sign) => /\p{Script=Han}/u.test(sign))
  const terms = new Set<string>()
  let state = 20261123
  const dice = (below: number): number => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 2 ** 32 * below) }
  while (terms.size < count) terms.add(Array.from({ length: 2 + dice(5) }, () => characters[dice(characters.length)] ?? '').join(''))
  return [...terms]
}
