import { momentOf } from '#shared/moments'

export type ShownReceipt = {
  readonly receipt: string; readonly queryCode: string; readonly agencyName: string; readonly agencyPhone: string; readonly subject: string; readonly at: string; readonly files: readonly string[]
}

const linesOf = (shown: ShownReceipt): readonly (readonly [string, string])[] => [
  ['查询码', shown.queryCode], ['受理单位', shown.agencyName], ['联系电话', shown.agencyPhone], ['所需信息', shown.subject], ['提交时间', momentOf(new Date(shown.at))],
  ['附件', shown.files.length === 0 ? '无' : shown.files.join('、')], ['回执号', shown.receipt],
]
const HOW = '查询进度：打开本网站“依申请公开”里的“查询办理进度”，输入查询码和证件号码后四位。'
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The receipt as a text that every telephone opens. */
export const receiptText = (shown: ShownReceipt): string => `\ufeff政府信息公开申请回执\r\n\r\n${linesOf(shown).map(([label, value]) => `${label}：${value}`).join('\r\n')}\r\n\r\n${HOW}\r\n`

/** The receipt as a page of its own, to be kept or printed. */
export const receiptHtml = (shown: ShownReceipt): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>政府信息公开申请回执</title><h1>政府信息公开申请回执</h1>
<dl>${linesOf(shown).map(([label, value]) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`).join('\n')}</dl><p>${HOW}</p></html>\n`
