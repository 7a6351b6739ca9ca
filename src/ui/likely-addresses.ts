/** The pages that people mean when an address does not exist: by their address here, and by the letters that other government sites use for them. */
const PLACES: readonly { readonly href: string; readonly label: string; readonly words: readonly string[] }[] = [
  { href: '/info', label: '法定主动公开内容', words: ['info', 'gkml', 'xxgk', 'zwgk', 'zfxxgk', 'fdzdgknr', 'fdzdgk', 'disclosure', 'catalogue', '公开目录', '信息公开', '政务公开'] },
  { href: '/guide', label: '政府信息公开指南', words: ['guide', 'gkzn', 'xxgkzn', 'zfxxgkzn', '指南'] },
  { href: '/rules', label: '政府信息公开制度', words: ['rules', 'gkzd', 'xxgkzd', 'zfxxgkzd', '制度'] },
  { href: '/reports', label: '政府信息公开年报', words: ['reports', 'report', 'annual', 'gknb', 'xxgknb', 'zfxxgknb', 'ndbg', '年报', '年度报告'] },
  { href: '/apply', label: '依申请公开', words: ['apply', 'request', 'ysqgk', 'ysq', '申请'] },
  { href: '/progress', label: '查询申请的办理进度', words: ['progress', 'jdcx', '进度'] },
  { href: '/policies', label: '政策文件库', words: ['policies', 'policy', 'zcwj', 'zcwjk', 'zck', 'gfxwj', 'zfwj', 'xzgfxwj', 'law', '政策', '文件'] },
  { href: '/topics', label: '重点工作专题', words: ['topics', 'topic', 'zt', 'ztzl', 'zdly', 'special', '专题'] },
  { href: '/questions', label: '政策咨询', words: ['questions', 'question', 'ask', 'faq', 'zxzx', 'zczx', 'zmhd', 'hdjl', 'consult', '咨询', '问答'] },
  { href: '/concerns', label: '回应关切', words: ['concerns', 'hygq', 'concern', '回应'] },
  { href: '/zones', label: '政务公开专区', words: ['zones', 'zone', 'zwgkzq', '专区'] },
  { href: '/enterprises', label: '公共企事业单位信息公开', words: ['enterprises', 'qsydw', 'ggqsydw', '企事业'] },
  { href: '/open-data', label: '开放数据', words: ['open-data', 'opendata', 'data', 'sjkf', 'dataset', '数据'] },
  { href: '/benefits', label: '惠民利企', words: ['services', 'service', 'bsfw', 'bszn', 'bmfw', '办事'] },
  { href: '/search', label: '搜索政府信息', words: ['search', 'ss', 'jsearch', '搜索'] },
  { href: '/feeds', label: '订阅源（RSS）', words: ['feeds', 'feed', 'rss', 'atom', 'rss.xml'] },
]
const MOST = 4

/** How many single changes make one word into another; words here are short. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** 3: the same word; 2: one holds the other; 1: a slip of the fingers. */
function likeness(part: string, word: string): number {
  if (part === word) return 3
  if (word.length >= 2 && /[一-鿿]/.test(word) && part.includes(word)) return 2
  return word.length >= 4 && part.length >= 4 && part.length <= 20 && distance(part, word) <= (word.length >= 7 ? 2 : 1) ? 1 : 0
}

const decoded = (text: string): string => { try { return decodeURIComponent(text) } catch { return text } }
const partsOf = (path: string): string[] => decoded(path.split(/[?#]/)[0] ?? '').slice(0, 300).toLowerCase().split(/[/\\_.\s]+/).filter((part) => part !== '').slice(0, 8)

/** Where somebody probably wanted to go who came to an address that is not there, the likeliest first. */
export function likelyAddresses(path: string): { readonly href: string; readonly label: string }[] {
  const parts = partsOf(path)
  return PLACES.map((place) => ({ place, score: Math.max(0, ...parts.flatMap((part) => place.words.map((word) => likeness(part, word)))) }))
    .filter(({ score, place }) => score > 0 && place.href !== path).toSorted((a, b) => b.score - a.score).slice(0, MOST).map(({ place: { href, label } }) => ({ href, label }))
}

/** What of an address is worth searching for: its last words that people would type. */
export const wordsOfAddress = (path: string): string => partsOf(path).filter((part) => /[一-鿿]{2,}/.test(part)).at(-1)?.slice(0, 60) ?? ''
