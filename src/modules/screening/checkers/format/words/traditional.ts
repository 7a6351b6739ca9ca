import type { FormatRule, Sighting } from '../rule.ts'
import type { TraditionalCharacters } from '../load.ts'

/** Beyond this share the text is meant to be in traditional characters. */
const MEANT = 0.1
const MOST = 200

/** A traditional character that slipped into a simplified text. Names may keep theirs, so it is only a hint. */
export function traditionalCharacter({ simplified }: TraditionalCharacters): FormatRule {
  const pattern = new RegExp(`[${Object.keys(simplified).join('')}]`, 'g')
  return {
    name: 'traditional-character',
    source: '《通用规范汉字表》',
    look: ({ text, isForeign }) => {
      const seen: Sighting[] = []
      for (const { 0: sign, index } of text.matchAll(pattern)) {
        if (seen.length >= MOST) break
        const right = simplified[sign] ?? ''
        if (!isForeign(index)) seen.push({ start: index, end: index + 1, severity: 'hint', proposal: right, why: `“${sign}”是繁体字，应写作“${right}”；人名、书法题名中可以保留。` })
      }
      return seen.length > Math.max(2, text.length * MEANT) ? [] : seen
    },
  }
}
