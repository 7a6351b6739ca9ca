import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Kit } from '#platform/act'
import { mayDo, type Actor } from '#shared/actor'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { agencyOfStep } from '../../../src/modules/policies/making/commands/make-step.ts'
import { MOVES, USUAL, type ProjectMove } from '../../../src/modules/policies/making/domain/procedure.ts'
import { loadProject, projectEvents } from '../../../src/modules/policies/making/store.ts'
import { kitOn, seedTree } from '../../entries/office.ts'
import { testDatabase, type TestDatabase } from '../../kit/database.ts'
import { propose, step, VALUES, WHO, write } from './office.ts'

let database: TestDatabase, kit: Kit
before(async () => { database = await testDatabase(); await seedTree(database.office); ({ kit } = kitOn(database.office)) })
after(() => database.drop())

const NAMES = (Object.keys(MOVES) as ProjectMove[]).filter((move) => move !== 'save')
const PEOPLE = Object.keys(WHO) as (keyof typeof WHO)[]
const walks = fc.array(fc.record({ move: fc.constantFrom(...NAMES), fitting: fc.option(fc.nat(30), { freq: 5 }), who: fc.option(fc.constantFrom(...PEOPLE), { freq: 1 }), text: fc.boolean() }), { minLength: 20, maxLength: 40, size: 'max' })
/** Whose step it is; half of the walk is taken by the right person, and half of that as usual. */
const FITS = { 'policies.draft': 'drafter', 'policies.register': 'office', 'policies.legal-review': 'lawyer', 'policies.decide': 'head', 'policies.publish': 'office' } as const
/** What a number needs before it, in this order. */
const COURSE: readonly ProjectMove[] = ['approve', 'submit', 'legal_agree', 'decide', 'register']

test('no walk gives a number to what was not approved, reviewed and decided in this order by others than its drafter, and nobody does what role or table forbid', async (t) => {
  let done = 0, refusals = 0, numbered = 0
  await fc.assert(fc.asyncProperty(walks, async (walk) => {
    const id = await propose(kit, { noConsultation: '不涉及' })
    for (const { move: wild, fitting, who: name, text } of walk) {
      const before = await loadProject(kit.db, id)
      if (text && before.state === 'drafting') await write(kit, id, before.textEntry === null ? 'text' : 'interpretation').catch((error: unknown) => { assert.ok(error instanceof Refusal) })
      const from = await loadProject(kit.db, id)
      const fit = NAMES.filter((one) => (MOVES[one].from as readonly string[]).includes(from.state))
      const usual = USUAL[from.state]?.[0]
      const move = fitting === null || fit.length === 0 ? wild : fitting % 2 === 0 && usual ? usual : fit[fitting % fit.length] ?? wild
      const who: Actor = WHO[name ?? FITS[MOVES[move].deed]]
      const lines = async () => (await sql<{ n: number }>`select count(*)::int as n from audit.entry`.execute(kit.db)).rows[0]?.n
      const ledger = await lines()
      const values = move === 'register' ? { ...VALUES.register, docNo: `某政发〔2026〕${1000 + numbered}号`, unifiedNo: `U-${1000 + numbered}` } : move === 'consult' ? { ...VALUES.consult, until: '2026-04-20' } : VALUES[move]
      try {
        await step(kit, who, move, id, values)
        done += 1
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error))
        assert.ok([403, 409, 422].includes(error.status) && error.reasons.every((reason) => /[\u4e00-\u9fff]/.test(reason)))
        assert.deepEqual(await loadProject(kit.db, id), from)
        assert.equal(await lines(), ledger)
        refusals += 1
        continue
      }
      const to = await loadProject(kit.db, id)
      assert.ok(mayDo(who, MOVES[move].deed, agencyOfStep(from, move)))
      assert.ok((MOVES[move].from as readonly string[]).includes(from.state))
      assert.equal(to.state, stateAfter<string>(MOVES[move], from.state))
      assert.equal(await lines(), (ledger ?? 0) + 1)
      if (move !== 'register') continue
      numbered += 1
      const events = await projectEvents(kit.db, id)
      const places = COURSE.map((one) => events.findLastIndex((event) => event.move === one))
      assert.ok(places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0))), events.map((event) => event.move).join())
      const by = (one: string) => events.findLast((event) => event.move === one)?.account
      assert.notEqual(by('legal_agree'), by('submit'))
      assert.notEqual(by('decide'), by('submit'))
      assert.ok(to.document !== null && to.facts.legal && to.facts.decision)
    }
  }), { numRuns: process.env['GONGKAI_FULL'] ? 200 : 25, ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) })
  t.diagnostic(`${done} steps, ${refusals} refusals, ${numbered} documents numbered`)
  assert.ok(done > 100 && refusals > 50 && numbered > 0)
})
