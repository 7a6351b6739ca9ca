import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { currentSnapshot } from '#publishing'
import { bringInEnterprises } from '../../src/modules/benefits/commands/bring-in-enterprises.ts'
import { matchEnterprises } from '../../src/modules/benefits/commands/match-enterprises.ts'
import { noteMonth, noteProgress } from '../../src/modules/benefits/commands/note-progress.ts'
import { stopEnded } from '../../src/modules/benefits/commands/stop-ended.ts'
import { tellMatched } from '../../src/modules/benefits/commands/tell-matched.ts'
import { editRule, saveAmount } from '../../src/modules/benefits/commands/write-item.ts'
import { isCreditCode } from '../../src/modules/benefits/domain/enterprise-sheet.ts'
import { funnelOf, listMatches } from '../../src/modules/benefits/queries/register.ts'
import { loadItem } from '../../src/modules/benefits/store.ts'
import { demoCode } from '../../demo/benefits.ts'
import { tablesOf as noticesOf } from '../../src/modules/notices/tables.ts'
import { refused } from '../dialogue/office.ts'
import { ROOT } from '../entries/office.ts'
import { create, move, openOffice, PEOPLE, published, type Office } from './office.ts'

let office: Office
before(async () => { office = await openOffice() })
after(() => office.close())
const line = (n: number, cells: Readonly<Record<string, string>>) => ({ line: n + 1, cells: { code: demoCode(n), name: `某某${n}公司`, ...cells } })
const bring = (lines: Parameters<typeof line>[1][]) => bringInEnterprises(office.kit, PEOPLE.clerk, { lines: lines.map((cells, n) => line(n + 1, cells)), root: ROOT, source: '表格导入' })

test('credit codes are checked by their last character', () => {
  assert.equal(isCreditCode('91350100M000100Y43'), true)
  assert.equal(isCreditCode('91350100M000100Y44'), false)
  assert.equal(isCreditCode('9135'), false)
})
test('who writes the conditions does not let them go; who reviews needs what people need', async () => {
  const id = await create(office.kit)
  await refused(move(office.kit, PEOPLE.head, id, 'publish'), 422, /当前状态是“起草”/)
  await move(office.kit, PEOPLE.clerk, id, 'submit')
  await refused(move(office.kit, { ...PEOPLE.head, account: PEOPLE.clerk.account }, id, 'publish'), 422, /另一人/)
  await move(office.kit, PEOPLE.head, id, 'publish')
  assert.equal((await currentSnapshot(office.portal.db, `/benefits/${id}`))?.snapshot.title, '企业研发补助')
  const bare = await create(office.kit, { materials: '', place: '', phone: '' })
  await refused(move(office.kit, PEOPLE.clerk, bare, 'submit'), 422, /材料.*到哪里办.*咨询电话/s)
})
test('a rule is edited stroke by stroke, and a stale page loses nothing', async () => {
  const id = await create(office.kit, {}, { rule: { all: [] } }), seen = (await loadItem(office.kit.db, id)).version
  await editRule(office.kit, PEOPLE.clerk, { id, seen, edit: { do: 'add', at: [], rule: { fact: 'staff', is: 'at-least', value: 10 } } })
  await refused(editRule(office.kit, PEOPLE.clerk, { id, seen, edit: { do: 'remove', at: [0] } }), 409, /刚被别人改过/)
  await editRule(office.kit, PEOPLE.clerk, { id, seen: seen + 1, edit: { do: 'add', at: [], rule: { any: [] } } })
  await editRule(office.kit, PEOPLE.clerk, { id, seen: seen + 2, edit: { do: 'add', at: [1], rule: { fact: 'blacklisted', is: 'yes' } } })
  await editRule(office.kit, PEOPLE.clerk, { id, seen: seen + 3, edit: { do: 'exclude', at: [1, 0] } })
  assert.deepEqual((await loadItem(office.kit.db, id)).rule, { all: [{ fact: 'staff', is: 'at-least', value: 10 }, { any: [{ not: { fact: 'blacklisted', is: 'yes' } }] }] })
  await refused(editRule(office.kit, PEOPLE.clerk, { id, seen: seen + 4, edit: { do: 'add', at: [], rule: { fact: 'born', is: 'years-at-least', value: 3 } } }), 422, /没有“born”/)
  await refused(saveAmount(office.kit, PEOPLE.clerk, { id, seen: seen + 4, amount: { kind: 'rate', of: 'staff', perMille: 1, mostFen: 1, per: 'once' } }), 422, /金额类/)
})
test('enterprises are matched with reasons, told once, and only what a change touches is matched anew', async () => {
  const id = await published(office.kit), other = await published(office.kit, { title: '稳岗返还' }, { rule: { all: [{ fact: 'insured', is: 'at-least', value: 1 }] }, amount: { kind: 'fixed', fen: 200_000, per: 'year' } })
  const brought = await bring([{ size: '小型', research: '1,000,000', insured: '5', email: 'a@example.cn' }, { size: '小型' }, { size: '大型', research: '9000000', insured: '0' }, { code: 'X', size: '巨型' }])
  assert.equal(brought.taken, 3)
  assert.deepEqual(brought.faults.map(({ reasons }) => reasons.length), [2])
  await matchEnterprises(office.kit, { codes: [demoCode(1), demoCode(2), demoCode(3)] })
  const { rows } = await listMatches(office.kit.db, { benefit: id, text: '', page: 1 })
  assert.deepEqual(rows.map(({ code, verdict, fen, missing }) => [code, verdict, fen === null ? null : Number(fen), missing]), [[demoCode(1), 'entitled', 10_000_000, []], [demoCode(2), 'maybe', null, ['research']]])
  await tellMatched(office.kit)
  assert.equal(await tellMatched(office.kit), 0)
  const letters = (await noticesOf(office.kit.db).selectFrom('notices.outbox').select('subject').execute()).filter(({ subject }) => [id, other].some((one) => subject.includes(one)))
  assert.deepEqual(letters.map(({ subject }) => subject).sort(), [`/benefits/${id}#${demoCode(1)}`, `/benefits/${other}#${demoCode(1)}`].sort())
  const before = (await loadItem(office.kit.db, other)).matchedAt
  office.turnTo('2026-01-09T01:00:00Z')
  await move(office.kit, PEOPLE.clerk, id, 'change')
  await editRule(office.kit, PEOPLE.clerk, { id, seen: (await loadItem(office.kit.db, id)).version, edit: { do: 'replace', at: [0], rule: { fact: 'size', is: 'one-of', values: ['large'] } } })
  // Until it is let go again, the public and the matcher see what was published.
  await matchEnterprises(office.kit, { benefit: id })
  assert.equal((await funnelOf(office.kit.db, id)).entitled, 1)
  await move(office.kit, PEOPLE.clerk, id, 'resubmit')
  await move(office.kit, PEOPLE.head, id, 'publish')
  await matchEnterprises(office.kit, { benefit: id })
  const changed = await listMatches(office.kit.db, { benefit: id, text: '', page: 1 })
  assert.deepEqual(changed.rows.map(({ code, verdict }) => [code, verdict]), [[demoCode(3), 'entitled'], [demoCode(1), 'lapsed'], [demoCode(2), 'lapsed']])
  assert.equal((await loadItem(office.kit.db, other)).matchedAt, before)
})
test('the funnel counts what the agency registers, and a month that is corrected counts once', async () => {
  const id = await published(office.kit, { title: '就业补贴' }, { rule: { all: [] }, amount: { kind: 'fixed', fen: 100, per: 'once' } })
  await bring([{ size: '小型' }])
  await matchEnterprises(office.kit, { benefit: id })
  await noteProgress(office.kit, PEOPLE.clerk, { id, enterprise: demoCode(1), appliedOn: '2026-01-02', paidOn: '2026-01-05', paidYuan: '800' })
  await refused(noteProgress(office.kit, PEOPLE.clerk, { id, enterprise: demoCode(1), appliedOn: '2026-01-06', paidOn: '2026-01-05', paidYuan: '' }), 422, /兑现金额.*不能早于/s)
  await noteMonth(office.kit, PEOPLE.clerk, { id, month: '2026-01', applied: '7', paid: '3', yuan: '300' })
  await noteMonth(office.kit, PEOPLE.clerk, { id, month: '2026-01', applied: '9', paid: '4', yuan: '400.50' })
  const { applied, paid, fen } = await funnelOf(office.kit.db, id)
  assert.deepEqual([applied, paid, fen], [10, 5, 120_050])
})
test('a benefit whose term is over is stopped at night, and its address says why', async () => {
  const id = await published(office.kit, { title: '短期补贴', until: '2026-01-20' })
  office.turnTo('2026-01-20T15:00:00Z')
  await stopEnded(office.kit)
  assert.equal((await loadItem(office.kit.db, id)).state, 'published')
  office.turnTo('2026-01-21T15:00:00Z')
  await stopEnded(office.kit)
  await stopEnded(office.kit)
  assert.equal((await loadItem(office.kit.db, id)).state, 'withdrawn')
  assert.match((await currentSnapshot(office.portal.db, `/benefits/${id}`))?.snapshot.withdrawnReason ?? '', /执行期已于2026年1月20日结束/)
})
