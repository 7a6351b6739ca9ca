/** One error put into a drill's text on purpose: its words as they stand there, what is wrong with them, what was right. */
export type Planted = { readonly words: string; readonly right: string; readonly class: string; readonly why: string }

/** How errors are put into a text on purpose: each gives the new text and what was planted, or null where the text has no place for it. */
type Plant = { readonly label: string; readonly into: (body: string) => { readonly body: string; readonly planted: Planted } | null }

/** Right and wrong forms that reviewers must see. */
const SLIPS: readonly (readonly [string, string])[] = [['部署', '布署'], ['竣工', '峻工'], ['坐落', '座落'], ['安装', '按装'], ['度假', '渡假'], ['秸秆', '秸杆'], ['按照', '安照'], ['期间', '其间'], ['公布', '公部'], ['申请', '申情'], ['管理', '官理'], ['服务', '服物'], ['通知', '通之'], ['规定', '规订']]
const NAMES: readonly (readonly [string, string])[] = [['人民政府', '人民攻府'], ['领导小组', '领导小姐'], ['中华人民共和国', '中华人民共合国'], ['街道办事处', '街道办公处']]

/** Replaces the first place outside of tags. */
function swapped(body: string, pairs: readonly (readonly [string, string])[], cls: string, why: (right: string) => string): ReturnType<Plant['into']> {
  for (const [right, wrong] of pairs) {
    const place = new RegExp(`(>[^<]*?)${right}`).exec(body)
    if (!place) continue
    const at = place.index + (place[1]?.length ?? 0)
    return { body: body.slice(0, at) + wrong + body.slice(at + right.length), planted: { words: wrong, right, class: cls, why: why(right) } }
  }
  return null
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** A number with a right check digit (GB 11643) that belongs to nobody: born in 1900, from a county without a code. */
function number(seed: number): string {
  const first = `110199${1900}0101${String(seed % 1000).padStart(3, '0')}`
  return first + '10X98765432'.charAt([...first].reduce((sum, digit, at) => sum + Number(digit) * (WEIGHTS[at] ?? 0), 0) % 11)
}

function impossibleDay(body: string): ReturnType<Plant['into']> {
  const place = /(>[^<]*?\d{4}年)(\d{1,2}月\d{1,2}日)/.exec(body)
  if (!place) return null
  const at = place.index + (place[1]?.length ?? 0), right = place[2] ?? ''
  return { body: `${body.slice(0, at)}2月30日${body.slice(at + right.length)}`, planted: { words: '2月30日', right, class: '日期', why: '没有这一天' } }
}

export const PLANTS = {
  slip: { label: '错别字', into: (body) => swapped(body, SLIPS, '错别字', (right) => `应为“${right}”`) },
  name: { label: '严重表述错误', into: (body) => swapped(body, NAMES, '严重表述错误', (right) => `应为“${right}”`) },
  person: { label: '个人信息', into: (body) => { const last = body.lastIndexOf('</p>'); if (last < 0) return null; const words = number(body.length); return { body: `${body.slice(0, last)}（联系人李某，身份证号${words}）${body.slice(last)}`, planted: { words, right: '', class: '个人信息', why: '不得公开身份证号' } } } },
  day: { label: '不可能的日期', into: impossibleDay },
  secret: { label: '内部标志', into: (body) => { const first = body.indexOf('<p>'); return first < 0 ? null : { body: `${body.slice(0, first)}<p>内部资料，注意保存</p>${body.slice(first)}`, planted: { words: '内部资料，注意保存', right: '', class: '涉密', why: '标有内部资料的文件不得公开' } } } },
} as const satisfies Record<string, Plant>
export type PlantName = keyof typeof PLANTS
export const isPlant = (text: string): text is PlantName => Object.hasOwn(PLANTS, text)

/** Puts the chosen errors into a text; those for which it has no place are left out. */
export function plantedBody(body: string, names: readonly PlantName[]): { body: string; planted: Planted[] } {
  return names.reduce<{ body: string; planted: Planted[] }>((so, name) => { const made = PLANTS[name].into(so.body); return made ? { body: made.body, planted: [...so.planted, made.planted] } : so }, { body, planted: [] })
}

/** How many planted errors a reviewer's marks name, and how many marks name none. A mark names an error by its words or a part of them of two signs or more. */
export function caughtBy(marks: readonly { readonly quote: string; readonly note: string }[], planted: readonly Planted[]): { caught: number; wrong: number } {
  const plain = (text: string): string => text.replace(/\s/g, '')
  const names = (mark: { readonly quote: string; readonly note: string }, { words }: Planted): boolean => {
    const quote = plain(mark.quote), whole = plain(words)
    return (quote.length >= 2 && (quote.includes(whole) || whole.includes(quote))) || (quote === '' && plain(mark.note).includes(whole))
  }
  return { caught: planted.filter((one) => marks.some((mark) => names(mark, one))).length, wrong: marks.filter((mark) => !planted.some((one) => names(mark, one))).length }
}
