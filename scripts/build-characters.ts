import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin, polyphonic } from 'pinyin-pro'

// Makes data/characters/{traditional,sounds}.json; see data/characters/README.md for how to get the first argument.
const [source] = process.argv.slice(2)
if (source === undefined) throw new Error('say where TSCharacters.txt lies: node --import tsx scripts/build-characters.ts FILE')
const FOLDER = join(import.meta.dirname, '..', 'data', 'characters')

/** One UTF-16 unit to one, so that places in the text stay (what is left out is rare): of several simplified forms the source's first, which is its commonest. */
function traditional(): { traditional: string; simplified: string } {
  const pairs = readFileSync(source ?? '', 'utf8').split('\n').flatMap((line) => {
    const [from = '', forms = ''] = line.split('\t')
    const [to = ''] = forms.split(' ')
    return from.length === 1 && to.length === 1 && from !== to ? [[from, to] as const] : []
  })
  const sorted = pairs.sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
  return { traditional: sorted.map(([from]) => from).join(''), simplified: sorted.map(([, to]) => to).join('') }
}

/** The characters of GB/T 2312, which cover what is written today. */
function commonCharacters(): string[] {
  const bytes = new Uint8Array(2)
  const decoder = new TextDecoder('gb2312')
  const found: string[] = []
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      bytes.set([row, cell])
      const sign = decoder.decode(bytes)
      if (/^\p{Script=Han}$/u.test(sign)) found.push(sign)
    }
  }
  return found
}

/** Syllable without tone → characters; `first` holds the commonest sound of each, `other` the rest. ü is written v. */
function sounds(): { first: Record<string, string>; other: Record<string, string> } {
  const [first, other]: [Record<string, string>, Record<string, string>] = [{}, {}]
  for (const sign of commonCharacters()) {
    const commonest = pinyin(sign, { toneType: 'none', v: true })
    const all = polyphonic(sign, { toneType: 'none', v: true }).flatMap((sounds) => sounds.split(' '))
    first[commonest] = (first[commonest] ?? '') + sign
    for (const sound of new Set(all)) if (sound !== commonest && /^[a-z]+$/.test(sound)) other[sound] = (other[sound] ?? '') + sign
  }
  const sorted = (some: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(some).filter(([sound]) => /^[a-z]+$/.test(sound)).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { first: sorted(first), other: sorted(other) }
}

const write = (name: string, head: Record<string, string>, content: object): void =>
  writeFileSync(join(FOLDER, name), `${JSON.stringify({ ...head, ...content }, null, 1)}\n`)

write('traditional.json', { name: 'traditional', version: '2026-11', effectiveFrom: '2026-01-01', source: 'OpenCC 1.1.6 TSCharacters (Apache-2.0), the first form of each' }, traditional())
write('sounds.json', { name: 'sounds', version: '2026-11', effectiveFrom: '2026-01-01', source: 'pinyin-pro 3.29.4 (MIT), characters of GB/T 2312' }, sounds())
