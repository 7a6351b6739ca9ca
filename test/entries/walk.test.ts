import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { currentSnapshot, verifySite } from '#publishing'
import type { Kit } from '#platform/act'
import { mayDo, type Actor } from '#shared/actor'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { makeEntryMove } from '../../src/modules/publishing/entries/commands/make-move.ts'
import { abandonCorrection, publishEntry, publishUrgently, reviewAfter, scheduleEntry, withdrawEntry } from '../../src/modules/publishing/entries/commands/publish-entry.ts'
import { saveEntry } from '../../src/modules/publishing/entries/commands/write-entry.ts'
import type { Entry } from '../../src/modules/publishing/entries/domain/entry.ts'
import { MOVES, type EntryMove, type EntryState } from '../../src/modules/publishing/entries/domain/procedure.ts'
import type { PublicEntry } from '../../src/modules/publishing/entries/domain/public-content.ts'
import { eventsOf, loadEntry, loadRevision } from '../../src/modules/publishing/entries/store.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { draft, kitOn, notice, PEOPLE, seedTree, TOWN } from './office.ts'

let database: TestDatabase, kit: Kit
before(async () => { database = await testDatabase(); await seedTree(database.office); ({ kit } = kitOn(database.office)) })
after(() => database.drop())

const NAMES = Object.keys(MOVES) as EntryMove[]
const WHO = Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]
type Step = { readonly move: EntryMove; readonly fitting: number | null; readonly who: keyof typeof PEOPLE; readonly word: number }
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ move: fc.constantFrom(...NAMES), fitting: fc.option(fc.nat(30), { freq: 4 }), who: fc.constantFrom(...WHO, 'clerk', 'first', 'second', 'final'), word: fc.nat(9) }), { minLength: 25, maxLength: 60, size: 'max' })

const tried = ({ move, fitting }: Step, state: EntryState): EntryMove => {
  const fit = NAMES.filter((name) => (MOVES[name].from as readonly string[]).includes(state))
  return fitting === null ? move : fit[fitting % fit.length] ?? move
}

function take(move: EntryMove, who: Actor, entry: Entry, word: number): Promise<unknown> {
  const input = { id: entry.id, note: word === 0 ? '' : '理由' }
  if (move === 'save') return saveEntry(kit, who, { id: entry.id, seen: entry.version, content: notice({ body: `<p>第${word}种写法。</p>` }), publicity: word === 9 ? 'withheld' : 'open', publicityReason: word === 9 ? '内部事务' : '' })
  if (move === 'publish') return publishEntry(kit, who, input)
  if (move === 'publish_urgent') return publishUrgently(kit, who, input)
  if (move === 'after_first' || move === 'after_second') return reviewAfter(kit, who, move, input)
  if (move === 'withdraw') return withdrawEntry(kit, who, { ...input, tombstone: word % 2 === 0 })
  if (move === 'abandon') return abandonCorrection(kit, who, input)
  if (move === 'schedule') return scheduleEntry(kit, who, { ...input, at: new Date('2027-01-01T00:00:00Z') })
  return makeEntryMove(kit, who, move, input)
}

/** What stands at the address is word for word a revision that a final reviewer agreed to, or one that was published urgently. */
async function assertReviewed(entry: Entry): Promise<void> {
  if (entry.address === null || entry.publishedRevision === null) return
  const seen = await currentSnapshot(database.portal, entry.address)
  assert.ok(seen)
  const revision = await loadRevision(kit.db, entry.id, entry.publishedRevision)
  assert.equal((seen.snapshot.data as PublicEntry).content.body, revision.content.body)
  const events = (await eventsOf(kit.db, entry.id)).filter((event) => event.revision === entry.publishedRevision)
  assert.ok(events.some(({ move }) => move === 'final_agree' || move === 'publish_urgent'), 'nobody agreed to what is public')
  const published = events.findLast(({ move }) => move === 'publish' || move === 'publish_urgent')
  if (published?.move === 'publish') {
    const round = events.filter(({ id }) => id < published.id)
    const [first, second, final] = (['first_agree', 'second_agree', 'final_agree'] as const).map((move) => round.findLast((event) => event.move === move)?.account)
    assert.equal(new Set([first, second, final, revision.account]).size, 4, 'three reviewers and a writer are four people')
  }
  assert.equal(seen.snapshot.withdrawnOn !== null, entry.withdrawnOn !== null)
}

test('no walk publishes what was not reviewed, nor lets anybody do what the table, the role or the person does not allow', async () => {
  let done = 0, refusals = 0, published = 0
  await fc.assert(fc.asyncProperty(steps, async (walk) => {
    const id = await draft(kit)
    for (const step of walk) {
      const before = await loadEntry(kit.db, id)
      const move = tried(step, before.state)
      const who: Actor = PEOPLE[step.who]
      const lines = async () => (await sql<{ n: number }>`select (select count(*) from audit.entry)::int + (select count(*) from publishing.publication)::int as n`.execute(kit.db)).rows[0]?.n
      const ledger = await lines()
      try {
        await take(move, who, before, step.word)
        done += 1
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error))
        assert.ok([403, 409, 422].includes(error.status) && error.reasons.every((reason) => /[\u4e00-\u9fff]/.test(reason)))
        assert.deepEqual(await loadEntry(kit.db, id), before)
        assert.equal(await lines(), ledger, 'a refused deed leaves nothing')
        refusals += 1
        continue
      }
      assert.ok(mayDo(who, MOVES[move].deed, TOWN), `${step.who} did ${move}`)
      assert.ok((MOVES[move].from as readonly string[]).includes(before.state), `${move} from ${before.state}`)
      const now = await loadEntry(kit.db, id)
      assert.equal(now.state, stateAfter<string>(MOVES[move], before.state))
      await assertReviewed(now)
      if (move === 'publish' || move === 'publish_urgent') published += 1
    }
  }), { numRuns: process.env['GONGKAI_FULL'] ? 150 : 25, seed: 20_260_320 })
  assert.ok(done > 150 && refusals > 200 && published > 10, `${done} done, ${refusals} refused, ${published} published`)
  assert.deepEqual((await verifySite(database.office)).faults, [])
})
