import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeMove as moveConsultation } from '../../src/modules/consultations/commands/make-move.ts'
import { loadConsultation } from '../../src/modules/consultations/store.ts'
import { beginCatalogue, moveCatalogue } from '../../src/modules/decisions/commands/catalogue-move.ts'
import { decideListing, proposeItem, type NewItem } from '../../src/modules/decisions/commands/items.ts'
import { refreshItem, type PublicDecision } from '../../src/modules/decisions/commands/publish.ts'
import { askThePublic, recordStep } from '../../src/modules/decisions/commands/record-step.ts'
import { decisionTakers } from '../../src/modules/decisions/commands/take-from-inbox.ts'
import type { CatalogueMove } from '../../src/modules/decisions/domain/catalogue.ts'
import type { StepKey } from '../../src/modules/decisions/domain/steps.ts'
import { findCatalogue, loadItem } from '../../src/modules/decisions/store.ts'
import { tablesOf } from '../../src/modules/decisions/tables.ts'
import { sealForOffice } from '#platform/crypto/keys'
import { currentSnapshot, drainInbox, dropInInbox } from '#publishing'
import type { Actor } from '#shared/actor'
import { openOffice, PEOPLE, type Office } from '../benefits/office.ts'
import { refused } from '../dialogue/office.ts'
import { holder, ROOT } from '../entries/office.ts'

let office: Office
const LEGAL: Actor = { ...holder('fa', 'legal_reviewer', ROOT) }
before(async () => { office = await openOffice() })
after(() => office.close())
const NEW: NewItem = { year: 2026, agency: ROOT, title: '停车管理办法', class: 'services', excluded: '', reason: '群众反映多', planBy: '2026-12-31', source: 'agency' }
const list = async (id: string, listing = 'listed', note = ''): Promise<void> => decideListing(office.kit, PEOPLE.head, { id, seen: (await loadItem(office.kit.db, id)).version, listing, note, agency: ROOT, planBy: '2026-12-31' })
const catalogue = async (actor: Actor, move: CatalogueMove, values: Readonly<Record<string, string>> = {}): Promise<void> => moveCatalogue(office.kit, actor, move, { year: 2026, seen: (await findCatalogue(office.kit.db, 2026))?.version ?? 0, values })
const step = async (actor: Actor, id: string, name: StepKey, values: Readonly<Record<string, string>>): Promise<void> => recordStep(office.kit, actor, name, { id, seen: (await loadItem(office.kit.db, id)).version, values })

test('the catalogue: nothing is published before the party committee agreed, nothing excluded is listed, an adjustment has its reason (第三条)', async () => {
  office.turnTo('2026-01-10T01:00:00Z')
  await beginCatalogue(office.kit, PEOPLE.clerk, { year: 2026, agency: ROOT })
  const id = await proposeItem(office.kit, PEOPLE.clerk, NEW), emergency = await proposeItem(office.kit, PEOPLE.clerk, { ...NEW, title: '抢险', excluded: 'emergency' })
  await refused(proposeItem(office.kit, PEOPLE.clerk, { ...NEW, title: '', class: 'x' }), 422, /事项名称.*类别/s)
  await refused(list(emergency), 422, /第三条/)
  await refused(list(emergency, 'refused'), 422, /理由/)
  await refused(catalogue(PEOPLE.clerk, 'consult', { standard: '标准', opinions: '意见' }), 422, /还没有事项/)
  await list(id)
  await refused(step(PEOPLE.head, id, 'start', { by: '市政府', on: '2026-01-09' }), 422, /年度目录/)
  await refused(catalogue(PEOPLE.head, 'publish'), 422, /只有在“党委已同意”时/)
  await catalogue(PEOPLE.clerk, 'consult', { standard: '标准', opinions: '意见' })
  await refused(catalogue(PEOPLE.head, 'agree', { partyOn: '2026-02-01' }), 422, /今天以后/)
  await catalogue(PEOPLE.head, 'agree', { partyOn: '2026-01-09' })
  await refused(catalogue({ ...PEOPLE.head, account: PEOPLE.clerk.account }, 'publish'), 422, /另一人/)
  await catalogue(PEOPLE.head, 'publish')
  assert.match(JSON.stringify((await currentSnapshot(office.portal.db, '/decisions/years/2026'))?.snapshot.data), /停车管理办法/)
  await refused(catalogue(PEOPLE.head, 'adjust', { partyOn: '2026-01-10' }), 422, /调整的理由/)
})
test('a decision from its start to its evaluation, with the public asked in the middle', async () => {
  office.turnTo('2026-01-12T01:00:00Z')
  const { id } = await tablesOf(office.kit.db).selectFrom('decisions.item').select('id').where('title', '=', '停车管理办法').executeTakeFirstOrThrow()
  await step(PEOPLE.head, id, 'start', { by: '市人民政府', on: '2026-01-11' })
  await refused(step(PEOPLE.head, id, 'discuss', {}), 422, /还没有合法性审查/)
  await step(PEOPLE.clerk, id, 'draft', { on: '2026-01-12', draft: '第一条 收费。\n\n第二条 免费。', explanation: '说明' })
  await refused(step(PEOPLE.clerk, id, 'participate', { way: 'consulted' }), 422, /还没有公开征求意见.*第十五条/s)
  const asked = await askThePublic(office.kit, PEOPLE.clerk, { id, seen: (await loadItem(office.kit.db, id)).version, explanation: '说明', ways: '网上', from: '2026-01-12', until: '2026-02-12', shortReason: '' })
  await moveConsultation(office.kit, PEOPLE.head, 'open', { id: asked, seen: (await loadConsultation(office.kit.db, asked)).version, values: {} })
  await refused(step(PEOPLE.clerk, id, 'participate', { way: 'consulted' }), 422, /还没有截止/)
  await refreshItem(office.kit, id)
  const shown = (await currentSnapshot(office.portal.db, `/decisions/${id}`))?.snapshot.data as PublicDecision
  assert.equal(shown.consultation, `/consultations/${asked}`)
  assert.equal(shown.life.filter(({ state }) => state === 'done').length, 2)
  office.turnTo('2026-02-16T01:00:00Z')
  await step(PEOPLE.clerk, id, 'participate', { way: 'consulted' })
  await step(PEOPLE.clerk, id, 'experts', { way: 'none', reason: '专业性不强' })
  await step(PEOPLE.clerk, id, 'risk', { way: 'assessed', assessor: '甲中心', level: 'low', controllable: 'yes' })
  office.turnTo('2026-03-10T01:00:00Z')
  await refused(step(LEGAL, id, 'review', { submittedOn: '2026-03-02', on: '2026-03-10', how: 'review', conclusion: 'passed', opinion: '合法' }), 422, /第二十六条/)
  await refused(step(PEOPLE.clerk, id, 'review', {}), 403, /./)
  office.turnTo('2026-03-11T01:00:00Z')
  await step(LEGAL, id, 'review', { submittedOn: '2026-03-02', on: '2026-03-11', how: 'review', conclusion: 'passed', opinion: '合法' })
  await step(PEOPLE.head, id, 'discuss', { on: '2026-03-11', meeting: 'plenary', headLast: 'yes', majority: 'same', dissenters: 'none', result: 'passed' })
  await step(PEOPLE.head, id, 'party', { needed: 'no', reason: '不属于请示报告范围' })
  await step(PEOPLE.head, id, 'publish', { number: '停车管理办法（1号）', wide: 'yes', adoption: '没有收到意见' })
  assert.match(((await currentSnapshot(office.portal.db, `/decisions/${id}`))?.snapshot.data as PublicDecision | undefined)?.published?.text ?? '', /第二条 免费/)
  await refused(list(id, 'removed', '不做了'), 422, /已经作出/)
  await step(PEOPLE.clerk, id, 'archive', { documents: '会议纪要', on: '2026-03-11' })
  await step(PEOPLE.clerk, id, 'execute', { executor: '交通局', on: '2026-03-11' })
  await refused(step(PEOPLE.clerk, id, 'evaluate', { trigger: 'needed', assessor: '甲中心', result: '好', on: '2026-03-11' }), 422, /第三十六条/)
  await step(PEOPLE.clerk, id, 'evaluate', { trigger: 'needed', assessor: '乙大学', result: '好', on: '2026-03-11' })
})
test('what a citizen proposes comes into the register once', async () => {
  const sent = { version: 1, at: '2026-03-11T01:00:00Z', title: '建一条绿道', reason: '方便散步', class: 'projects', name: '赵某某', contact: '13900003333' }
  await dropInInbox(office.portal.db, { receipt: 'p1', kind: 'decision-proposal', sealed: await sealForOffice(office.home, Buffer.from(JSON.stringify(sent))) })
  await drainInbox(office.kit, decisionTakers)
  const [row, ...more] = await tablesOf(office.kit.db).selectFrom('decisions.item').select(['title', 'source', 'listing', 'proposer']).where('receipt', '=', 'p1').execute()
  assert.deepEqual([row?.title, row?.source, row?.listing, more.length], ['建一条绿道', 'public', 'proposed', 0])
  assert.doesNotMatch(row?.proposer?.toString('utf8') ?? '', /赵某/)
})
