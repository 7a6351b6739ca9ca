import type { Kysely } from 'kysely'
import { beginText, makeStep, proposeProject, type ProjectMove } from '#policies'
import { saveEntry } from '#publishing'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { loadEntry, loadRevision } from '../../../src/modules/publishing/entries/store.ts'
import { loadProject } from '../../../src/modules/policies/making/store.ts'
import { holder, ROOT, TOWN } from '../../entries/office.ts'

export const WHO = {
  drafter: holder('clerk', 'agency_clerk', TOWN), office: holder('office', 'office_clerk', ROOT), head: holder('head', 'office_head', ROOT), lawyer: holder('lawyer', 'legal_reviewer', ROOT), inspector: holder('inspector', 'inspector', TOWN),
  /** One person with every deed of the procedure: what may be done is decided by who did what. */
  all: { account: 'all', name: '全某', agency: ROOT, grants: new Map(['policies.draft', 'policies.register', 'policies.legal-review', 'policies.decide', 'policies.publish', 'policies.read'].map((deed) => [deed, 'all' as const])) },
} as const satisfies Record<string, Actor>

export const INPUT = { title: '某市人民政府关于印发《某市村级公益事业奖补办法》的通知', agency: ROOT, kind: 'normative', topic: '乡村振兴', why: '原办法到期。', business: false, changes: [], noInterpretation: '', noConsultation: '' } as const

/** Well-formed values for every step on 2026-03-20. */
export const VALUES: Readonly<Partial<Record<ProjectMove, Readonly<Record<string, string>>>>> = {
  consult: { begin: '2026-03-20', until: '2026-04-20', way: '门户网站', short: '' }, end_consultation: { opinions: '7', adopted: '3', answer: '采纳三条，其余与上位法不一致。' },
  legal_agree: { opinion: '合法', competition: '不涉及' }, decide: { meeting: '第12次常务会议', on: '2026-03-19' }, register: { docNo: '某政发〔2026〕8号', unifiedNo: 'QT-2026-0001', issuedOn: '2026-03-20', effectiveOn: '2026-04-20', validUntil: '2031-04-19' },
  file: { on: '2026-03-20', no: '备〔2026〕3号' },
}
const REASON = { note: '理由' }

export async function step(kit: Kit, who: Actor, move: ProjectMove, id: string, values: Readonly<Record<string, string>> = VALUES[move] ?? REASON): Promise<void> {
  await makeStep(kit, who, move as Exclude<ProjectMove, 'save'>, { id, seen: (await loadProject(kit.db, id)).version, values })
}
export const propose = async (kit: Kit, more: object = {}): Promise<string> => (await proposeProject(kit, WHO.drafter, TOWN, { ...INPUT, ...more })).id

/** Writes a text into the draft of the document or its interpretation. */
export async function write(kit: Kit, id: string, which: 'text' | 'interpretation', who: Actor = WHO.drafter): Promise<string> {
  const { entry } = await beginText(kit, who, id, which)
  const { version, revision } = await loadEntry(kit.db, entry)
  const { content } = await loadRevision(kit.db, entry, revision)
  await saveEntry(kit, WHO.drafter, { id: entry, seen: version, publicity: 'open', publicityReason: '', content: { ...content, formedOn: '2026-03-18', body: `<p>${which === 'text' ? '第一条 为了规范奖补，制定本办法。' : '为什么制定：原办法到期。'}</p>` } })
  return entry
}

/** A project as far as its state before the number, with both texts. */
export async function upToDecision(kit: Kit, more: object = {}): Promise<{ id: string; text: string; interpretation: string }> {
  const id = await propose(kit, { noConsultation: '不直接涉及公众权利义务', ...more })
  await step(kit, WHO.office, 'approve', id)
  const text = await write(kit, id, 'text'), interpretation = await write(kit, id, 'interpretation')
  await step(kit, WHO.drafter, 'submit', id)
  await step(kit, WHO.lawyer, 'legal_agree', id)
  await step(kit, WHO.head, 'decide', id)
  return { id, text, interpretation }
}
export const rowsIn = async (db: Kysely<unknown>, table: string): Promise<number> => (await db.selectFrom(table as never).selectAll().execute()).length
