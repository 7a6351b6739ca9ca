import { LETTER_KINDS, type LetterKind } from './kinds.ts'

/** What every letter can name, beside the fields of its kind. */
export const COMMON_PLACEHOLDERS: Readonly<Record<string, string>> = {
  agency: '本机关名称', address: '本机关地址', phone: '本机关电话', addressee: '收件人', requestNumber: '申请编号', receivedOn: '收到申请的日期', subject: '所申请的信息',
  description: '内容描述', documentNumber: '文号', channel_words: '提交方式', wantedForm: '要求的形式', delivery: '要求的获取方式', article: '条例条款', outcome: '办理结果', remedy: '救济告知',
}
/** Only a decision has these. */
const OF_DECISIONS = ['article', 'outcome', 'remedy']

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*'
const TAGS = new RegExp(`\\{\\{\\s*([#^/]?)\\s*(${NAME})\\s*\\}\\}`, 'gu')
const PARTS = new RegExp(`\\{\\{\\s*([#^])\\s*(${NAME})\\s*\\}\\}([\\s\\S]*?)\\{\\{\\s*/\\s*\\2\\s*\\}\\}`, 'gu')
/** Curly brackets that are no field: a slip of the hand that would otherwise be printed. */
const STRAY = /\{\{|\}\}/

export type LetterTemplate = { readonly title: string; readonly paragraphs: readonly string[] }

/** All that can be named in a letter of this kind, with its words. */
export function placeholdersOf(kind: LetterKind): Readonly<Record<string, string>> {
  const { outcome, remedy, fields } = LETTER_KINDS[kind]
  const common = Object.entries(COMMON_PLACEHOLDERS).filter(([name]) => outcome !== undefined || !OF_DECISIONS.includes(name) || (remedy === true && name === 'remedy'))
  return Object.fromEntries([...common, ...fields.map(({ name, label }) => [name, label])])
}

/** The paragraphs of a text as it is typed: a line each, empty ones left out. */
export const paragraphsOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')

const MOST_LETTERS = 6000

/** Parts that are opened and closed in order, within one paragraph: a paragraph is filled in on its own. */
function faultsOfParts(paragraph: string): string[] {
  const open: string[] = [], faults: string[] = []
  for (const [, mark = '', name = ''] of paragraph.matchAll(TAGS)) {
    if (mark === '/' && open.pop() !== name) faults.push(`“{{/${name}}}”前面没有对应的“{{#${name}}}”，两者应当写在同一段里`)
    if (mark !== '#' && mark !== '^') continue
    if (open.length > 0) faults.push(`“{{${mark}${name}}}”不能写在另一个可选段里面`)
    open.push(name)
  }
  if (STRAY.test(paragraph.replace(TAGS, ''))) faults.push(`有不成对的花括号：“${paragraph.slice(0, 20)}”，字段应写成 {{字段}}`)
  return [...faults, ...open.map((name) => `“{{#${name}}}”没有用“{{/${name}}}”结束，两者应当写在同一段里`)]
}

/** Why a template cannot be kept: unknown names, optional parts that do not close, nothing in it, a required field or the remedies never named. */
export function faultsOfTemplate(kind: LetterKind, { title, paragraphs }: LetterTemplate): string[] {
  const known = placeholdersOf(kind), { fields, outcome, remedy } = LETTER_KINDS[kind]
  const tags = [...paragraphs.join('\n').matchAll(TAGS)].map(([, mark = '', name = '']) => ({ mark, name }))
  const unknown = tags.filter(({ name }) => !Object.hasOwn(known, name)).map(({ name }) => `“{{${name}}}”不是可以使用的字段，请从“可以使用的字段”中选择`)
  const shown = new Set(tags.filter(({ mark }) => mark === '').map(({ name }) => name))
  const missing = fields.filter(({ required, name }) => required && !shown.has(name)).map(({ label, name }) => `正文没有用到必填字段“${label}”，请写入 {{${name}}}`)
  // 行政复议法第二十三条第二款: the letter tells the way; an office that takes it out of its text would break the law in every letter.
  const untold = (outcome !== undefined || remedy === true) && !shown.has('remedy') ? ['正文没有救济告知，请写入 {{remedy}}'] : []
  return [
    ...(title.trim() ? [] : ['请填写标题']), ...([...title].length > 60 ? ['标题太长，请写在60字以内'] : []), ...(/[{}]/.test(title) ? ['标题不能使用字段'] : []),
    ...(paragraphs.some((one) => one.trim()) ? [] : ['请填写正文']), ...(paragraphs.join('').length > MOST_LETTERS ? [`正文太长，请写在${MOST_LETTERS}字以内`] : []),
    ...new Set([...unknown, ...paragraphs.flatMap(faultsOfParts)]), ...missing, ...untold,
  ]
}

const CLOSED = /[。；，、：.;,:]$/
const GOES_ON = /^[。；，、）]/
/** What is filled in often ends in a full stop of its own; the text around it brings another. */
const joined = (value: string, after: string): string => (GOES_ON.test(after) && CLOSED.test(value) ? value.replace(/[。；，、：.;,:]+$/, '') : value)

/**
 * Fills a paragraph in; what stands between {{#name}} and {{/name}} stays only where the field has words, between {{^name}} and {{/name}} only where it
 * has none. Names without words are gathered in `missing`.
 */
export function fill(text: string, words: Readonly<Record<string, string>>, missing: Set<string>): string {
  const kept = text.replace(PARTS, (_, mark: string, name: string, inner: string) => ((words[name]?.trim() ? mark === '#' : mark === '^') ? inner : ''))
  return kept.replace(TAGS, (tag: string, _: string, name: string, at: number) => {
    const value = words[name]?.trim() ?? ''
    if (value === '' && name !== 'remedy') missing.add(name)
    return joined(value, kept.slice(at + tag.length))
  })
}
