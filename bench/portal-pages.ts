import type { CityDocument } from './portal-city.ts'
import { IS_TRIAL } from './portal-load.ts'

/** What is asked for; `words` must stand on it before and after, so that no error page is counted as an answer. */
export type PageKind = { readonly name: string; readonly paths: readonly string[]; readonly words: string; readonly visitors?: boolean }

const WORDS = ['水闸', '道路', '学校', '医保', '养老', '绿化', '公交', '市场', '小区', '河道', '经费', '责任', '办理', '期限', '意见', '统筹']

/** The kinds that are kept, and those that are made for each visitor anew. */
export function pagesOf(documents: readonly CityDocument[]) {
  const [first] = documents
  if (!first) throw new Error('no document came in')
  const one = first.address
  const all: PageKind[] = [
    { name: 'home', paths: ['/'], words: '政府信息公开' },
    { name: 'list', paths: ['/info/columns/statutory-20-12'], words: '<li' },
    { name: 'document', paths: [one], words: first.title },
    { name: `${documents.length.toLocaleString('en')} documents in turn`, paths: documents.map(({ address }) => address), words: '所需经费由本级财政统筹安排' },
    { name: 'policy library', paths: ['/policies'], words: '<main' },
  ]
  const kept = IS_TRIAL ? all.slice(2, 4) : all
  const made: PageKind[] = [
    { name: 'document, rendered for each visitor', paths: Array.from({ length: 500 }, (_, n) => `${one}?visit=${n}`), words: first.title, visitors: true },
    { name: 'search, other words each time', paths: WORDS.flatMap((word) => Array.from({ length: 250 }, (_, n) => `/search?q=${encodeURIComponent(`${word} ${n}`)}`)), words: '<main', visitors: true },
  ]
  return { kept, made, document: first, one }
}
