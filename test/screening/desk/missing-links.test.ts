import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Kit } from '#platform/act'
import { makeEntryMove } from '../../../src/modules/publishing/entries/commands/make-move.ts'
import { publishEntry } from '../../../src/modules/publishing/entries/commands/publish-entry.ts'
import { NO_HOOKS } from '../../../src/modules/publishing/entries/hooks.ts'
import { entryFacts } from '../../../src/modules/publishing/entries/queries/entry-facts.ts'
import { loadEntry } from '../../../src/modules/publishing/entries/store.ts'
import { changeEntries, createList } from '../../../src/modules/screening/commands/lists.ts'
import type { Actor } from '#shared/actor'
import { testDatabase, type TestDatabase } from '../../kit/database.ts'
import { draft, holder, kitOn, PEOPLE, ROOT, seedTree } from '../../entries/office.ts'

let database: TestDatabase, kit: Kit
const HEAD: Actor = { ...holder('head', 'office_head', ROOT), grants: new Map([['screening.lists', 'all' as const]]) }
before(async () => { database = await testDatabase(); await seedTree(database.office); ({ kit } = kitOn(database.office)) })
after(() => database.drop())
const findings = async (id: string) => (await entryFacts(kit.db, NO_HOOKS, await loadEntry(kit.db, id), '2026-03-20')).findings

test('a link to an entry of our own that is not there is told at its words; one that is there is not', async () => {
  const there = await draft(kit, { title: '河道整治工程公告' })
  const move = (who: Actor, name: Parameters<typeof makeEntryMove>[2]) => makeEntryMove(kit, who, name, { id: there, note: '同意' })
  await move(PEOPLE.clerk, 'submit'); await move(PEOPLE.first, 'first_agree'); await move(PEOPLE.second, 'second_agree'); await move(PEOPLE.final, 'final_agree')
  await publishEntry(kit, PEOPLE.clerk, { id: there })
  const { address } = await loadEntry(kit.db, there)
  const id = await draft(kit, { body: `<p>见<a href="${address}">公告</a>、<a href="/info/2019/77">旧公告</a>、<a href="${address}/files/a.pdf">附件一</a>和<a href="/info">公开目录</a>。</p>` })
  const links = (await findings(id)).filter(({ rule }) => rule === 'missing-file')
  assert.deepEqual(links.map(({ text }) => text), ['旧公告', '附件一'])
})

test('a typo is told with its proposal, and a name on the office’s list is never one', async () => {
  const text = '<p>请各单位认真贯彻落实，并及时向社会工布结果。</p>'
  const typo = async () => (await findings(await draft(kit, { body: text }))).filter(({ class: cls }) => cls === '错别字').map((one) => [one.text, one.proposal])
  assert.deepEqual(await typo(), [['工布', '公布']])
  const { id: list } = await createList(kit, HEAD, ROOT, { kind: 'names', title: '本地专名', severity: 'hint', source: '地名志', effectiveFrom: '2026-01-01', until: null, enabled: true })
  await changeEntries(kit, HEAD, ROOT, list, { put: [{ term: '工布', detail: {} }], remove: [] })
  assert.deepEqual(await typo(), [])
})
