import { agencyById } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { isLetterKind, LETTER_KINDS, type LetterKind } from '../domain/letter/kinds.ts'
import { faultsOfTemplate } from '../domain/letter/placeholders.ts'
import { TemplateEditPage } from './desk/edit-page.tsx'
import { TemplateListPage } from './desk/list-page.tsx'
import { templatePaths } from './desk/paths.ts'
import { renderLetterPdf } from './render.ts'
import { sampleLetter } from './sample.ts'
import { historyOf, keptKinds, restoreTemplate, saveTemplate, templateFor } from './templates.ts'

function kindOf(kind: string | undefined): LetterKind {
  if (kind && isLetterKind(kind)) return kind
  throw new Refusal(404, ['没有这种文书'])
}
/** Texts are edited where one works: the city's for the city and all that have none of their own. */
function ownAgency({ actor }: AskedBy): string {
  if (!mayDo(actor, 'requests.templates', actor.agency)) throw new Refusal(403, ['您的角色不能修改本单位的文书模板'])
  return actor.agency
}

async function editPage(kit: Kit, asked: AskedBy, typed?: { title: string; text: string; wrong: readonly string[] }): Promise<Answer> {
  const kind = kindOf(asked.params['kind']), agency = ownAgency(asked)
  const template = await templateFor(kit.db, agency, kind)
  const history = await historyOf(kit.db, agency, kind)
  const versions = history.map(({ changed_at, changed_by_name, title, paragraphs }) => ({
    at: new Date(changed_at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '), by: changed_by_name, restored: title === null, text: (paragraphs ?? []).join('\n') }))
  const shown = typed ?? { title: template.title, text: template.paragraphs.join('\n'), wrong: [] }
  return { page: <TemplateEditPage kind={kind} {...shown} versions={versions} own={history[0] !== undefined && history[0].title !== null} />, status: typed ? 422 : 200 }
}

async function preview(kit: Kit, asked: AskedBy): Promise<Answer> {
  const kind = kindOf(asked.params['kind']), agency = ownAgency(asked)
  const title = asked.form['title'] ?? '', text = asked.form['text'] ?? ''
  const template = { title, paragraphs: text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '') }
  const wrong = faultsOfTemplate(kind, template)
  if (wrong.length > 0) return editPage(kit, asked, { title, text, wrong })
  const bytes = await renderLetterPdf(await sampleLetter(kit.db, agency, kind, template, dayOf(kit.now())))
  return { file: { bytes, mediaType: 'application/pdf', name: `${LETTER_KINDS[kind].label}样张.pdf`, inline: true } }
}

async function save(kit: Kit, asked: AskedBy): Promise<Answer> {
  const kind = kindOf(asked.params['kind']), agency = ownAgency(asked)
  const title = asked.form['title'] ?? '', text = asked.form['text'] ?? ''
  try { await saveTemplate(kit, asked.actor, { agency, kind, title, text }) } catch (error) {
    if (error instanceof Refusal && error.status === 422) return editPage(kit, asked, { title, text, wrong: error.reasons })
    throw error
  }
  return { goTo: templatePaths.edit(kind), notice: '模板已保存，以后制作的文书使用新的文字' }
}

/** Where the office edits the texts of its letters. */
export const lettersDeskRoutes: readonly Route[] = [
  { at: templatePaths.list, method: 'GET', deed: 'requests.templates', handle: async (kit, asked) => ({
    page: <TemplateListPage own={await keptKinds(kit.db, ownAgency(asked))} agencyName={(await agencyById(kit.db, asked.actor.agency)).name} /> }) },
  { at: '/letter-templates/:kind', method: 'GET', deed: 'requests.templates', handle: (kit, asked) => editPage(kit, asked) },
  { at: '/letter-templates/:kind', method: 'POST', deed: 'requests.templates', handle: save },
  { at: '/letter-templates/:kind/preview.pdf', method: 'POST', deed: 'requests.templates', handle: preview },
  { at: '/letter-templates/:kind/restore', method: 'POST', deed: 'requests.templates', handle: async (kit, asked) => {
    const kind = kindOf(asked.params['kind'])
    await restoreTemplate(kit, asked.actor, { agency: ownAgency(asked), kind })
    return { goTo: templatePaths.edit(kind), notice: '已恢复系统自带的文字' }
  } },
]
