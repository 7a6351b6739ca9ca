import { pinyin } from 'pinyin-pro'

/** How a title sounds: the letters one types for it in full (gongzufang) and in short (gzf). Figures stay. */
export function soundOf(title: string): { readonly full: string; readonly initials: string } {
  const words = pinyin(title, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((sound) => sound.toLowerCase().replace(/[^a-z0-9]/g, '')).filter((sound) => sound !== '')
  return { full: words.join(''), initials: words.map((sound) => (/^\d/.test(sound) ? sound : sound.charAt(0))).join('') }
}

/** Two letters or more and nothing else: it may be pinyin. */
export const mayBePinyin = (text: string): boolean => /^[a-z][a-z0-9']{1,59}$/.test(text)
