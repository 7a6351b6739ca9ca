import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { isDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { columnsOf, topicChoices } from '../../catalogue/index.ts'
import { keepAttachment } from '../commands/attachments.ts'
import { saveEntry } from '../commands/write-entry.ts'
import { faultsOfDraft, type Attachment, type EntryContent } from '../domain/content.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { isPublicity, kindOf, RISKS, type Risk } from '../domain/kinds.ts'
import type { EntryHooks } from '../hooks.ts'
import { paths } from '../../paths.ts'
import { columnChoices } from './column-choices.ts'
import { deskEntry, type DeskEntry } from './entry-file.ts'
import { EditPage, type Typed } from './edit-page.tsx'

const isRisk = (text: string | undefined): text is Risk => text !== undefined && Object.hasOwn(RISKS, text)
const standing = (file: DeskEntry): Typed => ({ content: file.content, publicity: file.entry.publicity, publicityReason: file.entry.publicityReason, risk: file.entry.risk, note: '' })

/** What was typed, with what the entry had where nothing was sent. */
export function typedIn(file: DeskEntry, { form, all }: AskedBy): Typed {
  const kind = file.content.kind
  const formed = typedLine(form['formedOn'])
  const content: EntryContent = {
    kind, title: typedLine(form['title']), column: form['column'] ?? '', body: form['body'] ?? '', summary: typedText(form['summary']), source: typedLine(form['source']), author: typedLine(form['author']), keywords: typedLine(form['keywords']),
    formedOn: isDay(formed) ? formed : null, topics: all('topics'),
    fields: Object.fromEntries(Object.entries(kindOf(kind).fields).map(([name, { type }]) => [name, type === 'long' ? typedText(form[`field-${name}`]) : typedLine(form[`field-${name}`])])),
    attachments: file.content.attachments.map((one) => ({ ...one, label: typedLine(form[`label-${one.name}`], 100) || one.label })),
  }
  const publicity = form['publicity'] ?? ''
  return { content, publicity: isPublicity(publicity) ? publicity : file.entry.publicity, publicityReason: typedLine(form['publicityReason'], 500), risk: isRisk(form['risk']) ? form['risk'] : file.entry.risk, note: typedLine(form['note'], 200) }
}

async function page(kit: Kit, file: DeskEntry, typed: Typed, wrong: readonly Wrong[], theirs = false, status?: number): Promise<Answer> {
  const topics = await topicChoices(kit.db)
  return { page: <EditPage file={file} typed={typed} columns={columnChoices(await columnsOf(kit.db), typed.content.kind, file.agency)} topics={topics} wrong={wrong} theirs={theirs} />, ...(status ? { status } : {}) }
}

export const showEdit = (hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await deskEntry(kit, asked, hooks)
  const reasons = reasonsAgainstMove(file, 'save', asked.actor.account)
  if (reasons.length > 0) throw new Refusal(409, reasons)
  return page(kit, file, standing(file), [])
}

async function uploaded(kit: Kit, { actor, uploads }: AskedBy, entry: string): Promise<Attachment[]> {
  const kept: Attachment[] = []
  for (const file of uploads.filter(({ bytes, cut }) => bytes.length > 0 || cut)) {
    if (file.cut) throw new Refusal(422, [`“${file.name}”太大，请压缩或者拆分后再上传`])
    kept.push(await keepAttachment(kit, actor, entry, file))
  }
  if (kept.length === 0) throw new Refusal(422, ['请选择要上传的文件'])
  return kept
}

/** Names that a revision lists twice would hide one another. */
function joined(old: readonly Attachment[], more: readonly Attachment[]): Attachment[] {
  const all = [...old]
  for (const one of more) {
    let { name } = one
    for (let n = 2; all.some((other) => other.name === name); n += 1) name = one.name.replace(/(\.[^.]*)?$/, `-${n}$1`)
    all.push({ ...one, name })
  }
  return all
}

const placed = (content: EntryContent, reasons: readonly string[]): Wrong[] => {
  const faults = faultsOfDraft(content)
  return reasons.map((reason): Wrong => {
    const field = faults.find((fault) => fault.reason === reason)?.field ?? (reason.includes('不主动公开的理由') ? 'publicityReason' : reason.includes('“栏目”') ? 'column' : undefined)
    return field ? { field, reason } : reason
  })
}

/** Saves, with files added or taken away; what is refused comes back with everything that was typed. */
export const postEdit = (hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await deskEntry(kit, asked, hooks)
  const doing = asked.form['do'] ?? 'save'
  let typed = typedIn(file, asked)
  const formed = typedLine(asked.form['formedOn'])
  if (formed !== '' && typed.content.formedOn === null) return page(kit, file, typed, [{ field: 'formedOn', reason: '“信息形成日期”要写成 年-月-日，如 2025-01-31' }], false, 422)
  try {
    if (doing === 'upload' || asked.uploads.some(({ bytes }) => bytes.length > 0)) typed = { ...typed, content: { ...typed.content, attachments: joined(typed.content.attachments, await uploaded(kit, asked, file.entry.id)) } }
    if (doing.startsWith('remove:')) typed = { ...typed, content: { ...typed.content, attachments: typed.content.attachments.filter(({ name }) => name !== doing.slice('remove:'.length)) } }
    const seen = Number(asked.form['seen'])
    await saveEntry(kit, asked.actor, { ...typed, id: file.entry.id, seen: Number.isSafeInteger(seen) ? seen : 0 }, hooks)
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    const now = await deskEntry(kit, asked, hooks)
    return page(kit, now, typed, placed(typed.content, error.reasons), error.status === 409, error.status)
  }
  return doing === 'save' ? { goTo: paths.entry(file.entry.id), notice: '已保存' } : { goTo: paths.edit(file.entry.id), notice: '已保存' }
}
