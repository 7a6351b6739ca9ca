import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { act, type Kit, type Scene } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { dayOf, type Day } from '#shared/days'
import type { Profile } from '../domain/fact.ts'
import { isOpen } from '../domain/benefit.ts'
import { judge } from '../domain/judge.ts'
import type { PublicBenefit } from '../domain/item.ts'
import { LIVE } from '../domain/procedure.ts'
import { matchPopulation, type Person } from '../match/population.ts'
import { tablesOf } from '../tables.ts'

const DEED = 'benefits.match', PAGE = 5000
/** All enterprises, or these, page by page. */
async function* enterprises(db: Kysely<unknown>, codes: readonly string[] | null): AsyncGenerator<Person> {
  let after = ''
  for (;;) {
    let query = tablesOf(db).selectFrom('benefits.enterprise').select(['code', 'profile']).where('code', '>', after).orderBy('code').limit(PAGE)
    if (codes) query = query.where('code', 'in', [...codes, ''])
    const rows = await query.execute()
    for (const { code, profile } of rows) yield { id: code, profile: profile as Profile }
    if (rows.length < PAGE) return
    after = rows.at(-1)?.code ?? after
  }
}
/** What is matched now: published, for enterprises, still running. */
async function liveBenefits(db: Kysely<unknown>, only: string | null, today: Day): Promise<PublicBenefit[]> {
  let query = tablesOf(db).selectFrom('benefits.benefit').select('published').where('state', 'in', [...LIVE]).where('subject', '=', 'enterprise')
  if (only !== null) query = query.where('id', '=', only)
  return (await query.orderBy('id').execute()).flatMap(({ published }) => (published ? [published as PublicBenefit] : [])).filter((one) => isOpen(one, today))
}
type Line = { readonly benefit: string; readonly enterprise: string; readonly verdict: string; readonly fen: number | null; readonly missing: readonly string[] }

async function keep({ db, now }: Scene, lines: readonly Line[], touched: readonly string[], people: readonly string[]): Promise<void> {
  const tables = tablesOf(db), taken = new Set(lines.map(({ benefit, enterprise }) => `${benefit} ${enterprise}`))
  for (let at = 0; at < lines.length; at += 1000) {
    const values = lines.slice(at, at + 1000).map((line) => ({ ...line, missing: [...line.missing], matched_at: now }))
    await tables.insertInto('benefits.match').values(values).onConflict((conflict) => conflict.columns(['benefit', 'enterprise']).doUpdateSet((row) => ({ verdict: row.ref('excluded.verdict'), fen: row.ref('excluded.fen'), missing: row.ref('excluded.missing'), matched_at: now }))).execute()
  }
  // Who no longer fits stays in the register, marked: they may have been told.
  const before = await tables.selectFrom('benefits.match').select(['benefit', 'enterprise']).where('benefit', 'in', [...touched, '']).where('enterprise', 'in', [...people, '']).where('verdict', '!=', 'lapsed').execute()
  const lapsed = before.filter(({ benefit, enterprise }) => !taken.has(`${benefit} ${enterprise}`))
  for (const { benefit, enterprise } of lapsed) await tables.updateTable('benefits.match').set({ verdict: 'lapsed', fen: null, matched_at: now }).where('benefit', '=', benefit).where('enterprise', '=', enterprise).execute()
}

/** Matches one benefit with all enterprises, or all benefits with some: only what a change touches. Safe to run twice. */
export async function matchEnterprises(kit: Kit, { benefit = null, codes = null }: { readonly benefit?: string | null; readonly codes?: readonly string[] | null }): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  const today = dayOf(kit.now()), benefits = await liveBenefits(kit.db, benefit, today)
  if (!root || benefits.length === 0) return
  await act(kit, systemActor(root.id, [DEED]), DEED, root.id, async (scene) => {
    let n = 0, entitled = 0
    for await (const { people, verdictOf } of matchPopulation(benefits, enterprises(scene.db, codes), today)) {
      const lines = people.flatMap(({ id, profile }, p) => benefits.flatMap((one, b): Line[] => {
        if (verdictOf(b, p) === false) return []
        const judged = judge(one, profile, today)
        return [{ benefit: one.id, enterprise: id, verdict: judged.verdict, fen: judged.verdict === 'entitled' ? judged.fen : null, missing: judged.verdict === 'maybe' ? judged.missing : [] }]
      }))
      await keep(scene, lines, benefits.map(({ id }) => id), people.map(({ id }) => id))
      n += people.length
      entitled += lines.filter(({ verdict }) => verdict === 'entitled').length
    }
    await tablesOf(scene.db).updateTable('benefits.benefit').set({ matched_at: scene.now }).where('id', 'in', benefits.map(({ id }) => id)).execute()
    await scene.record(benefit ?? 'enterprises', { benefits: benefits.length, enterprises: n, entitled })
    await scene.later('benefits.tell', {})
  })
}
