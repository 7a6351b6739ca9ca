import { agencyById } from '#agencies'
import { act, type Kit } from '#platform/act'
import { publishSnapshot } from '#publishing'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { differences, faultsOfCount, outcomeOf, type Count } from '../domain/vote.ts'
import { portalPaths } from '../paths.ts'
import { addEvent } from '../store.ts'
import { tablesOf } from '../tables.ts'

export const candidatesOf = (db: Kit['db'], year: number) => tablesOf(db).selectFrom('commitments.proposal').select(['id', 'title', 'reason', 'place', 'agency']).where('year', '=', year).where('candidate', '=', true).orderBy('id').execute()
export const voteOf = (db: Kit['db'], year: number) => tablesOf(db).selectFrom('commitments.vote').selectAll().where('year', '=', year).executeTakeFirst()
/** A proposal becomes a candidate for next year's list, or no longer. */
export const setCandidate = (kit: Kit, actor: Actor, root: AgencyId, { id, candidate }: { readonly id: number; readonly candidate: boolean }): Promise<void> => act(kit, actor, 'commitments.write', root, async (scene) => {
  const row = await tablesOf(scene.db).selectFrom('commitments.proposal').select('year').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这条建议'])
  if (await voteOf(scene.db, row.year)) throw new Refusal(422, ['票决已经开始，候选项目不能再改'])
  await tablesOf(scene.db).updateTable('commitments.proposal').set({ candidate }).where('id', '=', id).execute()
  await scene.record(`proposal ${id}`, { candidate })
})
export const openVote = (kit: Kit, actor: Actor, root: AgencyId, { year, seats }: { readonly year: number; readonly seats: number }): Promise<void> => act(kit, actor, 'commitments.review', root, async (scene) => {
  const n = (await candidatesOf(scene.db, year)).length
  if (!Number.isInteger(seats) || seats < 1) throw new Refusal(422, ['请填写“选出几项”'])
  if (n <= seats) throw new Refusal(422, [`候选项目有 ${n} 项，应当多于要选出的 ${seats} 项（差额票决）`])
  await tablesOf(scene.db).insertInto('commitments.vote').values({ year, seats, state: 'open' }).onConflict((conflict) => conflict.doNothing()).execute()
  await addEvent(scene, `vote ${year}`, 'open')
  await scene.record(`vote ${year}`, { seats, candidates: n })
})
/** One of two counts, by two people: only what both say stands. */
export const enterCount = (kit: Kit, actor: Actor, root: AgencyId, { year, count }: { readonly year: number; readonly count: Count }): Promise<readonly string[]> => act(kit, actor, 'commitments.write', root, async (scene) => {
  const vote = await tablesOf(scene.db).selectFrom('commitments.vote').selectAll().where('year', '=', year).forUpdate().executeTakeFirst()
  if (vote?.state !== 'open') throw new Refusal(422, ['票决没有开始，或者已经计票完毕'])
  const faults = faultsOfCount(count, (await candidatesOf(scene.db, year)).map(({ id }) => String(id)), vote.seats)
  if (faults.length > 0) throw new Refusal(422, faults)
  const isFirst = vote.first === null || vote.first_by === actor.account, other = (isFirst ? vote.second : vote.first) as Count | null, unlike = other ? differences(count, other) : []
  await tablesOf(scene.db).updateTable('commitments.vote').set({ ...(isFirst ? { first: JSON.stringify(count), first_by: actor.account } : { second: JSON.stringify(count), second_by: actor.account }), ...(other && unlike.length === 0 ? { state: 'counted', voters: count.voters, held_on: dayOf(scene.now) } : {}), version: vote.version + 1 }).where('year', '=', year).execute()
  await scene.record(`vote ${year}`, { counted: isFirst ? 'first' : 'second', agree: other !== null && unlike.length === 0 })
  return unlike
})
export type PublicVote = { readonly year: number; readonly voters: number; readonly spoilt: number; readonly seats: number; readonly lines: readonly { readonly title: string; readonly votes: number; readonly elected: boolean; readonly tied: boolean }[] }
export const publishVote = (kit: Kit, actor: Actor, root: AgencyId, year: number): Promise<void> => act(kit, actor, 'commitments.review', root, async (scene) => {
  const vote = await tablesOf(scene.db).selectFrom('commitments.vote').selectAll().where('year', '=', year).forUpdate().executeTakeFirst()
  if (vote?.state !== 'counted') throw new Refusal(422, ['两人计票一致以后才能公布'])
  const count = vote.first as Count, candidates = await candidatesOf(scene.db, year), { elected, tied } = outcomeOf(candidates.map(({ id }) => String(id)), count.votes, vote.seats), { name } = await agencyById(scene.db, root)
  const data: PublicVote = { year, voters: count.voters, spoilt: count.spoilt, seats: vote.seats, lines: candidates.map(({ id, title }) => ({ title, votes: count.votes[String(id)] ?? 0, elected: elected.includes(String(id)), tied: tied.includes(String(id)) })).toSorted((a, b) => b.votes - a.votes) }
  await publishSnapshot(scene, { address: portalPaths.vote(year), kind: 'commitment-vote', column: '民生实事和重点任务', agency: root, agencyName: name, title: `${year}年民生实事项目票决结果`, year, publishedOn: dayOf(scene.now), data, files: [] })
  await tablesOf(scene.db).updateTable('commitments.vote').set({ state: 'published', version: vote.version + 1 }).where('year', '=', year).execute()
  await addEvent(scene, `vote ${year}`, 'publish')
  await scene.record(`vote ${year}`, { published: true })
})
