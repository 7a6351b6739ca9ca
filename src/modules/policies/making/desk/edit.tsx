import { agenciesDraftingFor } from './drafters.ts'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { RELATIONS, type RelationKind } from '../../domain/public-policy.ts'
import { findDocument, policyTopics } from '../../queries/find-document.ts'
import { proposeProject, saveProject, type ProjectInput } from '../commands/propose.ts'
import type { Project } from '../domain/project.ts'
import { makingPaths } from '../paths.ts'
import { loadProject } from '../store.ts'
import { EditPage, type Typed } from './edit-page.tsx'
import { deskProject } from './project-view.ts'

const ROWS = 3
const isRelation = (text: string): text is RelationKind => Object.hasOwn(RELATIONS, text)

const typedOf = ({ title, agency, drafter, facts }: Project, named: (id: string) => string): Typed => ({
  title, agency, drafter, kind: facts.kind, topic: facts.topic, why: facts.why, business: facts.business, noInterpretation: facts.noInterpretation, noConsultation: facts.noConsultation,
  changes: facts.changes.map(({ kind, document, articles }) => ({ kind, name: named(document), articles })),
})
const typedIn = ({ form, all }: AskedBy): Typed => {
  const names = all('changeName'), articles = all('changeArticles')
  return {
    title: typedLine(form['title'], 300), agency: form['agency'] ?? '', drafter: form['drafter'] ?? '', kind: form['kind'] === 'regulation' ? 'regulation' : 'normative', topic: typedLine(form['topic'], 50), why: typedText(form['why'], 4000),
    business: form['business'] !== undefined, noInterpretation: typedLine(form['noInterpretation'], 300), noConsultation: typedLine(form['noConsultation'], 300),
    changes: all('changeKind').map((kind, at) => ({ kind, name: typedLine(names[at], 300), articles: typedLine(articles[at], 200) })).filter(({ name }) => name !== ''),
  }
}

/** What was typed, with each named document found in the register by number, title or code. */
async function inputOf(kit: Kit, typed: Typed): Promise<ProjectInput | Wrong[]> {
  const found = await Promise.all(typed.changes.map(async ({ kind, name, articles }) => ({ kind, name, articles, document: await findDocument(kit.db, name) })))
  const wrong = found.flatMap(({ document, name, kind }): Wrong[] => [...(document ? [] : [`“对其他文件的影响”里的“${name}”在登记册中找不到，请写文号或完整标题`]), ...(isRelation(kind) ? [] : [`请选择“${name}”的关系`])])
  if (wrong.length > 0) return wrong
  const { drafter: _, ...rest } = typed
  return { ...rest, changes: found.flatMap(({ kind, document, articles }) => (document && isRelation(kind) ? [{ kind, document: document.id, articles }] : [])) }
}

async function page(kit: Kit, { actor }: AskedBy, project: Project | null, typed: Typed, wrong: readonly Wrong[], status?: number): Promise<Answer> {
  const { drafters, makers } = await agenciesDraftingFor(kit.db, actor)
  return { page: <EditPage project={project} typed={typed} drafters={drafters} makers={makers} topics={await policyTopics(kit.db)} rows={Math.max(ROWS, typed.changes.length + 1)} wrong={wrong} />, ...(status ? { status } : {}) }
}
const FIELDS = [['title', '“文件名称”'], ['why', '“制定的必要性和依据”'], ['topic', '“主题”'], ['agency', '制定机关']] as const
const placed = (reasons: readonly string[]): Wrong[] => reasons.map((reason): Wrong => { const field = FIELDS.find(([, label]) => reason.includes(label))?.[0]; return field ? { field, reason } : reason })
const EMPTY: Typed = { title: '', agency: '', drafter: '', kind: 'normative', topic: '', why: '', business: false, noInterpretation: '', noConsultation: '', changes: [] }

export const showFresh = (kit: Kit, asked: AskedBy): Promise<Answer> => page(kit, asked, null, { ...EMPTY, agency: asked.actor.agency, drafter: asked.actor.agency }, [])
export async function postFresh(kit: Kit, asked: AskedBy): Promise<Answer> {
  const typed = typedIn(asked)
  const input = await inputOf(kit, typed)
  if (Array.isArray(input)) return page(kit, asked, null, typed, input, 422)
  try {
    const { id } = await proposeProject(kit, asked.actor, typed.drafter, input)
    return { goTo: makingPaths.one(id), notice: '已申请立项' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return page(kit, asked, null, typed, placed(error.reasons), 422)
  }
}

export async function showEdit(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { project, targets } = await deskProject(kit, asked)
  const names = new Map(targets.map(({ change, docNo, title }) => [change.document, docNo || title]))
  return page(kit, asked, project, typedOf(project, (id) => names.get(id) ?? id), [])
}
export async function postEdit(kit: Kit, asked: AskedBy): Promise<Answer> {
  const project = await loadProject(kit.db, asked.params['id'] ?? '')
  const typed = { ...typedIn(asked), drafter: project.drafter }
  const input = await inputOf(kit, typed)
  if (Array.isArray(input)) return page(kit, asked, project, typed, input, 422)
  try {
    await saveProject(kit, asked.actor, project.id, Number(asked.form['seen']) || 0, input)
    return { goTo: makingPaths.one(project.id), notice: '已保存' }
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return page(kit, asked, project, typed, placed(error.reasons), error.status)
  }
}
