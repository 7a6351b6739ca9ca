import { createPiece, createQuestion, draftAnswer, makeMove, publishPiece, publishStatistics, questionVersion, republishRated, seedRatings, type SeedRating, type StepMove, type Values } from '#dialogue'
import { act, type Kit } from '#platform/act'
import { searchTitles } from '#publishing'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import { ROOT } from './agencies.ts'
import { workdaysLater } from './calendar.ts'
import { DEMO_CONCERNS, DEMO_FREQUENT, DEMO_QUESTIONS, type DemoEnd, type DemoPiece, type DemoQuestion } from './dialogue-texts.ts'

const person = (account: string, name: string, deeds: readonly string[], agency: string = ROOT): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [`dialogue.${deed}`, 'all' as const])) })
const OFFICE = person('chen', '陈某', ['assign', 'answer', 'write', 'ask'])
const clerkOf = (agency: string): Actor => (agency === ROOT ? OFFICE : person(`${agency}-jb`, '经办人', ['answer', 'write'], agency))
const reviewerOf = (agency: string): Actor => person(agency === ROOT ? 'lin' : `${agency}-sh`, agency === ROOT ? '林某' : '审核人', ['review'], agency)
const at = (kit: Kit, day: Day, hour = 2): Kit => ({ ...kit, now: () => new Date(`${day}T0${hour}:00:00Z`) })

/** The published page that a question is about, by words of its title: the policy itself where there is one. */
async function aboutOf(kit: Kit, words: string | undefined): Promise<string | null> {
  const found = words ? await searchTitles(kit.db, [words], 30) : []
  const address = (found.find((one) => one.address.startsWith('/policies/')) ?? found[0])?.address ?? null
  return address?.replace(/^(\/policies\/.+)\/state$/, '$1') ?? null
}

const move = async (kit: Kit, actor: Actor, id: string, name: StepMove, values: Values = {}): Promise<void> => makeMove(kit, actor, name, { id, seen: await questionVersion(kit.db, id), values })

/** How many of the usual steps an end lies behind. */
const STEPS_TO: Readonly<Record<DemoEnd, number>> = { arrived: 0, assigned: 1, merged: 1, petition: 0, request: 0, closed: 0, drafted: 2, answered: 3, reviewed: 4, private: 4, published: 4, withdrawn: 4 }

async function bring(kit: Kit, question: DemoQuestion, n: number, merged: string): Promise<string> {
  const { agency, topic, source, end, title, asked, answer, days = 3 } = question, on = question.on as Day
  const morning = at(kit, on), done = at(kit, workdaysLater(on, days), 6), about = await aboutOf(kit, question.about)
  const outside = source === 'hotline' || source === 'minhuwowei'
  const id = await act(morning, OFFICE, 'dialogue.ask', ROOT, async (scene) => {
    const made = await createQuestion(scene, kit.home, { source, externalNo: outside ? `GD${on.replaceAll('-', '')}${String(n).padStart(3, '0')}` : null, receipt: null, agency: ROOT, title, words: asked, topic: topic as never, mayPublish: end !== 'private', about, askedOn: on, asker: null })
    await scene.record(made, { demo: true })
    return made
  })
  const far = STEPS_TO[end], near = at(kit, on, 7)
  if (end === 'petition' || end === 'request') await move(near, OFFICE, id, end === 'petition' ? 'transfer_petition' : 'transfer_request', { note: answer })
  if (end === 'closed') await move(near, OFFICE, id, 'close', { note: answer })
  if (far >= 1) await move(near, OFFICE, id, 'assign', { agency })
  if (end === 'merged') await move(done, clerkOf(agency), id, 'merge', { frequent: merged })
  // What is still under way was written on the morning of the demonstration at the latest.
  const later = far === 4 && end !== 'reviewed' ? done : near
  if (far >= 2) await draftAnswer(later, clerkOf(agency), { id, seen: await questionVersion(kit.db, id), publicTitle: end === 'private' ? '' : title, publicWords: end === 'private' ? '' : asked, answer, ties: '' })
  if (far >= 3) await move(later, clerkOf(agency), id, 'submit')
  if (far >= 4) await move(later, reviewerOf(agency), id, 'approve')
  if (end === 'private') await move(later, clerkOf(agency), id, 'answer_privately', { note: '电话告知，提问人表示清楚了' })
  if (end === 'published' || end === 'withdrawn') await move(later, reviewerOf(agency), id, 'publish')
  if (end === 'withdrawn') await move(at(kit, '2024-12-02'), reviewerOf(agency), id, 'withdraw', { note: '办理规定有变化，新的答复另行公布' })
  return id
}

async function piece(kit: Kit, kind: 'frequent' | 'concern', { agency, title, content, about, on }: DemoPiece): Promise<string> {
  const day = at(kit, on as Day), tie = await aboutOf(kit, about)
  const id = await createPiece(day, clerkOf(agency), { kind, agency, title, content, ties: tie ? [tie] : [] })
  await publishPiece(day, reviewerOf(agency), { id, seen: 1 })
  return id
}

/** A year of questions in every state, what many ask, and responses to what moved people. */
export async function openDialogue(kit: Kit): Promise<string> {
  const frequent: string[] = []
  for (const one of DEMO_FREQUENT) frequent.push(await piece(kit, 'frequent', one))
  for (const one of DEMO_CONCERNS) await piece(kit, 'concern', one)
  const ratings: SeedRating[] = []
  let merges = 0
  for (const [n, question] of DEMO_QUESTIONS.toSorted((a, b) => (a.on < b.on ? -1 : 1)).entries()) {
    const id = await bring(kit, question, n, frequent[question.end === 'merged' ? merges++ : 0] ?? '')
    const { helpful = 0, unhelpful = 0, words = [] } = question
    if (helpful + unhelpful > 0) ratings.push({ question: id, helpful, unhelpful, words, at: new Date(`${workdaysLater(question.on as Day, 5)}T03:00:00Z`) })
  }
  await seedRatings(kit.db, ratings)
  await republishRated(kit)
  await publishStatistics(kit)
  return `${DEMO_QUESTIONS.length} 件政策咨询，${DEMO_FREQUENT.length} 个常见问题，${DEMO_CONCERNS.length} 条回应关切`
}
