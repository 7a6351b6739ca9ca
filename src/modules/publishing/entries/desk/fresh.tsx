import { allAgencies } from '#agencies'
import { readDocument } from '#platform/documents/read/index'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { isDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { columnsOf } from '../../catalogue/index.ts'
import { keepAttachment } from '../commands/attachments.ts'
import { createEntry, saveEntry } from '../commands/write-entry.ts'
import { emptyContent, type EntryContent } from '../domain/content.ts'
import { isEntryKind, kindOf, type EntryKind } from '../domain/kinds.ts'
import type { EntryHooks } from '../hooks.ts'
import { paths } from '../../paths.ts'
import { allColumnChoices } from './column-choices.ts'
import { FreshPage } from './fresh-page.tsx'

async function page(kit: Kit, { actor, form, query }: AskedBy, wrong: readonly Wrong[], status?: number): Promise<Answer> {
  const agencies = (await allAgencies(kit.db)).filter(({ id }) => mayDo(actor, 'entries.write', id)).toSorted((a, b) => Number(b.id === actor.agency) - Number(a.id === actor.agency)).map(({ id, shortName }) => ({ value: id, label: shortName }))
  return { page: <FreshPage agencies={agencies} columns={allColumnChoices(await columnsOf(kit.db))} typed={{ ...query, ...form }} wrong={wrong} />, ...(status ? { status } : {}) }
}

export const showFresh = (kit: Kit, asked: AskedBy): Promise<Answer> => page(kit, asked, [])

/** What a file proposes: its own title and text, and the fields that its words state. */
async function proposed(file: { name: string; bytes: Uint8Array }, content: EntryContent, hooks: EntryHooks) {
  const read = await readDocument(file.name, file.bytes)
  const facts = hooks.propose(read.paragraphs)
  const fields = Object.fromEntries(Object.keys(kindOf(content.kind).fields).map((name) => [name, facts[name] ?? content.fields[name] ?? '']))
  const formed = facts['issuedOn'] ?? ''
  const title = content.title || facts['title'] || read.paragraphs.find(({ style }) => style === 'title')?.text || read.properties.title || file.name.replace(/\.[^.]*$/, '')
  return { read, content: { ...content, title: title.slice(0, 200), fields, body: read.html, formedOn: isDay(formed) ? formed : null } }
}

async function start(kit: Kit, asked: AskedBy, agency: string, kind: EntryKind, hooks: EntryHooks): Promise<string> {
  const source = (await allAgencies(kit.db)).find(({ id }) => id === agency)?.name ?? ''
  const empty: EntryContent = { ...emptyContent(kind, asked.form['column'] ?? '', source), title: typedLine(asked.form['title']) }
  const file = asked.uploads.find(({ bytes }) => bytes.length > 0)
  const common = { publicity: 'open', publicityReason: '', agency } as const
  if (!file) return (await createEntry(kit, asked.actor, { ...common, content: empty })).id
  const { read, content } = await proposed(file, empty, hooks)
  const { id } = await createEntry(kit, asked.actor, { ...common, content: { ...content, body: '' } })
  const attachments = []
  for (const image of read.images) attachments.push({ ...await keepAttachment(kit, asked.actor, id, image), name: image.name })
  attachments.push(await keepAttachment(kit, asked.actor, id, { name: file.name, bytes: file.bytes, label: '原文件' }).catch(() => null))
  await saveEntry(kit, asked.actor, { ...common, id, seen: 1, content: { ...content, attachments: attachments.filter((one) => one !== null) }, note: `从“${file.name}”读取` }, hooks)
  return id
}

export const postFresh = (hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const { form, actor } = asked
  const agency = form['agency'] ?? '', kind = form['kind'] ?? ''
  const wrong: Wrong[] = [
    ...(mayDo(actor, 'entries.write', agency) ? [] : [{ field: 'agency', reason: '请选择您可以发布信息的“单位”' }]), ...(isEntryKind(kind) ? [] : [{ field: 'kind', reason: '请选择“种类”' }]),
    ...(typedLine(form['title']) !== '' || asked.uploads.some(({ bytes }) => bytes.length > 0) ? [] : [{ field: 'title', reason: '请填写“标题”，或者选择要读取的文件' }]),
  ]
  if (wrong.length > 0 || !isEntryKind(kind)) return page(kit, asked, wrong, 422)
  try {
    const id = await start(kit, asked, agency, kind, hooks)
    return { goTo: paths.edit(id), notice: asked.uploads.some(({ bytes }) => bytes.length > 0) ? '已从文件读取，请逐项核对' : '已新建，请填写内容' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return page(kit, asked, error.reasons.map((reason): Wrong => (reason.includes('“栏目”') ? { field: 'column', reason } : reason.includes('“标题”') ? { field: 'title', reason } : reason)), 422)
  }
}
