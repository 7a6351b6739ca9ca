/** What people write around the thing they want; it finds nothing. */
const FILLING = /申请公开|信息公开|请公开|公开|申请|我想要?|想要|需要|希望|获取|查询|了解|提供|关于|有关|相关|信息|资料|文件|情况|政府|以及|或者|我们|贵局|贵单位/g
const PARTS = /[\p{Script=Han}]+|[A-Za-z0-9]+/gu

/** Pairs of characters, and whole numbers and Latin words: titles are looked for by these, for want of spaces in Chinese. */
export function titleWords(text: string): string[] {
  const parts = text.normalize('NFKC').replace(FILLING, ' ').match(PARTS) ?? []
  const words = parts.flatMap((part) => {
    const signs = [...part]
    return /[A-Za-z0-9]/.test(part) || signs.length <= 2 ? (signs.length >= 2 ? [part] : []) : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
  })
  return [...new Set(words)].slice(0, 40)
}

/** The share of the words that a title holds. */
const likeness = (words: readonly string[], title: string): number =>
  words.length === 0 ? 0 : words.filter((word) => title.toLowerCase().includes(word.toLowerCase())).length / words.length

/** Titles that hold at least this share of the words are worth a look. */
const WORTH = 0.5

/** The entries that are probably what is wanted, the likeliest first. */
export const likely = <Entry extends { readonly title: string }>(words: readonly string[], entries: readonly Entry[], most = 5): Entry[] =>
  entries.map((entry) => ({ entry, share: likeness(words, entry.title.normalize('NFKC')) })).filter(({ share }) => share >= WORTH)
    .sort((a, b) => b.share - a.share).slice(0, most).map(({ entry }) => entry)
