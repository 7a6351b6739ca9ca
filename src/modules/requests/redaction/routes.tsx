import type { Kit } from '#platform/act'
import { renderPage } from '#platform/documents/redact/pdf'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { holdsIdentity } from '../desk/case/paper-words.ts'
import { paths } from '../paths.ts'
import { loadRow } from '../store.ts'
import { paperBytes } from '../store-papers.ts'
import { lookAt } from './plan.ts'
import { makeRedacted, redactPaper } from './redact-paper.ts'
import { RedactPage, type RedactTyped } from './redact-page.tsx'

async function paperAsked(kit: Kit, { actor, params }: AskedBy) {
  const row = await loadRow(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'requests.redact', row.agency)) throw new Refusal(403, ['这件申请由其他单位办理，您不能遮盖它的材料'])
  const id = Number(params['paper'])
  const paper = await paperBytes(kit, Number.isSafeInteger(id) ? id : Number.NaN)
  if (paper.request !== row.id) throw new Refusal(404, ['案卷里没有这份材料'])
  // Who may not see the applicant does not see the applicant's own papers here either.
  if (holdsIdentity(paper.kind) && !mayDo(actor, 'requests.unmask', row.agency)) throw new Refusal(403, ['这份材料含有申请人的身份信息，您的角色不能打开'])
  return { row, id, paper }
}

const typedIn = ({ form, all }: AskedBy): RedactTyped => ({ ticked: all('found'), words: form['words'] ?? '', regions: form['regions'] ?? '', reason: form['reason'] ?? '', remark: form['remark'] ?? '' })
const wanted = ({ ticked, words, ...rest }: RedactTyped) => ({ ...rest, words: [...ticked, ...words.split(/\r?\n/)] })

async function showPage(kit: Kit, asked: AskedBy, typed?: RedactTyped, wrong: readonly string[] = []): Promise<Answer> {
  const { row, id, paper } = await paperAsked(kit, asked)
  const looked = await lookAt(paper, dayOf(kit.now()))
  const first: RedactTyped = { ticked: looked.candidates.map(({ text }) => text), words: '', regions: '', reason: 'privacy', remark: '' }
  return { page: <RedactPage id={row.id} number={row.number} paper={id} title={paper.title} looked={looked} typed={typed ?? first} wrong={wrong} />, status: wrong.length > 0 ? 422 : 200 }
}

/** Draws the page again with the refusal's words and all that was typed. */
const orAgain = async (kit: Kit, asked: AskedBy, work: () => Promise<Answer>): Promise<Answer> => {
  try { return await work() } catch (error) {
    if (error instanceof Refusal && error.status === 422) return showPage(kit, asked, typedIn(asked), error.reasons)
    throw error
  }
}

/** Painting out: the page, its pictures, the preview, and the deed. */
export const redactionRoutes: readonly Route[] = [
  { at: '/requests/:id/redact/:paper', method: 'GET', deed: 'requests.redact', handle: (kit, asked) => showPage(kit, asked) },
  { at: '/requests/:id/redact/:paper/pages/:page', method: 'GET', deed: 'requests.redact', handle: async (kit, asked) => {
    const { paper } = await paperAsked(kit, asked)
    const number = Number(/^(\d{1,4})\.png$/.exec(asked.params['page'] ?? '')?.[1])
    return { file: { bytes: await renderPage(paper.bytes, number), mediaType: 'image/png', name: `${number}.png`, inline: true } }
  } },
  { at: '/requests/:id/redact/:paper/preview', method: 'POST', deed: 'requests.redact', handle: (kit, asked) => orAgain(kit, asked, async () => {
    const { paper } = await paperAsked(kit, asked)
    const { bytes } = await makeRedacted(kit, paper, wanted(typedIn(asked)))
    return { file: { bytes, mediaType: paper.mediaType, name: paper.name, inline: true } }
  }) },
  { at: '/requests/:id/redact/:paper', method: 'POST', deed: 'requests.redact', handle: (kit, asked) => orAgain(kit, asked, async () => {
    const { row, id } = await paperAsked(kit, asked)
    await redactPaper(kit, asked.actor, { id: row.id, paper: id, ...wanted(typedIn(asked)) })
    return { goTo: `${paths.request(row.id)}#papers`, notice: '已遮盖并另存；保存前已核对，遮盖的文字不能再提取' }
  }) },
]
