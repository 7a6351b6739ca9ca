import type { SearchDocument } from '#platform/search/index'
import { randomOf } from './search-corpus.ts'

export const CLASSES = { rare: 'rare (in less than 0.5 %)', ordinary: 'ordinary (0.5–20 %)', common: 'common (in more than 20 %)', ninety: 'in 90 % of the documents', mixed: 'two or three words, mixed' } as const
export type WordClass = keyof typeof CLASSES
export type Question = { readonly kind: WordClass; readonly q: string }

export const wholeText = ({ title, docNo, body }: SearchDocument): string => `${title}\n${docNo ?? ''}\n${body}`
const countOf = (texts: readonly string[], word: string): number => texts.reduce((count, text) => (text.includes(word) ? count + 1 : count), 0)

/** Pieces of two to five signs as they stand in the texts, over word borders too; half of them whole words of the frames' slots. */
export function piecesOf(documents: readonly SearchDocument[], count: number, seed: number): string[] {
  const random = randomOf(seed)
  const pieces = new Set<string>()
  while (pieces.size < count) {
    const stretches = documents[Math.floor(random() * documents.length)]?.body.match(/[\p{L}\p{N}]{6,}/gu) ?? []
    const stretch = stretches[Math.floor(random() * stretches.length)] ?? ''
    const length = 2 + Math.floor(random() * 4)
    const piece = stretch.slice(Math.floor(random() * Math.max(0, stretch.length - length)), stretch.length).slice(0, length)
    if (piece.length >= 2) pieces.add(piece)
  }
  return [...pieces]
}

const KNOWN = ['国家', '经济', '建设', '责任', '制度', '人民', '工作', '问题', '发展', '公共租赁住房', '最低生活保障', '食品安全', '营商环境', '土地征收', '不动产登记', '义务教育', '专项行动', '监督检查'] as const
const IN_NINETY = ['各乡镇人民政府', '街道办事处', '直属单位', '人民政府', '办公室'] as const

/** Questions of one to three words by how many documents hold them, measured on a sample. */
export function questionsOf(documents: readonly SearchDocument[], each: number): Question[] {
  const random = randomOf(7)
  const sample = documents.filter((_, at) => at % Math.max(1, Math.floor(documents.length / 2000)) === 0).map(wholeText)
  const classed = new Map<WordClass, string[]>([['rare', []], ['ordinary', []], ['common', []]])
  for (const word of [...KNOWN, ...piecesOf(documents, each * 12, 11)]) {
    const share = countOf(sample, word) / sample.length
    classed.get(share < 0.005 ? 'rare' : share <= 0.2 ? 'ordinary' : 'common')?.push(word)
  }
  const pick = (kind: WordClass): string => { const list = classed.get(kind) ?? []; return list[Math.floor(random() * list.length)] ?? '国家' }
  const single = (['rare', 'ordinary', 'common'] as const).flatMap((kind) => (classed.get(kind) ?? []).slice(0, each).map((q): Question => ({ kind, q })))
  const kinds = ['rare', 'ordinary', 'common'] as const
  const mixed = Array.from({ length: each }, (_, n): Question => {
    const words = Array.from({ length: 2 + (n % 2) }, (_, place) => (place === 0 ? IN_NINETY[n % IN_NINETY.length] ?? '' : pick(kinds[Math.floor(random() * 3)] ?? 'common')))
    return { kind: 'mixed', q: (n % 4 === 0 ? words : words.map((word, at) => (at === 0 ? pick('common') : word))).join(' ') }
  })
  return [...single, ...IN_NINETY.map((q): Question => ({ kind: 'ninety', q })), ...mixed]
}
