import { chineseDay } from '#shared/days'
import { ACT_WORDS, type Item } from './item.ts'
import { PACES, type Pace } from './subscription.ts'
import { TARGET_KINDS, type Target } from './target.ts'

/** A message before it is dressed for its way: e-mail, one line of SMS, JSON for a program. */
export type Letter = {
  readonly subject: string
  readonly opening: string
  readonly items: readonly { readonly title: string; readonly note: string; readonly href: string }[]
  readonly action: { readonly label: string; readonly href: string } | null
  readonly closing: readonly string[]
  /** For SMS and WeChat, where there is room for one sentence and one link. */
  readonly short: { readonly text: string; readonly href: string }
}
export type Links = { readonly origin: string; readonly confirm: string; readonly off: string; readonly progress: string }

const fit = (title: string, most: number): string => ([...title].length <= most ? title : `${[...title].slice(0, most - 1).join('')}…`)
const noteOf = ({ act, agencyName, column, on }: Item): string => [ACT_WORDS[act], column, agencyName, chineseDay(on)].filter((part) => part !== '').join(' · ')
const shown = (items: readonly Item[], origin: string): Letter['items'] => items.map((item) => ({ title: item.title, note: noteOf(item), href: `${origin}${item.address}` }))

export function confirmLetter(targets: readonly Target[], pace: Pace, { confirm }: Links): Letter {
  return {
    subject: '请确认您的订阅',
    opening: `有人用这个地址订阅了政务公开信息（${PACES[pace]}）。是您本人订阅的，请点击下面的链接确认；三天内有效。`,
    items: targets.map(({ kind, label }) => ({ title: label, note: TARGET_KINDS[kind], href: '' })),
    action: { label: '确认订阅', href: confirm },
    closing: ['不是您本人操作的，不用理会：没有确认，我们不会再发任何内容，这个地址三天后自动删除。'],
    short: { text: '您正在订阅政务公开信息，请点链接确认，三天内有效。非本人操作请忽略。', href: confirm },
  }
}

const GOODBYE = '不想再收到：打开退订链接，点一下就停，不用登录，不问原因。'

export function noticeLetter(item: Item, { origin }: Links): Letter {
  const words = ACT_WORDS[item.act]
  return {
    subject: `${words}：${fit(item.title, 60)}`, opening: '您订阅的内容有更新：', items: shown([item], origin), action: null, closing: [GOODBYE],
    short: { text: `${words}：${fit(item.title, 40)}`, href: `${origin}${item.address}` },
  }
}

export function digestLetter(items: readonly Item[], pace: Pace, { origin }: Links): Letter {
  const many = `${pace === 'weekly' ? '本周' : '今日'}${items.length}条更新`
  const first = items[0]
  return {
    subject: `您订阅的内容：${many}`, opening: `您订阅的内容有${items.length}条更新：`, items: shown(items, origin), action: null, closing: [GOODBYE],
    short: { text: `您订阅的政务公开信息${many}：${fit(first?.title ?? '', 24)}${items.length > 1 ? '等' : ''}`, href: items.length === 1 && first ? `${origin}${first.address}` : `${origin}/info` },
  }
}

/** Of a request nothing is said but that something moved: neither its number nor what it asks for (its page opens with the query code alone). */
export function progressLetter({ progress }: Links): Letter {
  return {
    subject: '您的申请有新进展', opening: '您订阅的一件政府信息公开申请有新进展。为保护您的资料，这里不写申请的内容，请凭查询码查看。', items: [],
    action: { label: '查看办理进度', href: progress }, closing: [GOODBYE], short: { text: '您订阅的一件政府信息公开申请有新进展，请凭查询码查看。', href: progress },
  }
}
